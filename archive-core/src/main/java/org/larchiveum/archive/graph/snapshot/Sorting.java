package org.larchiveum.archive.graph.snapshot;

import java.util.Arrays;
import java.util.List;

/** ORDER BY, with as many of the first rows as are wanted (SPARQL 1.1, 15.1). */
final class Sorting {
    /** Rows beyond the wanted ones before they are sorted out. */
    private static final int SLACK = 4096;

    private final Evaluation evaluation;
    private final List<Key> keys;
    private final int[] places;
    private final int[] visible;
    private final long limit;
    private final Rows rows;
    private final Sink next;
    private boolean full;

    /** One key; its value is put into a place of the row. */
    record Key(Expression expression, int place, boolean descending) {}

    /**
     * @param visible the places of all variables, by their names: they decide between rows with the same keys
     * @param limit how many rows are wanted, below 0 for all
     */
    Sorting(Evaluation evaluation, List<Key> keys, int[] visible, long limit, Sink next) {
        this.evaluation = evaluation;
        this.keys = keys;
        this.visible = visible;
        this.places = Arrays.copyOf(visible, visible.length + keys.size());
        for (int i = 0; i < keys.size(); i++) {
            places[visible.length + i] = keys.get(i).place;
        }
        this.limit = limit;
        this.rows = new Rows(places.length, evaluation.work());
        this.next = next;
    }

    boolean take(int[] row) {
        if (limit == 0) {
            return false;
        }
        for (Key key : keys) {
            row[key.place] = key.expression.value(row);
        }
        rows.add(row, places);
        for (Key key : keys) {
            row[key.place] = 0;
        }
        if (full && compare(rows.size() - 1, (int) limit - 1) >= 0) {
            rows.forgetLast();
        } else if (limit > 0 && rows.size() >= limit + SLACK) {
            rows.choose(sorted(), (int) limit);
            full = true;
        }
        return true;
    }

    private Integer[] sorted() {
        Integer[] order = new Integer[rows.size()];
        Arrays.setAll(order, i -> i);
        evaluation.work().keep(order.length);
        Arrays.sort(order, this::compare);
        return order;
    }

    private int compare(int one, int other) {
        evaluation.work().step();
        Lexicon lexicon = evaluation.lexicon();
        for (int i = 0; i < keys.size(); i++) {
            int order = lexicon.compare(rows.get(one, visible.length + i), rows.get(other, visible.length + i));
            if (order != 0) {
                return keys.get(i).descending ? -order : order;
            }
        }
        for (int i = 0; i < visible.length; i++) {
            int order = lexicon.compareTerms(rows.get(one, i), rows.get(other, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    boolean finish() {
        Integer[] order = sorted();
        int count = limit < 0 ? order.length : (int) Math.min(limit, order.length);
        int[] row = new int[evaluation.columns().width()];
        for (int i = 0; i < count; i++) {
            rows.restore(order[i], row, places);
            for (Key key : keys) {
                row[key.place] = 0;
            }
            if (!next.row(row)) {
                return false;
            }
        }
        return true;
    }
}
