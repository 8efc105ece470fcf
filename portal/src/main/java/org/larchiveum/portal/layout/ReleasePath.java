package org.larchiveum.portal.layout;

import org.larchiveum.archive.release.ReleaseVersion;

/** Where the releases of the public dataset lie: paths without a language. The path of a release is its permanent address too. */
public final class ReleasePath {
    public static final String ALL = "/dataset/releases";

    private ReleasePath() {}

    public static String of(ReleaseVersion version) {
        return ALL + "/" + version;
    }

    public static String of(ReleaseVersion version, String file) {
        return of(version) + "/" + file;
    }

    /** Where its citation lies, up to the ending of the form. */
    public static String cite(ReleaseVersion version) {
        return "/cite/release/" + version + ".";
    }
}
