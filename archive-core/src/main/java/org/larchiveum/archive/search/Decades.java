package org.larchiveum.archive.search;

import java.util.List;
import java.util.stream.IntStream;

/** The decades an entry's time touches, each named by its first year. */
public final class Decades {
    /** What spans more than this says nothing about when. */
    private static final int MOST = 50;

    private Decades() {}

    /** In order; of a time with one end open, the decade of the end that is known; none when nothing is. */
    public static List<String> of(When when) {
        var first = when.earliest().or(when::latest);
        var last = when.latest().or(when::earliest);
        if (first.isEmpty() || last.isEmpty()) {
            return List.of();
        }
        var from = Math.floorDiv(first.get().getYear(), 10);
        var to = Math.floorDiv(last.get().getYear(), 10);
        return IntStream.rangeClosed(from, to)
                .limit(MOST)
                .mapToObj(decade -> String.valueOf(decade * 10))
                .toList();
    }
}
