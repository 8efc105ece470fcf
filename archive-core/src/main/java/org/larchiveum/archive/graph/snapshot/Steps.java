package org.larchiveum.archive.graph.snapshot;

import java.util.List;
import java.util.Optional;

/** The small steps of a plan: each is one word of SPARQL's algebra (SPARQL 1.1, 18.5). */
final class Steps {
    private Steps() {}

    /** FILTER. */
    record Filter(Expression expression, Sink next) implements Sink {
        @Override
        public boolean row(int[] row) {
            return !expression.holds(row) || next.row(row);
        }
    }

    /** BIND: an error leaves the variable unbound. */
    record Bind(Expression expression, int place, Sink next) implements Sink {
        @Override
        public boolean row(int[] row) {
            int before = row[place];
            row[place] = expression.value(row);
            boolean more = next.row(row);
            row[place] = before;
            return more;
        }
    }

    /** The engine's own assignment, which must agree with what is there. */
    record Assign(Expression expression, int place, Sink next) implements Sink {
        @Override
        public boolean row(int[] row) {
            int before = row[place];
            int value = expression.value(row);
            if (before != 0 && value != 0 && before != value) {
                return true;
            }
            row[place] = value == 0 ? before : value;
            boolean more = next.row(row);
            row[place] = before;
            return more;
        }
    }

    /** UNION. */
    record Union(List<Sink> branches) implements Sink {
        @Override
        public boolean row(int[] row) {
            for (Sink branch : branches) {
                if (!branch.row(row)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** OPTIONAL whose pattern may use what the row has. */
    static final class Maybe implements Sink {
        private final Sink next;
        private Optional<Sink> pattern = Optional.empty();
        private boolean matched;

        Maybe(Sink next) {
            this.next = next;
        }

        /** What the pattern's rows go to. */
        Sink matches() {
            return row -> {
                matched = true;
                return next.row(row);
            };
        }

        Maybe of(Sink made) {
            pattern = Optional.of(made);
            return this;
        }

        @Override
        public boolean row(int[] row) {
            matched = false;
            boolean more = pattern.orElseThrow().row(row);
            return matched ? more : next.row(row);
        }
    }

    /** FILTER EXISTS and FILTER NOT EXISTS. */
    static final class Exists implements Sink {
        private final boolean wanted;
        private final Sink next;
        private Optional<Sink> pattern = Optional.empty();
        private boolean found;

        Exists(boolean wanted, Sink next) {
            this.wanted = wanted;
            this.next = next;
        }

        /** What the pattern's first row goes to; no other is looked for. */
        Sink matches() {
            return row -> {
                found = true;
                return false;
            };
        }

        Exists of(Sink made) {
            pattern = Optional.of(made);
            return this;
        }

        @Override
        public boolean row(int[] row) {
            found = false;
            pattern.orElseThrow().row(row);
            return found != wanted || next.row(row);
        }
    }

    /** VALUES. */
    record Values(Evaluation evaluation, Rows rows, int[] places, Sink next) implements Sink {
        @Override
        public boolean row(int[] row) {
            boolean[] free = new boolean[places.length];
            for (int i = 0; i < places.length; i++) {
                free[i] = row[places[i]] == 0;
            }
            boolean more = true;
            for (int kept = 0; more && kept < rows.size(); kept++) {
                evaluation.work().step();
                boolean fits = true;
                for (int i = 0; fits && i < places.length; i++) {
                    int value = rows.get(kept, i);
                    fits = free[i] || value == 0 || value == row[places[i]];
                }
                if (fits) {
                    for (int i = 0; i < places.length; i++) {
                        if (free[i]) {
                            row[places[i]] = rows.get(kept, i);
                        }
                    }
                    more = next.row(row);
                }
            }
            for (int i = 0; i < places.length; i++) {
                if (free[i]) {
                    row[places[i]] = 0;
                }
            }
            return more;
        }
    }

    /** DISTINCT. */
    static final class Distinct implements Sink {
        private final RowSet seen;
        private final int[] places;
        private final Sink next;

        Distinct(Evaluation evaluation, int[] places, Sink next) {
            this.seen = new RowSet(places.length, evaluation.work());
            this.places = places;
            this.next = next;
        }

        @Override
        public boolean row(int[] row) {
            int before = seen.size();
            return seen.add(row, places) < before || next.row(row);
        }
    }

    /** LIMIT and OFFSET. */
    static final class Slice implements Sink {
        private final Sink next;
        private long skip;
        private long left;

        Slice(long skip, long limit, Sink next) {
            this.skip = skip;
            this.left = limit;
            this.next = next;
        }

        @Override
        public boolean row(int[] row) {
            if (skip > 0) {
                skip--;
                return true;
            }
            if (left == 0) {
                return false;
            }
            left--;
            return next.row(row) && left != 0;
        }
    }
}
