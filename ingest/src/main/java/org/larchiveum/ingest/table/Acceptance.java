package org.larchiveum.ingest.table;

import java.util.Locale;
import java.util.Optional;

/** What becomes of an import in which some rows are refused. */
public enum Acceptance {
    /** All rows or none: any refusal stops it before anything is kept. */
    ALL,
    /** The good rows are kept; the refused ones, and those that refer to them, are listed. */
    GOOD;

    public static Optional<Acceptance> of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "all" -> Optional.of(ALL);
            case "good" -> Optional.of(GOOD);
            default -> Optional.empty();
        };
    }
}
