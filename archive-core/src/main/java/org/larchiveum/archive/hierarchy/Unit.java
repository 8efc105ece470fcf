package org.larchiveum.archive.hierarchy;

import java.util.List;
import java.util.Optional;
import org.larchiveum.archive.description.Multilingual;

/**
 * An institution or one of its units, with every name it bore.
 *
 * @param label the name under which the archive lists it, whatever the time
 * @param partOf the institution it is a part of, which says nothing of command
 */
public record Unit(String iri, Multilingual label, List<NameUse> names, Optional<String> partOf) {
    public Unit {
        names = List.copyOf(names);
    }
}
