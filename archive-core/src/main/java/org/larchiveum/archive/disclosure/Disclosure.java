package org.larchiveum.archive.disclosure;

import java.time.LocalDate;
import java.util.Optional;
import org.larchiveum.archive.description.Multilingual;

/**
 * Who may see an entry, and from when (ISAD(G) 3.4.1).
 *
 * @param closedUntil the closure period's end: until that day even a public entry is closed
 */
public record Disclosure(AccessLevel level, Optional<LocalDate> closedUntil, Multilingual reason) {
    /** Where every entry starts. */
    public static final Disclosure CLOSED = new Disclosure(AccessLevel.RESTRICTED, Optional.empty(), Multilingual.NONE);

    public static final Disclosure OPEN = new Disclosure(AccessLevel.PUBLIC, Optional.empty(), Multilingual.NONE);

    public boolean openOn(LocalDate today) {
        return level == AccessLevel.PUBLIC
                && closedUntil.map(day -> !today.isBefore(day)).orElse(true);
    }
}
