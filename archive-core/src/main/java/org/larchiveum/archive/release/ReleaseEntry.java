package org.larchiveum.archive.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.identifier.PublicId;

/**
 * An entry that a release tells of.
 *
 * @param form sixteen hexadecimal digits by which two forms of it can be told apart
 */
public record ReleaseEntry(PublicId id, Kind kind, String form) {
    private static final Pattern ADDRESS = Pattern.compile(".*/id/([a-z]+)/([0-9a-f-]{36})");
    private static final int DIGITS = 16;

    /** What an address of the public dataset names; empty for everything that is no entry, such as the vocabulary. */
    public static Optional<ReleaseEntry> at(String address, Graph told) {
        var match = ADDRESS.matcher(address);
        return match.matches()
                ? PublicId.parse(match.group(2))
                        .flatMap(id -> Kind.of(match.group(1)).map(kind -> new ReleaseEntry(id, kind, form(told))))
                : Optional.empty();
    }

    /** The public name in an address; empty for what is no entry. */
    public static Optional<PublicId> id(String address) {
        var match = ADDRESS.matcher(address);
        return match.matches() ? PublicId.parse(match.group(2)) : Optional.empty();
    }

    private static String form(Graph told) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            told.find().mapWith(Triple::toString).toList().stream()
                    .sorted()
                    .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
