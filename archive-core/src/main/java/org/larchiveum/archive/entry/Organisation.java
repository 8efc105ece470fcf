package org.larchiveum.archive.entry;

import java.util.List;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.disclosure.Access;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.instantiation.Instantiation;

/** A body that holds records: its code (unique), name, address and history ({@code NONE} when not given). */
public record Organisation(
        EntryId id,
        String code,
        Multilingual name,
        Multilingual address,
        Multilingual history,
        boolean invented,
        Access access)
        implements Entry {
    @Override
    public List<Instantiation> files() {
        return List.of();
    }
}
