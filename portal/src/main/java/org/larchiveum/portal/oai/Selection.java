package org.larchiveum.portal.oai;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which entries a harvester wants (OAI-PMH 2.0, 2.7).
 *
 * @param from the first day of change, included
 * @param until the last day of change, included
 * @param set a set's name; it means what is in the sets below too
 */
record Selection(MetadataFormat format, Optional<LocalDate> from, Optional<LocalDate> until, Optional<String> set) {

    boolean covers(LocalDate day) {
        return from.filter(day::isBefore).isEmpty()
                && until.filter(day::isAfter).isEmpty();
    }
}
