package org.larchiveum.archive.disclosure;

import java.util.Locale;
import java.util.Optional;

/** Who may see an entry, from everybody to named persons only. */
public enum AccessLevel {
    PUBLIC,
    REGISTERED,
    RESTRICTED,
    SEALED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a level's word, or {@code open} (public) or {@code closed} (restricted). */
    public static Optional<AccessLevel> of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "open", "public" -> Optional.of(PUBLIC);
            case "registered" -> Optional.of(REGISTERED);
            case "closed", "restricted" -> Optional.of(RESTRICTED);
            case "sealed" -> Optional.of(SEALED);
            default -> Optional.empty();
        };
    }
}
