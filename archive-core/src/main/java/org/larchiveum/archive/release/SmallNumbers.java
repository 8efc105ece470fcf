package org.larchiveum.archive.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes from numbers what would tell of fewer than {@code k}: those that are smaller, and the next larger ones for as long as what was taken could be had by
 * difference from the sum (complementary suppression, L. Willenborg and T. de Waal 2001).
 */
public final class SmallNumbers {
    private final int k;

    /** @param k from 1, which takes nothing away */
    public SmallNumbers(int k) {
        this.k = k;
    }

    /** Of cases, which everybody can count in the release: a heading under which nothing falls is not among them. */
    public List<Share> shares(Map<String, Integer> counts) {
        return withoutDifference(new TreeMap<>(counts), new TreeMap<>(counts));
    }

    /**
     * Of what nobody can count in the release. Of each number the one that the release before told is told again unless it has moved by at least
     * {@code k}, so that two releases differ by nothing or by many: who knows which case came or went between them learns nothing of its sources.
     * All headings stand, and that nothing falls under one is not told either.
     *
     * @param before what the release before told; empty for the first
     */
    public List<Share> shares(SortedMap<String, Integer> counts, List<Share> before) {
        var told = new TreeMap<String, Integer>();
        var earlier = new TreeMap<String, OptionalInt>();
        before.forEach(share -> earlier.put(share.heading(), share.count()));
        counts.forEach((heading, count) -> told.put(
                heading,
                earlier.containsKey(heading)
                        ? moved(earlier.getOrDefault(heading, OptionalInt.empty()), count)
                        : count));
        return withoutDifference(told, counts);
    }

    /** A number that was not told may have been anything below {@code k}. */
    private int moved(OptionalInt before, int now) {
        if (before.isEmpty()) {
            return now - (k - 1) >= k ? now : 0;
        }
        return Math.abs(now - before.getAsInt()) < k ? before.getAsInt() : now;
    }

    private List<Share> withoutDifference(SortedMap<String, Integer> told, SortedMap<String, Integer> counts) {
        var hidden = new TreeMap<String, Integer>();
        var open = new ArrayList<Map.Entry<String, Integer>>();
        told.forEach((heading, number) -> {
            if (number < k) {
                hidden.put(heading, counts.getOrDefault(heading, 0));
            } else {
                open.add(Map.entry(heading, number));
            }
        });
        open.sort(Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())));
        while (found(hidden) && !open.isEmpty()) {
            var next = open.removeFirst();
            hidden.put(next.getKey(), next.getValue());
        }
        return told.entrySet().stream()
                .map(number -> new Share(
                        number.getKey(),
                        hidden.containsKey(number.getKey()) ? OptionalInt.empty() : OptionalInt.of(number.getValue())))
                .toList();
    }

    /** Whether the sum of what is not told, which everybody can work out, tells of fewer than {@code k} or of one heading alone. */
    private boolean found(Map<String, Integer> hidden) {
        int sum = hidden.values().stream().mapToInt(Integer::intValue).sum();
        long headings = hidden.values().stream().filter(number -> number > 0).count();
        return sum > 0 && (sum < k || headings < 2);
    }
}
