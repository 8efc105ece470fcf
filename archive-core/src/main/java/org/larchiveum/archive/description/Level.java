package org.larchiveum.archive.description;

import java.util.Locale;
import java.util.Optional;

/** The level of a unit of description (ISAD(G) 3.1.4), from the widest to the narrowest. */
public enum Level {
    FONDS,
    SUBFONDS,
    COLLECTION,
    SERIES,
    SUBSERIES,
    FILE,
    ITEM;

    /** The word in description files and addresses: the name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Level> of(String word) {
        for (var level : values()) {
            if (level.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
