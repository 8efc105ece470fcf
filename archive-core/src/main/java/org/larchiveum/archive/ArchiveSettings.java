package org.larchiveum.archive;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where the archive is and which engines it uses: one address each, embedded by default ({@code file:}, {@code tdb2:},
 * {@code embedded:}), and the base of its public addresses.
 *
 * @param home the folder that only this archive's process opens
 */
public record ArchiveSettings(Path home, URI storage, String graph, String search, String base) {
    /** Everything embedded under one folder; public addresses under a base such as {@code https://archive.example}. */
    public static ArchiveSettings embedded(Path home, String base) {
        var absolute = home.toAbsolutePath().normalize();
        return new ArchiveSettings(
                absolute,
                absolute.resolve("storage").toUri(),
                "tdb2:" + absolute.resolve("graph"),
                "embedded:index",
                base);
    }
}
