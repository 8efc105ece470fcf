package org.larchiveum.portal.dataset;

import java.util.Optional;
import org.larchiveum.archive.release.DatasetRelease;
import org.larchiveum.archive.release.ReleaseState;
import org.larchiveum.archive.release.ReleaseVersion;
import org.larchiveum.archive.release.Releases;

/**
 * Where a release stands among the others (DCAT 3, 11.1; RFC 5829).
 *
 * @param before the one that its changes are told against
 * @param after the one that came next or takes its place
 * @param latest the newest whose files can be had
 * @param replaced the one whose place it took because something in it was withdrawn
 */
record Lineage(
        Optional<ReleaseVersion> before,
        Optional<ReleaseVersion> after,
        Optional<ReleaseVersion> latest,
        Optional<ReleaseVersion> replaced) {

    static Lineage of(DatasetRelease release, Releases releases) {
        var version = release.version();
        var next = releases.all().stream()
                .map(DatasetRelease::version)
                .filter(other -> other.compareTo(version) > 0)
                .min(ReleaseVersion::compareTo);
        var replaced = releases.all().stream()
                .filter(other -> by(other).filter(version::equals).isPresent())
                .map(DatasetRelease::version)
                .max(ReleaseVersion::compareTo);
        return new Lineage(
                release.content().changes().before(),
                by(release).or(() -> next),
                releases.latest().map(DatasetRelease::version),
                replaced);
    }

    /** What takes the place of a release. */
    static Optional<ReleaseVersion> by(DatasetRelease release) {
        return switch (release.state()) {
            case ReleaseState.Replaced replaced -> Optional.of(replaced.by());
            case ReleaseState.Held held -> Optional.empty();
            case ReleaseState.Gone gone -> Optional.empty();
        };
    }
}
