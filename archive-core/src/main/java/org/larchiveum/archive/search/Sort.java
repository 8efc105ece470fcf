package org.larchiveum.archive.search;

/** The orders in which findings can be read. Undated entries come last in both orders of date. */
public enum Sort {
    RELEVANCE,
    DATE_ASC,
    DATE_DESC,
    /** By the title in the visitor's language. */
    TITLE,
    /** By reference code, numbers by value. */
    REFERENCE
}
