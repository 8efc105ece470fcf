package org.larchiveum.archive.graph.snapshot;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** VALUES: rows that the question brings with it. */
final class Given implements Member {
    private final Evaluation evaluation;
    private final OpTable op;

    Given(Evaluation evaluation, OpTable op) {
        this.evaluation = evaluation;
        this.op = op;
    }

    /** Only what every row gives a value is surely bound. */
    @Override
    public Set<Var> variables() {
        Set<Var> variables = new HashSet<>(op.getTable().getVars());
        op.getTable().rows().forEachRemaining(row -> variables.removeIf(v -> !row.contains(v)));
        return variables;
    }

    @Override
    public Set<Var> mentioned() {
        return Set.copyOf(op.getTable().getVars());
    }

    @Override
    public double rows(Set<Var> bound) {
        boolean asks = op.getTable().getVars().stream().anyMatch(bound::contains);
        return asks ? 0.5 : op.getTable().size();
    }

    @Override
    public Sink step(Sink next, Set<Var> bound) {
        List<Var> variables = Columns.byName(op.getTable().getVars());
        int[] places = evaluation.columns().places(variables);
        Rows rows = new Rows(places.length, evaluation.work());
        int[] all = new int[evaluation.columns().width()];
        for (Iterator<Binding> each = op.getTable().rows(); each.hasNext(); ) {
            Binding binding = each.next();
            for (int i = 0; i < places.length; i++) {
                Node value = binding.get(variables.get(i));
                all[places[i]] = value == null ? 0 : evaluation.lexicon().id(value);
            }
            rows.add(all, places);
        }
        return new Steps.Values(evaluation, rows, places, next);
    }
}
