package org.larchiveum.archive.graph;

import java.net.URI;
import java.nio.file.Path;

/** Where a graph store is and so which engine it has: the value of {@code larchiveum.graph}. */
public sealed interface GraphAddress {
    /** A database in a folder of this machine, {@code tdb2:PATH}; it belongs to one process. */
    record Tdb2(Path folder) implements GraphAddress {}

    /** A SPARQL store elsewhere, {@code http(s)://host/dataset}. */
    record Remote(URI dataset) implements GraphAddress {}

    /** A store that is forgotten when it is closed, {@code memory:}; for tests. */
    record Memory() implements GraphAddress {}

    /** Reads an address; {@link IllegalArgumentException} says what is wrong with it. */
    static GraphAddress parse(String address) {
        int colon = address.indexOf(':');
        String scheme = colon < 0 ? "" : address.substring(0, colon);
        String rest = address.substring(colon + 1);
        return switch (scheme) {
            case "tdb2" -> tdb2(address, rest);
            case "http", "https" -> new Remote(URI.create(address));
            case "memory" -> new Memory();
            default ->
                throw new IllegalArgumentException(
                        "Graph address '" + address + "': expected tdb2:PATH, http(s)://host/dataset or memory:");
        };
    }

    private static GraphAddress tdb2(String address, String path) {
        if (path.isBlank()) {
            throw new IllegalArgumentException("Graph address '" + address + "' names no folder: tdb2:PATH");
        }
        return new Tdb2(Path.of(path));
    }
}
