package org.larchiveum.archive.corroboration;

import java.util.Set;

/** Whether a source is somebody's account or a thing that speaks for itself. */
public enum Nature {
    /** What a person tells: a testimony, a memoir, a letter, an article that reports it. */
    ACCOUNT,
    /** A document of the time, a statute, a photograph, a satellite image. */
    DOCUMENT;

    /** The concepts of the scheme {@code source-type} that are no person's account. */
    private static final Set<String> DOCUMENTS = Set.of(
            "document",
            "translated-document",
            "official-document",
            "government-statement",
            "legal-instrument",
            "imagery",
            "satellite-imagery",
            "photograph",
            "video",
            "map");

    /** By the slug of a source type; an unknown type is an account, for it then proves less. */
    public static Nature ofType(String slug) {
        return DOCUMENTS.contains(slug) ? DOCUMENT : ACCOUNT;
    }
}
