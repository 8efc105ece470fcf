package org.larchiveum.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.larchiveum.archive.change.PublicChange;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.archive.search.Cursor;
import org.larchiveum.archive.search.FacetField;
import org.larchiveum.archive.search.Paging;
import org.larchiveum.archive.search.SearchRequest;
import org.larchiveum.portal.layout.Site;
import org.larchiveum.portal.outline.Outlines;
import org.larchiveum.portal.problem.Absence;
import org.larchiveum.portal.problem.Problem;
import org.larchiveum.portal.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The addresses of the API; {@link OpenApi} describes each of them, and a test compares the two. */
@Controller
class ApiController {
    /** So many are told at a time, unless fewer are asked for. */
    static final int PORTION = 50;

    private final ReadingRoom room;
    private final Outlines outlines;
    private final Answers answers;

    ApiController(ReadingRoom room, Outlines outlines, Answers answers) {
        this.room = room;
        this.outlines = outlines;
        this.answers = answers;
    }

    @GetMapping("/api")
    ResponseEntity<Void> door() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/api/openapi.json")
                .build();
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<Map<String, Object>> description(HttpServletRequest request) {
        return answer(OpenApi.document(Site.at(request)));
    }

    @GetMapping("/api/search")
    ResponseEntity<Map<String, Object>> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "ko") String lang,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        var language = Language.of(lang).orElseThrow(() -> new ProblemException(Problem.BAD_REQUEST));
        int size = portion(limit);
        var wish = SearchRequest.of(q, language)
                .paged(cursor.isEmpty() ? Paging.first(size) : new Paging.After(new Cursor(cursor), size));
        if (!kind.isEmpty()) {
            wish = wish.filtered(
                    FacetField.KIND, java.util.Set.of(openable(kind).word()));
        }
        return answer(answers.found(room.search(wish)));
    }

    @GetMapping("/api/entry/{kind}/{id}")
    ResponseEntity<Map<String, Object>> entry(@PathVariable String kind, @PathVariable String id) {
        var named = Absence.id(id);
        return answer(Kind.of(kind)
                .flatMap(known -> outlines.of(known, named))
                .map(entry -> answers.entry(entry, room.changes().of(named)))
                .orElseThrow(() -> Absence.of(room, named)));
    }

    @GetMapping("/api/entry/record/{id}/below")
    ResponseEntity<Map<String, Object>> below(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "50") int limit) {
        var unit = Absence.entry(room, id);
        if (unit.kind() != Kind.RECORD) {
            throw new ProblemException(Problem.NOT_FOUND);
        }
        int size = portion(limit);
        int start = Math.max(0, from);
        var below = room.below(unit.id(), start, size + 1);
        var next = below.size() > size ? Optional.of(start + size) : Optional.<Integer>empty();
        return answer(answers.below(below.subList(0, Math.min(size, below.size())), next));
    }

    @GetMapping("/api/changes")
    ResponseEntity<Map<String, Object>> changes(
            @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "50") int limit) {
        List<PublicChange> changes = room.changes().after(Math.max(0, after), change -> true, portion(limit));
        return answer(answers.changes(changes));
    }

    private static Kind openable(String word) {
        return Kind.of(word).filter(Kind::openable).orElseThrow(() -> new ProblemException(Problem.BAD_REQUEST));
    }

    private static int portion(int limit) {
        return Math.clamp(limit, 1, PORTION);
    }

    private static ResponseEntity<Map<String, Object>> answer(Map<String, Object> body) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .cacheControl(CacheControl.noCache())
                .body(body);
    }
}
