package org.larchiveum.archive.graph.snapshot;

/** Counts the work that is done for a question, and ends it by throwing when it has had its share. */
@FunctionalInterface
public interface Meter {
    /** For our own questions, which have no limit. */
    Meter UNLIMITED = steps -> {};

    /** So many rows passed from one step of the plan to the next. */
    void steps(int count);
}
