package org.larchiveum.archive.graph;

import java.time.Duration;
import java.util.List;

/**
 * A stranger's SPARQL query with the protocol's dataset (SPARQL 1.1 Protocol 2.1.4) and the limits it runs under. Never
 * fetches anything: SERVICE is refused, graphs are only those of the store, an unknown one is empty.
 */
public record Question(String query, List<String> defaultGraphs, List<String> namedGraphs, Limits limits) {
    public Question {
        defaultGraphs = List.copyOf(defaultGraphs);
        namedGraphs = List.copyOf(namedGraphs);
    }

    /** How long a query may run, how many rows or triples it may give, and how many bytes its answer may have. */
    public record Limits(Duration time, long rows, long bytes) {}
}
