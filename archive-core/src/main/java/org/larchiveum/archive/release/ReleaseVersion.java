package org.larchiveum.archive.release;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a release, {@code 2026.1} or {@code 2026.1.2}: two numbers that the archive chooses, and a third that counts how often it was issued anew because
 * something in it was withdrawn; 0 for the first, which is not written.
 */
public record ReleaseVersion(int major, int minor, int point) implements Comparable<ReleaseVersion> {
    private static final Pattern FORM =
            Pattern.compile("(0|[1-9][0-9]{0,5})\\.(0|[1-9][0-9]{0,5})(?:\\.([1-9][0-9]{0,5}))?");
    private static final Comparator<ReleaseVersion> ORDER = Comparator.comparingInt(ReleaseVersion::major)
            .thenComparingInt(ReleaseVersion::minor)
            .thenComparingInt(ReleaseVersion::point);

    public ReleaseVersion {
        if (major < 0 || minor < 0 || point < 0) {
            throw new IllegalArgumentException("The numbers of a release are not negative");
        }
    }

    /** Reads its name; empty when it is none. */
    public static Optional<ReleaseVersion> parse(String name) {
        var match = FORM.matcher(name);
        return match.matches()
                ? Optional.of(new ReleaseVersion(
                        Integer.parseInt(match.group(1)),
                        Integer.parseInt(match.group(2)),
                        match.group(3) == null ? 0 : Integer.parseInt(match.group(3))))
                : Optional.empty();
    }

    /** The one that takes its place when something in it is withdrawn. */
    public ReleaseVersion nextPoint() {
        return new ReleaseVersion(major, minor, point + 1);
    }

    /** Whether both are issues of the same release. */
    public boolean sameRelease(ReleaseVersion other) {
        return major == other.major && minor == other.minor;
    }

    @Override
    public int compareTo(ReleaseVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + (point == 0 ? "" : "." + point);
    }
}
