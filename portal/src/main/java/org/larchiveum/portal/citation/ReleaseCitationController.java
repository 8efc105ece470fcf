package org.larchiveum.portal.citation;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.larchiveum.archive.reading.knowledge.KnowledgeRoom;
import org.larchiveum.archive.reading.knowledge.Scope;
import org.larchiveum.archive.release.ReleaseVersion;
import org.larchiveum.archive.release.Releases;
import org.larchiveum.portal.layout.Site;
import org.larchiveum.portal.problem.Problem;
import org.larchiveum.portal.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Citations of releases as files. A release whose files are gone was cited, and can be. */
@Controller
class ReleaseCitationController {
    private final Releases releases;
    private final KnowledgeRoom knowledge;
    private final Citations citations;

    ReleaseCitationController(Releases releases, KnowledgeRoom knowledge, Citations citations) {
        this.releases = releases;
        this.knowledge = knowledge;
        this.citations = citations;
    }

    @GetMapping("/cite/release/{name:.+}")
    ResponseEntity<byte[]> cite(@PathVariable String name, HttpServletRequest request) {
        var form = Stream.of(CitationForm.values())
                .filter(one -> name.endsWith("." + one.ending()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        var release = ReleaseVersion.parse(
                        name.substring(0, name.length() - form.ending().length() - 1))
                .flatMap(releases::of)
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        boolean invented = knowledge.census(Scope.ALL).invented() > 0;
        var written =
                form.write(citations.of(release, invented), Site.at(request).language());
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(form.mediaType()), StandardCharsets.UTF_8))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("release-" + name)
                                .build()
                                .toString())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .cacheControl(CacheControl.noCache())
                .body(written.getBytes(StandardCharsets.UTF_8));
    }
}
