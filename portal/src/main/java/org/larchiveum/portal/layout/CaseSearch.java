package org.larchiveum.portal.layout;

/** The way from a page of knowledge into the search for its cases: paths without their language. */
public final class CaseSearch {
    private static final String CASES = "/search?kind=case";

    private CaseSearch() {}

    public static String all() {
        return CASES;
    }

    /** Cases of a violation type, by the slug of its concept. */
    public static String ofType(String slug) {
        return CASES + "&violation=" + slug;
    }

    /** Cases of an institution and everything below it, by its public id. */
    public static String by(String institution) {
        return CASES + "&institution=" + institution;
    }

    /** Cases at a place and everything within it, by its public id. */
    public static String at(String place) {
        return CASES + "&place=" + place;
    }
}
