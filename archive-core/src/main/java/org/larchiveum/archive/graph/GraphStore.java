package org.larchiveum.archive.graph;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QuerySolution;

/**
 * What every graph store promises: named graphs, changed in transactions, asked by SPARQL 1.1. The default graph answers
 * as the union of the named ones. One instance is one dataset, staff or public.
 */
public interface GraphStore extends AutoCloseable {
    /** Replaces whole graphs, removes others and sets the watermark: all of it or nothing. */
    void apply(Map<String, Graph> replaced, Collection<String> removed, String watermark);

    /** The watermark of the last change; empty for a new store. Survives a restart. */
    Optional<String> watermark();

    /** Another one after every change, also of the same watermark, and after every start: for caches of answers. */
    String version();

    /** A copy of one named graph; empty when it is absent. */
    Optional<Graph> graph(String name);

    /** The names of all graphs; the caller closes the stream. */
    Stream<String> names();

    /** Reads it as it is at one moment, whatever changes meanwhile. What is handed to the reader is of no use when it has returned. */
    <T> T moment(Function<Moment, T> reader);

    /** A dataset as it is at one moment. */
    interface Moment {
        /** The names of all graphs, in order. */
        SortedSet<String> names();

        /** A named graph; empty when there is none of this name. */
        Graph graph(String name);
    }

    /** Answers a trusted SELECT of our own, one value a row; every row is read before this returns. */
    <T> java.util.List<T> select(String query, Map<String, String> irisByVariable, Function<QuerySolution, T> row);

    /** Answers a stranger's question under limits; see {@link Question}. */
    Answer answer(Question question);

    /** Removes every graph and the watermark. */
    void clear();

    @Override
    void close();
}
