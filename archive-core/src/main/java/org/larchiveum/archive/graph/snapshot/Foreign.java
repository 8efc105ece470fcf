package org.larchiveum.archive.graph.snapshot;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.engine.main.QC;

/** What only Jena's general evaluation knows, such as a search; it is given the row, and its rows are taken over. */
record Foreign(Evaluation evaluation, Op op, Sink next) implements Sink {
    @Override
    public boolean row(int[] row) {
        QueryIterator rows = QC.execute(op, input(row), evaluation.context());
        int[] before = row.clone();
        try {
            boolean more = true;
            while (more && rows.hasNext()) {
                evaluation.work().step();
                fill(rows.next(), row);
                more = next.row(row);
                System.arraycopy(before, 0, row, 0, row.length);
            }
            return more;
        } finally {
            rows.close();
        }
    }

    /** A first step begins with nothing, which Jena likes to know. */
    private QueryIterator input(int[] row) {
        ExecutionContext context = evaluation.context();
        Binding binding = evaluation.binding(row);
        return binding.isEmpty() ? QueryIterRoot.create(context) : QueryIterSingleton.create(binding.detach(), context);
    }

    private void fill(Binding binding, int[] row) {
        binding.forEach((variable, term) -> {
            Integer place = evaluation.columns().places().get(Var.alloc(variable));
            if (place != null && place < row.length) {
                row[place] = evaluation.lexicon().id(term);
            }
        });
    }
}
