package org.larchiveum.portal.command;

import java.util.Optional;
import java.util.function.Consumer;
import org.larchiveum.archive.ArchiveSettings;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.search.SearchAddress;

/** Where graph and search are, as the archive chose: the address alone decides which engine that is. */
final class Addresses {
    private static final String GRAPH = "larchiveum.graph";
    private static final String SEARCH = "larchiveum.search";

    private Addresses() {}

    /** The same archive with its graph and its search where properties or the environment say; what cannot be read is told, not guessed. */
    static ArchiveSettings chosen(ArchiveSettings embedded) {
        return embedded.at(
                chosen(GRAPH, "LARCHIVEUM_GRAPH", address -> GraphAddress.parse(address, "staff")),
                chosen(SEARCH, "LARCHIVEUM_SEARCH", address -> SearchAddress.parse(address, embedded.home())));
    }

    private static Optional<String> chosen(String property, String variable, Consumer<String> reading) {
        var address = Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
        try {
            address.ifPresent(reading);
            return address;
        } catch (IllegalArgumentException unreadable) {
            throw new ArchiveException.Forbidden(property + ": " + unreadable.getMessage());
        }
    }
}
