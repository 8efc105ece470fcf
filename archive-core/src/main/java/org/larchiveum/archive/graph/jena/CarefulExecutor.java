package org.larchiveum.archive.graph.jena;

import java.util.Optional;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.larchiveum.archive.graph.snapshot.Evaluation;
import org.larchiveum.archive.graph.snapshot.Meter;

/**
 * Evaluates a query over a snapshot, or as TDB2 does, but never hands a pattern no rows at all: TDB2 6.0 looks at the first row to find the best order and
 * fails when there is none, where the answer is that nothing matches (apache/jena#3763).
 */
class CarefulExecutor extends OpExecutorTDB2 {
    CarefulExecutor(ExecutionContext context) {
        super(context);
    }

    /** What counts the work over a snapshot. */
    Meter meter() {
        return Meter.UNLIMITED;
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        Optional<QueryIterator> rows = Evaluation.of(op, input, execCxt, meter());
        if (rows.isPresent()) {
            input.close();
            return rows.get();
        }
        boolean pattern = op instanceof OpQuadPattern || op instanceof OpBGP || op instanceof OpFilter;
        if (pattern && !input.hasNext()) {
            input.close();
            return QueryIterNullIterator.create(execCxt);
        }
        return super.exec(op, input);
    }
}
