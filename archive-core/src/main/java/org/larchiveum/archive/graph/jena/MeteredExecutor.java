package org.larchiveum.archive.graph.jena;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.snapshot.Meter;

/** Evaluates a stranger's query as TDB2 does, and counts every row that passes from one operator to the next. */
final class MeteredExecutor extends CarefulExecutor {
    /** A row over a snapshot takes less time and room than one between the engine's operators, by about this factor. */
    private static final int ROWS_A_STEP = 32;

    private final Budget budget;

    MeteredExecutor(ExecutionContext context, Budget budget) {
        super(context);
        this.budget = budget;
    }

    @Override
    Meter meter() {
        return rows -> budget.steps(rows / ROWS_A_STEP);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        return new Metered(super.exec(op, input), budget);
    }

    /** A path such as {@code (:p|!:p)*} is walked whole for each start, so what it reads is counted too. */
    @Override
    protected QueryIterator execute(OpPath op, QueryIterator input) {
        Graph metered = new MeteredGraph(execCxt.getActiveGraph(), budget);
        return new QueryIterPath(op.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, metered));
    }

    /** The guard refuses SERVICE; were it ever to miss one, nothing goes out from here either. */
    @Override
    protected QueryIterator execute(OpService op, QueryIterator input) {
        throw budget.end(new Answer.NotAllowed("SERVICE"));
    }

    /** Rows on their way, counted. */
    private static final class Metered extends QueryIteratorWrapper {
        private final Budget budget;

        Metered(QueryIterator rows, Budget budget) {
            super(rows);
            this.budget = budget;
        }

        @Override
        protected Binding moveToNextBinding() {
            budget.step();
            return super.moveToNextBinding();
        }
    }

    /** A graph whose triples are counted as they are read. */
    private static final class MeteredGraph extends GraphWrapper {
        private final Budget budget;

        MeteredGraph(Graph graph, Budget budget) {
            super(graph);
            this.budget = budget;
        }

        @Override
        public ExtendedIterator<Triple> find(Node s, Node p, Node o) {
            return super.find(s, p, o).mapWith(this::counted);
        }

        @Override
        public ExtendedIterator<Triple> find(Triple pattern) {
            return super.find(pattern).mapWith(this::counted);
        }

        private Triple counted(Triple triple) {
            budget.step();
            return triple;
        }
    }
}
