package org.larchiveum.portal.dataset;

import java.util.ArrayList;
import java.util.List;
import org.larchiveum.archive.release.DatasetRelease;
import org.larchiveum.archive.release.ReleaseVersion;
import org.larchiveum.portal.citation.CitationForm;
import org.larchiveum.portal.layout.ReleasePath;
import org.larchiveum.portal.layout.Site;
import org.larchiveum.portal.notation.Serialisation;

/** The links of a release, for the header of all that is told of it (RFC 8288; RFC 5829; Signposting the Scholarly Web). */
final class ReleaseLinks {
    private ReleaseLinks() {}

    static String header(DatasetRelease release, Lineage lineage, Site site) {
        var links = new ArrayList<String>();
        var address = site.absolute(ReleasePath.of(release.version()));
        links.add(link(address, "cite-as", ""));
        for (var written : Serialisation.values()) {
            links.add(link(
                    address + "." + written.extension(),
                    "describedby",
                    written.mediaType().toString()));
        }
        for (var form : CitationForm.values()) {
            links.add(link(
                    site.absolute(ReleasePath.cite(release.version()) + form.ending()),
                    "describedby",
                    form.mediaType()));
        }
        links.add(link(site.absolute("/" + site.lang() + "/dataset") + "#rights", "license", "text/html"));
        links.add(link(site.absolute(ReleasePath.ALL), "version-history", ""));
        lineage.latest().ifPresent(latest -> links.add(version(latest, "latest-version", site)));
        lineage.before().ifPresent(before -> links.add(version(before, "predecessor-version", site)));
        lineage.after().ifPresent(after -> links.add(version(after, "successor-version", site)));
        return String.join(", ", links);
    }

    /** Of a file: what it is part of, and what takes its place. */
    static String ofFile(DatasetRelease release, Site site) {
        var links = new ArrayList<>(List.of(
                version(release.version(), "collection", site),
                link(site.absolute("/" + site.lang() + "/dataset") + "#rights", "license", "text/html")));
        Lineage.by(release).ifPresent(after -> links.add(version(after, "successor-version", site)));
        return String.join(", ", links);
    }

    private static String version(ReleaseVersion version, String rel, Site site) {
        return link(site.absolute(ReleasePath.of(version)), rel, "");
    }

    private static String link(String target, String rel, String type) {
        return "<" + target + ">; rel=\"" + rel + "\"" + (type.isEmpty() ? "" : "; type=\"" + type + "\"");
    }
}
