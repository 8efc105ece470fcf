package org.larchiveum.archive.event;

import java.util.Locale;
import java.util.Optional;

/** What can be done to an entry (the scheme event-type, after the Library of Congress's PREMIS event types). */
public enum EventType {
    INGESTION,
    MESSAGE_DIGEST_CALCULATION,
    VIRUS_CHECK,
    FORMAT_IDENTIFICATION,
    METADATA_EXTRACTION,
    DERIVATIVE_CREATION,
    VALIDATION,
    DESCRIPTION,
    DISCLOSURE_CHANGE;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<EventType> of(String word) {
        for (var type : values()) {
            if (type.word().equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
