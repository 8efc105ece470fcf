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
    FORM,
    /** The type of violation, a tree. */
    VIOLATION,
    /** The institution of the alleged perpetrator, a tree: whoever chooses a ministry finds what lies under it. */
    INSTITUTION,
    /** The best knowledge behind a case, the slug of a concept of the scheme {@code knowledge-basis}. */
    BASIS,
    /** How far a case is borne out, the slug of a concept of the scheme {@code verification-status}. */
    VERIFICATION;

    /** Whether its heaps are terms within terms: a wider heap holds what the narrower ones hold. */
    public boolean tree() {
        return switch (this) {
            case PLACE, VIOLATION, INSTITUTION -> true;
            case KIND, LEVEL, TYPE, LANGUAGE, DECADE, SUBJECT, FORM, BASIS, VERIFICATION -> false;
        };
    }
}
