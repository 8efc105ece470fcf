package org.larchiveum.archive.change;

import java.time.LocalDate;
import java.util.Optional;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.identifier.PublicId;

/**
 * The newest change of an entry as visitors saw it: that it came, that what they see of it became different, or that it was withdrawn.
 *
 * @param sequence grows with every change; no two changes have the same
 * @param day the day (UTC) on which visitors first saw it so; never before that of an earlier change
 * @param within the open unit that it lay in directly when it was last seen
 * @param gone whether it was withdrawn
 */
public record PublicChange(
        long sequence, LocalDate day, Kind kind, PublicId id, Optional<PublicId> within, boolean gone) {}
