package org.larchiveum.archive.graph.snapshot;

import org.apache.jena.graph.Node;

/** One version of a dataset as its store has it: quads of numbers, and the term that each number stands for. */
public interface Quads {
    /** Gives every quad of every named graph once, in any order. */
    void each(Sink sink);

    /** The term of a number that {@link #each} gave. */
    Node term(long number);

    /** A term as the store would write it: stores that keep numbers by value write 0.30 as 0.3. */
    Node asWritten(Node term);

    /** Takes quads. */
    @FunctionalInterface
    interface Sink {
        void quad(long graph, long subject, long predicate, long object);
    }
}
