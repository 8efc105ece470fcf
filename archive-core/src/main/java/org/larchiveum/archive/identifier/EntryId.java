package org.larchiveum.archive.identifier;

import java.util.Optional;
import java.util.UUID;

/** The permanent staff-side name of an entry: a random UUID (RFC 9562 version 4), never reused and never shown to the public. */
public record EntryId(UUID value) implements Comparable<EntryId> {
    private static final String URN = "urn:uuid:";

    public static EntryId random() {
        return new EntryId(UUID.randomUUID());
    }

    /** Reads {@code 8-4-4-4-12} hexadecimal digits, with or without {@code urn:uuid:}; empty when the text is no UUID. */
    public static Optional<EntryId> parse(String text) {
        return Uuids.parse(text.startsWith(URN) ? text.substring(URN.length()) : text)
                .map(EntryId::new);
    }

    /** The name used in stored Turtle: {@code urn:uuid:…} (RFC 9562 section 4). */
    public String urn() {
        return URN + value;
    }

    @Override
    public int compareTo(EntryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
