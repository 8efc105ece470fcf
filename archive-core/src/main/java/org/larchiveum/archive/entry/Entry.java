package org.larchiveum.archive.entry;

import java.util.List;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.disclosure.Access;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.instantiation.Instantiation;

/** Anything with a permanent identifier and a description. */
public sealed interface Entry permits Holding, Accession, Organisation {
    EntryId id();

    Access access();

    /** Its files; empty for an entry without any. */
    List<Instantiation> files();

    default Kind kind() {
        return switch (this) {
            case Holding h -> Kind.RECORD;
            case Accession a -> Kind.ACCESSION;
            case Organisation o -> Kind.ORGANISATION;
        };
    }
}
