package org.larchiveum.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How long each server took for each question, and what that says; the first server is ours. */
final class SparqlTimes {
    private final List<String> peers;
    private final Set<String> queries = new LinkedHashSet<>();
    private final Map<String, List<Double>> times = new LinkedHashMap<>();

    SparqlTimes(List<String> peers) {
        this.peers = peers;
    }

    void add(String peer, String query, double milliseconds) {
        queries.add(query);
        times.computeIfAbsent(peer + "/" + query, key -> new ArrayList<>()).add(milliseconds);
    }

    private List<Double> of(String peer, String query) {
        return times.getOrDefault(peer + "/" + query, List.of());
    }

    /** A table in Markdown, then the means. */
    void report() {
        var others = peers.subList(1, peers.size());
        var head = new StringBuilder("| query |");
        peers.forEach(peer -> head.append(' ').append(peer).append(" p50 / p95 ms |"));
        others.forEach(peer -> head.append(' ').append(peer).append(" takes |"));
        Benchmarks.say("%s", head);
        for (var query : queries) {
            var line = new StringBuilder("| ").append(query).append(" |");
            peers.forEach(
                    peer -> line.append(" %.1f / %.1f |".formatted(at(of(peer, query), 50), at(of(peer, query), 95))));
            others.forEach(peer -> line.append(" %.2f times |".formatted(ratio(peer, query))));
            Benchmarks.say("%s", line);
        }
        for (var peer : peers) {
            var pooled =
                    queries.stream().flatMap(query -> of(peer, query).stream()).toList();
            double mean = Math.exp(queries.stream()
                    .mapToDouble(query -> Math.log(ratio(peer, query)))
                    .average()
                    .orElse(0));
            Benchmarks.say(
                    "%s: all together p50 %.1f ms, p95 %.1f ms; in geometric mean %.2f times ours",
                    peer, at(pooled, 50), at(pooled, 95), mean);
        }
    }

    private double ratio(String peer, String query) {
        return at(of(peer, query), 50) / at(of(peers.getFirst(), query), 50);
    }

    private static double at(List<Double> times, int percent) {
        var sorted = times.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
