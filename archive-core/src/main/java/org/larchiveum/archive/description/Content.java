package org.larchiveum.archive.description;

import java.util.List;

/**
 * ISAD(G) 3.3, content and structure area, with the access points: scope, appraisal, accruals, arrangement, subjects,
 * places, and the documentary form (a word of the scheme record-form, {@code ""} when unknown).
 */
public record Content(
        Multilingual scope,
        Multilingual appraisal,
        Multilingual accruals,
        Multilingual arrangement,
        List<Multilingual> subjects,
        List<Multilingual> places,
        String form) {
    public static final Content NONE = new Content(
            Multilingual.NONE, Multilingual.NONE, Multilingual.NONE, Multilingual.NONE, List.of(), List.of(), "");

    public Content {
        subjects = List.copyOf(subjects);
        places = List.copyOf(places);
    }
}
