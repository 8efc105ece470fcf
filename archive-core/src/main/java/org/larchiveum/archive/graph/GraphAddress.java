package org.larchiveum.archive.graph;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.larchiveum.archive.address.Login;

/** Where a graph store is and so which engine it has: the value of {@code larchiveum.graph}. */
public sealed interface GraphAddress {
    /** Stands in the address of a server for the name of the dataset: {@code staff} or {@code public}. */
    String SIDE = "{side}";

    /** A database in a folder of this machine, {@code tdb2:PATH}; it belongs to one process. */
    record Tdb2(Path folder) implements GraphAddress {}

    /**
     * A SPARQL store elsewhere.
     *
     * @param query where it is asked; nothing secret is in it
     * @param update where it is changed
     * @param login who we are there
     */
    record Remote(URI query, URI update, Optional<Login> login) implements GraphAddress {}

    /** A store that is forgotten when it is closed, {@code memory:}; for tests. */
    record Memory() implements GraphAddress {}

    /** Reads an address; {@link IllegalArgumentException} says what is wrong with it, without the password in it. */
    static GraphAddress parse(String address) {
        int colon = address.indexOf(':');
        String scheme = colon < 0 ? "" : address.substring(0, colon);
        String rest = address.substring(colon + 1);
        return switch (scheme) {
            case "tdb2" -> tdb2(address, rest);
            case "http", "https" -> remote(address);
            case "memory" -> new Memory();
            default ->
                throw new IllegalArgumentException("Graph address '" + Login.hidden(address)
                        + "': expected tdb2:PATH, http(s)://host/dataset or memory:");
        };
    }

    /**
     * Reads the address of one of the archive's two datasets. On a server the name of the side follows the address, or stands where
     * {@value #SIDE} is; a store that is changed elsewhere than it is asked has two addresses with a space between.
     */
    static GraphAddress parse(String setting, String side) {
        if (!setting.startsWith("http:") && !setting.startsWith("https:")) {
            return parse(setting + "/" + side);
        }
        if (setting.contains(SIDE)) {
            return parse(setting.replace(SIDE, side));
        }
        if (setting.strip().contains(" ")) {
            throw new IllegalArgumentException("Graph address '" + Login.hidden(setting)
                    + "': two addresses have to say where the name of the dataset goes, " + SIDE);
        }
        return parse(setting.replaceFirst("/+$", "") + "/" + side);
    }

    private static GraphAddress tdb2(String address, String path) {
        if (path.isBlank()) {
            throw new IllegalArgumentException("Graph address '" + address + "' names no folder: tdb2:PATH");
        }
        return new Tdb2(Path.of(path));
    }

    private static GraphAddress remote(String address) {
        List<String> parts = Stream.of(address.strip().split(" +")).toList();
        if (parts.size() > 2) {
            throw new IllegalArgumentException(
                    "Graph address '" + Login.hidden(address) + "': one address, or one to ask and one to change");
        }
        Optional<Login> login = Login.in(parts.getFirst()).or(() -> Login.in(parts.getLast()));
        return new Remote(Login.without(parts.getFirst()), Login.without(parts.getLast()), login);
    }
}
