package org.larchiveum.portal.dataset;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.larchiveum.archive.release.DatasetRelease;
import org.larchiveum.archive.release.ReleaseVersion;
import org.larchiveum.archive.release.Releases;
import org.larchiveum.portal.layout.ReleasePath;
import org.larchiveum.portal.layout.Site;
import org.larchiveum.portal.notation.Serialisation;
import org.larchiveum.portal.problem.Problem;
import org.larchiveum.portal.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The releases of the dataset. {@code /dataset/releases/2026.1} is the release itself: cite that. It leads to its page or its data, which
 * stay, whatever becomes of its files.
 */
@Controller
class ReleaseController {
    private final Releases releases;
    private final ReleaseGraph graph;
    private final ReleasePage page;

    ReleaseController(Releases releases, ReleaseGraph graph, ReleasePage page) {
        this.releases = releases;
        this.graph = graph;
        this.page = page;
    }

    @GetMapping(ReleasePath.ALL)
    ResponseEntity<Void> all(HttpServletRequest request) {
        return elsewhere(ReleasePath.ALL, request).build();
    }

    @GetMapping(ReleasePath.ALL + ".{extension:[a-z]+}")
    ResponseEntity<byte[]> all(@PathVariable String extension, HttpServletRequest request) {
        var written = written(extension);
        return data(written, ReleasePath.ALL, request).body(written.write(graph.of(releases)));
    }

    @GetMapping(ReleasePath.ALL + "/{name:.+}")
    ResponseEntity<byte[]> release(@PathVariable String name, HttpServletRequest request) {
        var site = Site.at(request);
        var version = ReleaseVersion.parse(name);
        if (version.isPresent()) {
            var release = release(name);
            return elsewhere(ReleasePath.of(version.get()), request)
                    .header(HttpHeaders.LINK, ReleaseLinks.header(release, Lineage.of(release, releases), site))
                    .build();
        }
        int dot = name.lastIndexOf('.');
        var release = release(name.substring(0, Math.max(0, dot)));
        var written = written(name.substring(dot + 1));
        return data(written, ReleasePath.of(release.version()), request)
                .header(HttpHeaders.LINK, ReleaseLinks.header(release, Lineage.of(release, releases), site))
                .body(written.write(graph.of(release, releases)));
    }

    @GetMapping("/{lang:ko|en}" + ReleasePath.ALL)
    String page(HttpServletRequest request, Model model) {
        page.list(releases, Site.at(request).language(), model);
        return "dataset/releases";
    }

    @GetMapping("/{lang:ko|en}" + ReleasePath.ALL + "/{version:[0-9.]+}")
    String page(@PathVariable String version, HttpServletRequest request, HttpServletResponse response, Model model) {
        var site = Site.at(request);
        var release = release(version);
        var lineage = Lineage.of(release, releases);
        page.show(release, lineage, site, model);
        response.addHeader(HttpHeaders.LINK, ReleaseLinks.header(release, lineage, site));
        return "dataset/release";
    }

    private DatasetRelease release(String version) {
        return ReleaseVersion.parse(version)
                .flatMap(releases::of)
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }

    private static Serialisation written(String extension) {
        return Serialisation.ofExtension(extension).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }

    /** A release is no document, but something that is told of in several (W3C, Cool URIs for the Semantic Web, 4.2). */
    private static ResponseEntity.HeadersBuilder<?> elsewhere(String path, HttpServletRequest request) {
        var target =
                switch (Serialisation.preferred(request)) {
                    case Serialisation.Preference.Page page -> Site.at(request).to(path);
                    case Serialisation.Preference.Data(Serialisation written) -> path + "." + written.extension();
                    case Serialisation.Preference.Neither neither -> throw new ProblemException(Problem.NOT_ACCEPTABLE);
                };
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header(HttpHeaders.LOCATION, target)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .cacheControl(CacheControl.noCache());
    }

    private static ResponseEntity.BodyBuilder data(Serialisation written, String path, HttpServletRequest request) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(HttpHeaders.LINK, "<" + Site.at(request).absolute(path) + ">; rel=\"describes\"")
                .cacheControl(CacheControl.noCache())
                .contentType(written.contentType());
    }
}
