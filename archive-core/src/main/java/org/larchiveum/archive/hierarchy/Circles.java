package org.larchiveum.archive.hierarchy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The circles in a directed graph: its strongly connected parts of more than one node (Tarjan 1972). Without recursion, for a chain
 * may be as long as somebody's table.
 */
final class Circles {
    private final Map<String, List<String>> next = new HashMap<>();
    private final Map<String, Integer> number = new HashMap<>();
    private final Map<String, Integer> lowest = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> isOpen = new HashSet<>();
    private final List<TreeSet<String>> found = new ArrayList<>();

    /** An arrow from one node to another. */
    record Arrow(String from, String to) {}

    private record Visit(String node, Iterator<String> left) {}

    private Circles(Collection<Arrow> arrows) {
        arrows.forEach(arrow ->
                next.computeIfAbsent(arrow.from(), absent -> new ArrayList<>()).add(arrow.to()));
    }

    /** The nodes of each circle, sorted; in no particular order. */
    static List<TreeSet<String>> in(Collection<Arrow> arrows) {
        var circles = new Circles(arrows);
        List.copyOf(circles.next.keySet()).stream().sorted().forEach(circles::from);
        return circles.found;
    }

    private void from(String start) {
        if (number.containsKey(start)) {
            return;
        }
        Deque<Visit> path = new ArrayDeque<>();
        path.push(enter(start));
        while (!path.isEmpty()) {
            var visit = path.element();
            if (visit.left().hasNext()) {
                var to = visit.left().next();
                if (!number.containsKey(to)) {
                    path.push(enter(to));
                } else if (isOpen.contains(to)) {
                    lowest.merge(visit.node(), number.getOrDefault(to, 0), Math::min);
                }
            } else {
                path.pop();
                leave(visit.node());
                if (!path.isEmpty()) {
                    lowest.merge(path.element().node(), lowest.getOrDefault(visit.node(), 0), Math::min);
                }
            }
        }
    }

    private Visit enter(String node) {
        number.put(node, number.size());
        lowest.put(node, number.size() - 1);
        open.push(node);
        isOpen.add(node);
        return new Visit(node, next.getOrDefault(node, List.of()).iterator());
    }

    private void leave(String node) {
        if (!lowest.getOrDefault(node, 0).equals(number.getOrDefault(node, 0))) {
            return;
        }
        var part = new TreeSet<String>();
        String last;
        do {
            last = open.pop();
            isOpen.remove(last);
            part.add(last);
        } while (!last.equals(node));
        if (part.size() > 1) {
            found.add(part);
        }
    }
}
