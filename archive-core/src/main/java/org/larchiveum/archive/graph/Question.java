package org.larchiveum.archive.graph;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A stranger's SPARQL query with the protocol's dataset (SPARQL 1.1 Protocol 2.1.4) and the limits it runs under. Never
 * fetches anything: SERVICE is refused, graphs are only those of the store, an unknown one is empty.
 *
 * @param asker who waits for the answer
 * @param words the index that the property {@link TextSearch#PROPERTY} asks; without one it has no values
 */
public record Question(
        String query,
        List<String> defaultGraphs,
        List<String> namedGraphs,
        Limits limits,
        Asker asker,
        Optional<TextSearch> words) {
    public Question {
        defaultGraphs = List.copyOf(defaultGraphs);
        namedGraphs = List.copyOf(namedGraphs);
    }

    /** A question whose asker waits to the end, and which has no index. */
    public Question(String query, List<String> defaultGraphs, List<String> namedGraphs, Limits limits) {
        this(query, defaultGraphs, namedGraphs, limits, Asker.PATIENT, Optional.empty());
    }

    /** How long a query may run, how many rows or triples it may give, and how many bytes its answer may have. */
    public record Limits(Duration time, long rows, long bytes) {}

    /** Who waits for an answer. */
    @FunctionalInterface
    public interface Asker {
        /** One who waits to the end. */
        Asker PATIENT = () -> false;

        /**
         * Whether nobody wants the answer any more. The thread that works calls it again and again, every few hundred steps, and
         * it may hold that thread for some milliseconds for the sake of others.
         */
        boolean gone();
    }

    public Question by(Asker one) {
        return new Question(query, defaultGraphs, namedGraphs, limits, one, words);
    }

    public Question searching(TextSearch index) {
        return new Question(query, defaultGraphs, namedGraphs, limits, asker, Optional.of(index));
    }
}
