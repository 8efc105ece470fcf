package org.larchiveum.archive.graph.snapshot;

import java.util.List;
import java.util.Map;

/** GROUP BY with its aggregates (SPARQL 1.1, 18.5.1). */
final class Grouping {
    private final Evaluation evaluation;
    private final int[] keys;
    private final Map<Integer, Expression> made;
    private final List<Tally> tallies;
    private final RowSet groups;
    private final Sink next;

    /** @param made the keys that are expressions, by their place */
    Grouping(Evaluation evaluation, int[] keys, Map<Integer, Expression> made, List<Tally> tallies, Sink next) {
        this.evaluation = evaluation;
        this.keys = keys;
        this.made = made;
        this.tallies = tallies;
        this.groups = new RowSet(keys.length, evaluation.work());
        this.next = next;
    }

    boolean take(int[] row) {
        made.forEach((place, expression) -> row[place] = expression.value(row));
        int group = groups.add(row, keys);
        made.keySet().forEach(place -> row[place] = 0);
        for (Tally tally : tallies) {
            tally.take(group, row);
        }
        return true;
    }

    /** Hands on a row for each group; without keys there always is one. */
    boolean finish(int[] row) {
        int[] made = new int[row.length];
        if (groups.size() == 0 && keys.length == 0) {
            for (Tally tally : tallies) {
                made[tally.place()] = tally.ofNothing();
            }
            return next.row(made);
        }
        for (int group = 0; group < groups.size(); group++) {
            evaluation.work().step();
            groups.rows().restore(group, made, keys);
            for (Tally tally : tallies) {
                made[tally.place()] = tally.result(group);
            }
            if (!next.row(made)) {
                return false;
            }
        }
        return true;
    }
}
