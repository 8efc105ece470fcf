package org.larchiveum.archive.reading.knowledge;

import java.util.Optional;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.publication.PublicNames;

/** Reads the public addresses of open entries: {@code {base}/id/{kind}/{uuid}}. */
record Addresses(PublicNames names) {
    /** The kind and public name behind an address. */
    record Address(Kind kind, PublicId id) {}

    /** Empty for an address that is no open entry's, and for a kind that can never be open. */
    Optional<Address> parse(String iri) {
        var prefix = names.base() + "/id/";
        if (!iri.startsWith(prefix)) {
            return Optional.empty();
        }
        int slash = iri.indexOf('/', prefix.length());
        if (slash < 0) {
            return Optional.empty();
        }
        return Kind.of(iri.substring(prefix.length(), slash))
                .filter(Kind::openable)
                .flatMap(kind -> PublicId.parse(iri.substring(slash + 1)).map(id -> new Address(kind, id)));
    }

    /** Whether the reading room of knowledge has a page for entries of a kind. */
    static boolean known(Kind kind) {
        return kind.openable() && !kind.term().isEmpty();
    }
}
