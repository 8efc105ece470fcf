package org.larchiveum.archive;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.larchiveum.archive.address.Login;

/**
 * Where the archive is and which engines it uses: one address each, embedded by default ({@code file:}, {@code tdb2:},
 * {@code embedded:}), and the base of its public addresses.
 *
 * @param base the base of public addresses ({@code https://archive.example}); empty: the one the home was last opened with
 * @param lookingAlike how many open cases must look alike in public (k-anonymity), from 1
 * @param home the folder that only this archive's process opens
 */
public record ArchiveSettings(
        Path home, URI storage, String graph, String search, Optional<String> base, int lookingAlike) {
    /** How many open cases must look alike when nobody chose otherwise. */
    public static final int LOOKING_ALIKE = 5;

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
                LOOKING_ALIKE);
    }

    /** The same with another number of cases that must look alike. */
    public ArchiveSettings lookingAlike(int k) {
        return new ArchiveSettings(home, storage, graph, search, base, k);
    }

    /** The same with graph and search at other addresses; either as it is when none is given. */
    public ArchiveSettings at(Optional<String> otherGraph, Optional<String> otherSearch) {
        return new ArchiveSettings(
                home, storage, otherGraph.orElse(graph), otherSearch.orElse(search), base, lookingAlike);
    }

    /** Without the passwords that may stand in addresses. */
    @Override
    public String toString() {
        return "ArchiveSettings[home=%s, storage=%s, graph=%s, search=%s, base=%s, lookingAlike=%d]"
                .formatted(home, storage, Login.hidden(graph), Login.hidden(search), base, lookingAlike);
    }
}
