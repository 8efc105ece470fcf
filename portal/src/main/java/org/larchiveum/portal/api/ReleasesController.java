package org.larchiveum.portal.api;

import java.util.Map;
import org.larchiveum.archive.release.ReleaseVersion;
import org.larchiveum.archive.release.Releases;
import org.larchiveum.portal.problem.Problem;
import org.larchiveum.portal.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The releases of the dataset as JSON. */
@Controller
class ReleasesController {
    private final Releases releases;
    private final ReleaseAnswers answers;

    ReleasesController(Releases releases, ReleaseAnswers answers) {
        this.releases = releases;
        this.answers = answers;
    }

    @GetMapping("/api/releases")
    ResponseEntity<Map<String, Object>> all() {
        return answer(answers.all(releases));
    }

    @GetMapping("/api/releases/{version}")
    ResponseEntity<Map<String, Object>> one(@PathVariable String version) {
        return answer(ReleaseVersion.parse(version)
                .flatMap(releases::of)
                .map(answers::one)
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND)));
    }

    private static ResponseEntity<Map<String, Object>> answer(Map<String, Object> body) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .cacheControl(CacheControl.noCache())
                .body(body);
    }
}
