package org.larchiveum.portal.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.larchiveum.archive.search.FacetCount;

/**
 * The heaps of one field as a tree, opened as far as a visitor has gone down: the top, what lies under a chosen heap, and the way to
 * it. Heaps that lie in none that was counted are at the top; so is every heap of a field that is no tree.
 */
final class FacetTree {
    private final Map<String, FacetCount> byValue = new LinkedHashMap<>();
    private final Map<String, List<FacetCount>> below = new LinkedHashMap<>();
    private final Set<String> chosen;
    private final Set<String> open = new HashSet<>();
    private final List<FacetCount> top = new ArrayList<>();

    FacetTree(List<FacetCount> counts, Set<String> chosen) {
        this.chosen = Set.copyOf(chosen);
        counts.forEach(count -> byValue.put(count.value(), count));
        for (var count : counts) {
            var parent = parent(count.value()).filter(value -> !above(value).contains(count.value()));
            parent.ifPresentOrElse(
                    value -> below.computeIfAbsent(value, absent -> new ArrayList<>())
                            .add(count),
                    () -> top.add(count));
        }
        for (var value : chosen) {
            open.add(value);
            open.addAll(above(value));
        }
        // A single country is no choice: what can be chosen are its provinces.
        if (top.size() == 1) {
            open.add(top.getFirst().value());
        }
    }

    private Optional<String> parent(String value) {
        return Optional.ofNullable(byValue.get(value))
                .flatMap(FacetCount::parent)
                .filter(byValue::containsKey);
    }

    List<FacetCount> top() {
        return top;
    }

    /** What lies directly under a heap, when it is open. */
    List<FacetCount> below(FacetCount heap) {
        return open.contains(heap.value()) ? below.getOrDefault(heap.value(), List.of()) : List.of();
    }

    /** The heaps that a heap lies in; ends on circles. */
    private Set<String> above(String value) {
        var above = new HashSet<String>();
        var at = parent(value);
        while (at.isPresent() && above.add(at.get())) {
            at = parent(at.get());
        }
        return above;
    }

    /** What is chosen and holds a heap or lies in it: to choose between them is to go up or down, so only one of them stays. */
    Set<String> sameWay(String value) {
        var same = new HashSet<String>();
        for (var other : chosen) {
            if (!other.equals(value)
                    && (above(value).contains(other) || above(other).contains(value))) {
                same.add(other);
            }
        }
        return same;
    }

    /** Whether there is something to choose. */
    boolean offers() {
        return byValue.size() > 1 || !chosen.isEmpty();
    }
}
