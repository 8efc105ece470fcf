package org.larchiveum.portal.oai;

import java.util.Optional;
import java.util.Set;

/** What a harvester may ask for, and with which arguments (OAI-PMH 2.0, 4). */
enum Verb {
    IDENTIFY("Identify", Set.of(), Set.of(), false),
    LIST_METADATA_FORMATS("ListMetadataFormats", Set.of(), Set.of("identifier"), false),
    LIST_SETS("ListSets", Set.of(), Set.of(), true),
    LIST_IDENTIFIERS("ListIdentifiers", Set.of("metadataPrefix"), Set.of("from", "until", "set"), true),
    LIST_RECORDS("ListRecords", Set.of("metadataPrefix"), Set.of("from", "until", "set"), true),
    GET_RECORD("GetRecord", Set.of("identifier", "metadataPrefix"), Set.of(), false);

    private final String word;
    private final Set<String> required;
    private final Set<String> optional;
    private final boolean resumable;

    Verb(String word, Set<String> required, Set<String> optional, boolean resumable) {
        this.word = word;
        this.required = required;
        this.optional = optional;
        this.resumable = resumable;
    }

    String word() {
        return word;
    }

    Set<String> required() {
        return required;
    }

    /** Whether it goes on where a resumption token says, which then is its only argument. */
    boolean resumable() {
        return resumable;
    }

    boolean knows(String argument) {
        return required.contains(argument) || optional.contains(argument);
    }

    static Optional<Verb> of(String word) {
        for (var verb : values()) {
            if (verb.word.equals(word)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }
}
