package org.larchiveum.archive.entry;

import java.util.List;
import org.larchiveum.archive.description.Description;
import org.larchiveum.archive.disclosure.Access;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.instantiation.Instantiation;

/** A unit of holdings: fonds, series, file or item. */
public record Holding(EntryId id, Description description, Position position, Access access, List<Instantiation> files)
        implements Entry {
    public Holding {
        files = List.copyOf(files);
    }
}
