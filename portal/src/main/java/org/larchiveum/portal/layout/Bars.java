package org.larchiveum.portal.layout;

import java.util.List;
import java.util.Optional;

/**
 * Counts side by side: a table, with a bar in each row. The bar is drawn by the server and repeats what the row says, so that
 * nobody needs to see it.
 *
 * @param rows in the order in which they are read
 */
public record Bars(List<Row> rows) {
    /** Width of the longest bar in the units of its drawing. */
    private static final int FULL = 1000;

    public Bars {
        rows = List.copyOf(rows);
    }

    /**
     * One count.
     *
     * @param href where its name leads; empty for nowhere
     * @param depth 0 for a count that stands by itself, more for one that another holds already
     */
    public record Count(Phrase name, Optional<String> href, long count, int depth) {
        public static Count of(Phrase name, Optional<String> href, long count) {
            return new Count(name, href, count, 0);
        }
    }

    /** A count with its bar, {@code width} of {@value #FULL}. */
    public record Row(Phrase name, Optional<String> href, long count, int depth, int width) {}

    public static Bars of(List<Count> counts) {
        long most = counts.stream().mapToLong(Count::count).max().orElse(0);
        return new Bars(counts.stream()
                .map(one -> new Row(one.name(), one.href(), one.count(), one.depth(), width(one.count(), most)))
                .toList());
    }

    /** What is there at all is seen, however small beside the rest. */
    public static int width(long count, long most) {
        return count == 0 || most == 0 ? 0 : (int) Math.max(4, Math.round(count * (double) FULL / most));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
