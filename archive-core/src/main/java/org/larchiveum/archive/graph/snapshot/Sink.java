package org.larchiveum.archive.graph.snapshot;

/**
 * A step of a plan. It is given rows one at a time, makes any number of each by filling in variables, hands those on to the next step, and
 * takes out again what it filled in. A row has a number for each variable, 0 when it is unbound.
 */
@FunctionalInterface
interface Sink {
    /** Whether more rows are wanted. */
    boolean row(int[] row);
}
