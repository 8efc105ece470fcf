package org.larchiveum.archive.search;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The time an entry speaks of, as far as it is known: both ends, and the words of EDTF (ISO 8601-2) they were read from.
 *
 * @param edtf may be empty
 */
public record When(Optional<LocalDate> earliest, Optional<LocalDate> latest, String edtf) {
    public static final When UNKNOWN = new When(Optional.empty(), Optional.empty(), "");

    public When {
        if (earliest.isPresent() && latest.isPresent() && latest.get().isBefore(earliest.get())) {
            throw new IllegalArgumentException("Ends before it begins: " + edtf);
        }
    }
}
