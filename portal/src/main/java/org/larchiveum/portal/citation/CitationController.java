package org.larchiveum.portal.citation;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.portal.layout.Site;
import org.larchiveum.portal.outline.Outlines;
import org.larchiveum.portal.problem.Absence;
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

/** Citations of entries as files. */
@Controller
class CitationController {
    private final ReadingRoom room;
    private final Outlines outlines;
    private final Citations citations;

    CitationController(ReadingRoom room, Outlines outlines, Citations citations) {
        this.room = room;
        this.outlines = outlines;
        this.citations = citations;
    }

    @GetMapping("/cite/{kind}/{name:.+}")
    ResponseEntity<byte[]> cite(@PathVariable String kind, @PathVariable String name, HttpServletRequest request) {
        int dot = name.indexOf('.');
        var form = dot < 0 ? java.util.Optional.<CitationForm>empty() : CitationForm.ofEnding(name.substring(dot + 1));
        if (form.isEmpty()) {
            throw new ProblemException(Problem.NOT_FOUND);
        }
        var id = Absence.id(name.substring(0, dot));
        var entry = Kind.of(kind).flatMap(known -> outlines.of(known, id)).orElseThrow(() -> Absence.of(room, id));
        var written = form.get().write(citations.of(entry), Site.at(request).language());
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(form.get().mediaType()), StandardCharsets.UTF_8))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(id + "." + form.get().ending())
                                .build()
                                .toString())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .cacheControl(CacheControl.noCache())
                .body(written.getBytes(StandardCharsets.UTF_8));
    }
}
