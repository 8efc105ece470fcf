package org.larchiveum.archive.description;

import java.util.List;

/** ISAD(G) 3.4, conditions of access and use area: access note, rights, languages (ISO 639-1), physical state, finding aids. */
public record Conditions(
        Multilingual access, Rights rights, List<String> languages, Multilingual physical, Multilingual findingAid) {
    public static final Conditions NONE =
            new Conditions(Multilingual.NONE, Rights.UNSTATED, List.of(), Multilingual.NONE, Multilingual.NONE);

    public Conditions {
        languages = List.copyOf(languages);
    }
}
