package org.larchiveum.archive;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.larchiveum.archive.address.Login;
import org.larchiveum.archive.anonymity.Telling;

/**
 * Where the archive is and which engines it uses: one address each, embedded by default ({@code file:}, {@code tdb2:},
 * {@code embedded:}), and the base of its public addresses.
 *
 * @param base the base of public addresses ({@code https://archive.example}); empty: the one the home was last opened with
 * @param telling how many open cases must look alike in public (k-anonymity), and how much is told of institutions
 * @param home the folder that only this archive's process opens
 */
public record ArchiveSettings(
        Path home, URI storage, String graph, String search, Optional<String> base, Telling telling) {
    /** Everything embedded under one folder; public addresses under a base such as {@code https://archive.example}. */
    public static ArchiveSettings embedded(Path home, String base) {
        return embedded(home, Optional.of(base));
    }

    /** The same under the base that the home was last opened with. */
    public static ArchiveSettings embedded(Path home, Optional<String> base) {
        var absolute = home.toAbsolutePath().normalize();
        return new ArchiveSettings(
                absolute,
                absolute.resolve("storage").toUri(),
                "tdb2:" + absolute.resolve("graph"),
                "embedded:index",
                base,
                Telling.USUAL);
    }

    /** The same for an archive that tells more or less. */
    public ArchiveSettings telling(Telling much) {
        return new ArchiveSettings(home, storage, graph, search, base, much);
    }

    /** The same with graph and search at other addresses; either as it is when none is given. */
    public ArchiveSettings at(Optional<String> otherGraph, Optional<String> otherSearch) {
        return new ArchiveSettings(home, storage, otherGraph.orElse(graph), otherSearch.orElse(search), base, telling);
    }

    /** Without the passwords that may stand in addresses. */
    @Override
    public String toString() {
        return "ArchiveSettings[home=%s, storage=%s, graph=%s, search=%s, base=%s, telling=%s]"
                .formatted(home, storage, Login.hidden(graph), Login.hidden(search), base, telling);
    }
}
