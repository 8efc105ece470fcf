package org.larchiveum.archive.entry;

import java.util.List;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.disclosure.Access;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.instantiation.Instantiation;

/** Anything with a permanent identifier and a description. */
public sealed interface Entry permits Holding, Accession, Organisation, Known {
    EntryId id();

    Access access();

    /** Its files; empty for an entry without any. */
    List<Instantiation> files();

    /** The same entry under other access conditions. */
    default Entry under(Access access) {
        return switch (this) {
            case Holding h -> new Holding(h.id(), h.description(), h.position(), access, h.files());
            case Accession a -> new Accession(a.id(), a.transfer(), a.terms(), access, a.files());
            case Organisation o ->
                new Organisation(o.id(), o.code(), o.name(), o.address(), o.history(), o.invented(), access);
            case Known k -> new Known(k.id(), k.kind(), k.statements(), access, k.files());
        };
    }

    default Kind kind() {
        return switch (this) {
            case Holding h -> Kind.RECORD;
            case Accession a -> Kind.ACCESSION;
            case Organisation o -> Kind.ORGANISATION;
            case Known k -> k.kind();
        };
    }
}
