package org.larchiveum.archive.graph.snapshot;

import java.nio.IntBuffer;

/**
 * All triples in one order of their three parts, such as object, predicate, subject.
 *
 * @param start where the triples of a first part begin, by its number; the next entry is where they end
 * @param second the second part of each triple
 * @param third the third part of each triple
 */
record Order(IntBuffer start, IntBuffer second, IntBuffer third) {
    int from(int first) {
        return start.get(first);
    }

    int to(int first) {
        return start.get(first + 1);
    }

    /** Where, among the triples between two places, the first one stands whose second part is not below this. */
    int seek(int from, int to, int wanted) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (second.get(middle) < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The place of one triple, or -1. */
    int find(int first, int secondPart, int thirdPart) {
        int to = to(first);
        int low = seek(from(first), to, secondPart);
        int high = seek(low, to, secondPart + 1);
        while (low < high) {
            int middle = (low + high) >>> 1;
            int seen = third.get(middle);
            if (seen == thirdPart) {
                return middle;
            }
            if (seen < thirdPart) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return -1;
    }
}
