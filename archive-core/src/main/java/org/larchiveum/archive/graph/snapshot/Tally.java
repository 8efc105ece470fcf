package org.larchiveum.archive.graph.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/** One aggregate over all groups: counts are counted in numbers, the others as Jena does it. */
abstract sealed class Tally {
    private final Evaluation evaluation;
    private final Aggregator aggregator;
    private final int place;

    private Tally(Evaluation evaluation, ExprAggregator aggregate) {
        this.evaluation = evaluation;
        this.aggregator = aggregate.getAggregator();
        this.place = evaluation.columns().place(aggregate.getVar());
    }

    /** @param visible the variables of the rows, for COUNT(DISTINCT *) */
    static Tally of(Evaluation evaluation, ExprAggregator aggregate, int[] visible) {
        Aggregator aggregator = aggregate.getAggregator();
        boolean variable = aggregator.getExprList() != null
                && aggregator.getExprList().size() == 1
                && aggregator.getExprList().get(0) instanceof ExprVar;
        int[] places = variable
                ? new int[] {
                    evaluation.columns().place(aggregator.getExprList().get(0).asVar())
                }
                : visible;
        return switch (aggregator) {
            case AggCount count -> new Count(evaluation, aggregate, new int[0]);
            case AggCountVar count when variable -> new Count(evaluation, aggregate, places);
            case AggCountVarDistinct count when variable -> new Different(evaluation, aggregate, places, true);
            case AggCountDistinct count -> new Different(evaluation, aggregate, visible, false);
            default -> new General(evaluation, aggregate);
        };
    }

    int place() {
        return place;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    abstract void take(int group, int[] row);

    /** The value's number, 0 for none. */
    abstract int result(int group);

    /** The value when no row came at all. */
    int ofNothing() {
        Node value = aggregator.getValueEmpty();
        return value == null ? 0 : evaluation.lexicon().id(value);
    }

    int number(long count) {
        return evaluation.lexicon().id(NodeValue.makeInteger(count).asNode());
    }

    /** COUNT(*) and COUNT(?v). */
    private static final class Count extends Tally {
        private final int[] bound;
        private long[] counts = new long[16];

        Count(Evaluation evaluation, ExprAggregator aggregate, int[] bound) {
            super(evaluation, aggregate);
            this.bound = bound;
        }

        @Override
        void take(int group, int[] row) {
            if (group >= counts.length) {
                evaluation().work().keep(counts.length * 2);
                counts = Arrays.copyOf(counts, Math.max(group + 1, counts.length * 2));
            }
            if (bound.length == 0 || row[bound[0]] != 0) {
                counts[group]++;
            }
        }

        @Override
        int result(int group) {
            return number(counts[group]);
        }
    }

    /** COUNT(DISTINCT ?v) and COUNT(DISTINCT *). */
    private static final class Different extends Tally {
        private final RowSet seen;
        private final int[] places;
        private final int[] own;
        private final boolean mustBeBound;
        private int[] counts = new int[16];
        private int[] scratch = new int[1];

        Different(Evaluation evaluation, ExprAggregator aggregate, int[] counted, boolean mustBeBound) {
            super(evaluation, aggregate);
            this.places = counted;
            this.own = new int[counted.length + 1];
            for (int i = 0; i < own.length; i++) {
                own[i] = i;
            }
            this.seen = new RowSet(own.length, evaluation.work());
            this.scratch = new int[own.length];
            this.mustBeBound = mustBeBound;
        }

        @Override
        void take(int group, int[] row) {
            if (group >= counts.length) {
                evaluation().work().keep(counts.length);
                counts = Arrays.copyOf(counts, Math.max(group + 1, counts.length * 2));
            }
            if (mustBeBound && row[places[0]] == 0) {
                return;
            }
            scratch[0] = group;
            for (int i = 0; i < places.length; i++) {
                scratch[i + 1] = row[places[i]];
            }
            int before = seen.size();
            if (seen.add(scratch, own) == before) {
                counts[group]++;
            }
        }

        @Override
        int result(int group) {
            return number(counts[group]);
        }
    }

    /** SUM, AVG, MIN, MAX, SAMPLE, GROUP_CONCAT and counts of expressions. */
    private static final class General extends Tally {
        private final Aggregator aggregator;
        private final List<Accumulator> accumulators = new ArrayList<>();

        General(Evaluation evaluation, ExprAggregator aggregate) {
            super(evaluation, aggregate);
            this.aggregator = aggregate.getAggregator();
        }

        @Override
        void take(int group, int[] row) {
            while (accumulators.size() <= group) {
                evaluation().work().keep(32);
                accumulators.add(aggregator.createAccumulator());
            }
            accumulators
                    .get(group)
                    .accumulate(evaluation().binding(row), evaluation().context());
        }

        @Override
        int result(int group) {
            NodeValue value = accumulators.get(group).getValue();
            return value == null ? 0 : evaluation().lexicon().id(value.asNode());
        }
    }
}
