package org.larchiveum.archive.search;

/** Which stretch of the findings to return. */
public sealed interface Paging {
    /** The most findings in one page. */
    int LARGEST_PAGE = 200;

    /** How deep a page may lie that is addressed by number; beyond it only a {@link Cursor} leads on. */
    int DEEPEST = 10_000;

    int size();

    static Paging first(int size) {
        return new From(0, size);
    }

    /** A page by its offset, counted from 0. */
    record From(int offset, int size) implements Paging {
        public From {
            requireSize(size);
            if (offset < 0 || offset + size > DEEPEST) {
                throw new IllegalArgumentException("Offset " + offset + " is not within " + DEEPEST);
            }
        }
    }

    /** The page after the one that gave the cursor; the request must be the same otherwise. */
    record After(Cursor cursor, int size) implements Paging {
        public After {
            requireSize(size);
        }
    }

    private static void requireSize(int size) {
        if (size < 0 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page holds 0 to " + LARGEST_PAGE + " findings, not " + size);
        }
    }
}
