package org.larchiveum.archive.graph.snapshot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Joins of rows with those of a pattern that is worked out once, by itself (SPARQL 1.1, 18.5: Join, LeftJoin, Minus). */
final class Joins {
    private Joins() {}

    /** The rows of the right side, found by what both sides have in common. */
    static final class Right {
        private final Evaluation evaluation;
        private final int[] places;
        private final int[] shared;
        private final Rows rows;
        private Optional<Sink> pattern = Optional.empty();

        /** The rows with the same shared part are a chain: its first, and for each row the next one. */
        private final RowSet keys;

        private int[] first = new int[0];
        private int[] following = new int[0];
        private int loose = -1;

        Right(Evaluation evaluation, int[] places, int[] shared) {
            this.evaluation = evaluation;
            this.places = places;
            this.shared = shared;
            this.rows = new Rows(places.length, evaluation.work());
            this.keys = new RowSet(shared.length, evaluation.work());
        }

        Sink rows() {
            return row -> {
                rows.add(row, places);
                return true;
            };
        }

        Right of(Sink made) {
            pattern = Optional.of(made);
            return this;
        }

        private void fill() {
            if (pattern.isEmpty()) {
                return;
            }
            int[] row = new int[evaluation.columns().width()];
            pattern.get().row(row);
            pattern = Optional.empty();
            evaluation.work().keep(rows.size() * 2);
            following = new int[rows.size()];
            first = new int[Math.max(1, rows.size())];
            Arrays.fill(first, -1);
            Arrays.fill(row, 0);
            for (int kept = rows.size() - 1; kept >= 0; kept--) {
                rows.restore(kept, row, places);
                if (complete(row)) {
                    int key = keys.add(row, shared);
                    following[kept] = first[key];
                    first[key] = kept;
                } else {
                    following[kept] = loose;
                    loose = kept;
                }
            }
        }

        private boolean complete(int[] row) {
            for (int place : shared) {
                if (row[place] == 0) {
                    return false;
                }
            }
            return true;
        }

        private boolean compatible(int[] row, int kept) {
            for (int i = 0; i < places.length; i++) {
                int value = rows.get(kept, i);
                if (value != 0 && row[places[i]] != 0 && value != row[places[i]]) {
                    return false;
                }
            }
            return true;
        }

        private boolean touches(int[] row, int kept) {
            for (int i = 0; i < places.length; i++) {
                if (rows.get(kept, i) != 0 && row[places[i]] != 0) {
                    return true;
                }
            }
            return false;
        }

        /** What is done with a row of the right side that is compatible; false to look no further. */
        @FunctionalInterface
        interface Found {
            boolean at(int kept);
        }

        boolean each(int[] row, Found found) {
            fill();
            if (complete(row)) {
                int key = keys.find(row, shared);
                return (key < 0 || chain(row, first[key], found)) && chain(row, loose, found);
            }
            for (int kept = 0; kept < rows.size(); kept++) {
                evaluation.work().step();
                if (compatible(row, kept) && !found.at(kept)) {
                    return false;
                }
            }
            return true;
        }

        private boolean chain(int[] row, int from, Found found) {
            for (int kept = from; kept >= 0; kept = following[kept]) {
                evaluation.work().step();
                if (compatible(row, kept) && !found.at(kept)) {
                    return false;
                }
            }
            return true;
        }

        boolean merged(int[] row, int kept, Sink next) {
            int[] before = row.clone();
            for (int i = 0; i < places.length; i++) {
                int value = rows.get(kept, i);
                if (value != 0) {
                    row[places[i]] = value;
                }
            }
            boolean more = next.row(row);
            System.arraycopy(before, 0, row, 0, before.length);
            return more;
        }
    }

    /** Every pair that agrees. */
    record Join(Right right, Sink next) implements Sink {
        @Override
        public boolean row(int[] row) {
            return right.each(row, kept -> right.merged(row, kept, next));
        }
    }

    /** OPTIONAL: every pair that agrees and passes the conditions, or else the row as it is. */
    static final class LeftJoin implements Sink {
        private final Right right;
        private final List<Expression> conditions;
        private final Sink next;
        private boolean matched;

        LeftJoin(Right right, List<Expression> conditions, Sink next) {
            this.right = right;
            this.conditions = conditions;
            this.next = next;
        }

        @Override
        public boolean row(int[] row) {
            matched = false;
            boolean more = right.each(row, kept -> right.merged(row, kept, this::passed));
            return matched ? more : next.row(row);
        }

        private boolean passed(int[] row) {
            for (Expression condition : conditions) {
                if (!condition.holds(row)) {
                    return true;
                }
            }
            matched = true;
            return next.row(row);
        }
    }

    /** MINUS: rows that agree with none of the right side with which they have a variable in common. */
    record Minus(Right right, Sink next) implements Sink {
        @Override
        public boolean row(int[] row) {
            return !right.each(row, kept -> !right.touches(row, kept)) || next.row(row);
        }
    }
}
