package org.larchiveum.archive.release;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is different from the release before, by kind of entry ({@code case}, {@code record}).
 *
 * @param before empty for the first release
 */
public record ReleaseChanges(Optional<ReleaseVersion> before, Map<String, Difference> byKind) {
    public ReleaseChanges {
        byKind = java.util.Collections.unmodifiableMap(new TreeMap<>(byKind));
    }

    /** How many entries came, are told otherwise, and are no longer told of. */
    public record Difference(int added, int changed, int removed) {}
}
