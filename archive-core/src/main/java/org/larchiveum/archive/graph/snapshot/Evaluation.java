package org.larchiveum.archive.graph.snapshot;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;

/**
 * The evaluation of one query, or of a part of it, over a snapshot in numbers. Terms are made for the rows of the answer only, and for
 * expressions.
 */
public final class Evaluation {
    private final Snapshot snapshot;
    private final ExecutionContext context;
    private final Work work;
    private final Lexicon lexicon;
    private final Columns columns = new Columns();

    private Evaluation(Snapshot snapshot, ExecutionContext context, Work work) {
        this.snapshot = snapshot;
        this.context = context;
        this.work = work;
        this.lexicon = new Lexicon(snapshot, work);
    }

    /**
     * The rows of an operation that begins with nothing bound. Empty when it must go Jena's way: it is not over the union of a snapshot's
     * graphs, it is of a kind that is not planned here, or its rows would fill the room.
     */
    public static Optional<QueryIterator> of(Op op, QueryIterator input, ExecutionContext context, Meter meter) {
        if (!input.isJoinIdentity()
                || !(context.getDataset() instanceof SnapshotDataset dataset)
                || !SnapshotGraph.isUnionOf(context.getActiveGraph(), dataset.snapshot())) {
            return Optional.empty();
        }
        try (Work work = new Work(meter, context.getCancelSignal())) {
            return new Evaluation(dataset.snapshot(), context, work).rows(op);
        } catch (Work.NoRoom e) {
            return Optional.empty();
        }
    }

    private Optional<QueryIterator> rows(Op op) {
        if (!Plan.knows(op)) {
            return Optional.empty();
        }
        List<Var> visible = Columns.byName(OpVars.visibleVars(op));
        int[] places = columns.places(visible);
        Rows rows = new Rows(places.length, work);
        Sink plan = new Plan(this).of(op, row -> {
            rows.add(row, places);
            return true;
        });
        plan.row(new int[columns.width()]);
        Map<Var, Integer> columnsOfRows = new java.util.HashMap<>();
        visible.forEach(variable -> columnsOfRows.put(variable, columnsOfRows.size()));
        Iterator<Binding> bindings = IntStream.range(0, rows.size())
                .<Binding>mapToObj(i -> new RowBinding(lexicon, columnsOfRows, rows.cells(), i * rows.width()))
                .iterator();
        return Optional.of(QueryIterPlainWrapper.create(bindings, context));
    }

    Snapshot snapshot() {
        return snapshot;
    }

    ExecutionContext context() {
        return context;
    }

    Work work() {
        return work;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Columns columns() {
        return columns;
    }

    /** A row as Jena's expressions see it. */
    Binding binding(int[] row) {
        return new RowBinding(lexicon, columns.places(), row, 0);
    }
}
