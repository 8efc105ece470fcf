package org.larchiveum.portal.dataset;

import java.util.LinkedHashMap;
import java.util.Map;
import org.larchiveum.archive.release.DatasetRelease;
import org.larchiveum.archive.release.DumpFile;
import org.larchiveum.archive.release.ReleaseState;
import org.larchiveum.portal.citation.Citable;
import org.larchiveum.portal.layout.ReleasePath;
import org.larchiveum.portal.layout.Site;
import org.larchiveum.portal.notation.Embedded;

/** A release for search engines of datasets, in the words of schema.org as JSON-LD. */
final class ReleaseStructure {
    private ReleaseStructure() {}

    static String of(DatasetRelease release, Citable cited, String description, Site site) {
        var language = site.language();
        var address = site.absolute(ReleasePath.of(release.version()));
        var said = new LinkedHashMap<String, Object>();
        said.put("@context", "https://schema.org");
        said.put("@type", "Dataset");
        said.put("@id", address);
        said.put("url", site.absolute(site.to(ReleasePath.of(release.version()))));
        said.put("identifier", address);
        said.put("name", cited.title().best(language) + " " + release.version());
        said.put("description", description);
        said.put("version", release.version().toString());
        said.put("datePublished", release.day().toString());
        said.put("inLanguage", site.lang());
        said.put("isAccessibleForFree", true);
        said.put("license", site.absolute(site.to("/dataset")) + "#rights");
        said.put(
                "creator",
                Map.of(
                        "@type",
                        "ArchiveOrganization",
                        "name",
                        cited.origin().publisher().best(language)));
        said.put("isPartOf", Map.of("@type", "Dataset", "@id", site.absolute("/dataset#dataset")));
        if (release.state() instanceof ReleaseState.Held) {
            said.put(
                    "distribution",
                    release.files().stream()
                            .map(file -> download(release, file, site))
                            .toList());
        }
        return Embedded.of(said);
    }

    private static Map<String, Object> download(DatasetRelease release, DumpFile file, Site site) {
        var said = new LinkedHashMap<String, Object>();
        said.put("@type", "DataDownload");
        said.put("name", file.name());
        said.put("encodingFormat", file.packed().isEmpty() ? file.mediaType() : file.packed());
        said.put("contentUrl", site.absolute(ReleasePath.of(release.version(), file.name())));
        said.put("contentSize", file.size() + " B");
        said.put("sha256", file.checksums().sha256());
        return said;
    }
}
