package org.larchiveum.archive.hierarchy;

import java.util.Optional;
import org.larchiveum.archive.description.Multilingual;

/** An office in an institution, whoever holds it. */
public record Post(String iri, Multilingual label, Optional<String> in, Optional<String> heads) {
    /** The institution whose chain of command goes through it: the one it heads, else the one it is in. */
    Optional<String> institution() {
        return heads.or(() -> in);
    }
}
