package org.larchiveum.archive.graph.snapshot;

import java.nio.IntBuffer;

/**
 * Which named graphs have which triples. Triples are known by their place in the order of subjects.
 *
 * @param names the graphs' terms, ascending; a graph's place here is what the rest calls it by
 * @param only the one graph of a triple, or, below 0, where in {@code many} the list of its graphs stands
 * @param many lists of graphs, each with its length first
 * @param start where the triples of a graph begin
 * @param triples the triples of each graph
 */
record Membership(IntBuffer names, int count, IntBuffer only, IntBuffer many, IntBuffer start, IntBuffer triples) {
    /** A graph's place by its term, or -1. */
    int graph(int term) {
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int seen = names.get(middle);
            if (seen == term) {
                return middle;
            }
            if (seen < term) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    int graphsOf(int triple) {
        int graph = only.get(triple);
        return graph >= 0 ? 1 : many.get(~graph);
    }

    /** The graph at an index below {@link #graphsOf}. */
    int graphOf(int triple, int index) {
        int graph = only.get(triple);
        return graph >= 0 ? graph : many.get(~graph + 1 + index);
    }

    boolean has(int graph, int triple) {
        int graphs = graphsOf(triple);
        for (int i = 0; i < graphs; i++) {
            if (graphOf(triple, i) == graph) {
                return true;
            }
        }
        return false;
    }
}
