package org.larchiveum.archive.entry;

import java.util.Optional;
import org.larchiveum.archive.identifier.EntryId;

/**
 * Where a unit stands: the unit it is part of, the organisation that holds it, the accession it came with, the physical
 * place ({@code ""} when none; never public), and its order among its siblings.
 */
public record Position(
        Optional<EntryId> parent, Optional<EntryId> holder, Optional<EntryId> accession, String location, int order) {}
