package org.larchiveum.archive.identifier;

import java.util.Optional;
import java.util.UUID;

/** The random name under which the public knows an open entry; the map to its {@link EntryId} stays on the staff side. */
public record PublicId(UUID value) implements Comparable<PublicId> {
    public static PublicId random() {
        return new PublicId(UUID.randomUUID());
    }

    /** Reads {@code 8-4-4-4-12} hexadecimal digits; empty when the text is no UUID. */
    public static Optional<PublicId> parse(String text) {
        return Uuids.parse(text).map(PublicId::new);
    }

    @Override
    public int compareTo(PublicId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
