package org.larchiveum.archive.search;

/** The heaps into which findings can be sorted. */
public enum FacetField {
    KIND,
    LEVEL,
    /** The media group. */
    TYPE,
    /** The language of the material. */
    LANGUAGE,
    /** The decades an entry's time touches, each named by its first year: {@code 1990}. */
    DECADE,
    PLACE,
    SUBJECT,
    FORM
}
