package org.larchiveum.portal.linkeddata;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.archive.reading.knowledge.KnowledgeRoom;
import org.larchiveum.portal.layout.Site;
import org.larchiveum.portal.notation.Serialisation;
import org.larchiveum.portal.problem.Absence;
import org.larchiveum.portal.problem.Problem;
import org.larchiveum.portal.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The permanent address of a thing, which leads to its page or its data, and the data. */
@Controller
class LinkedDataController {
    private final ReadingRoom room;
    private final KnowledgeRoom knowledge;

    LinkedDataController(ReadingRoom room, KnowledgeRoom knowledge) {
        this.room = room;
        this.knowledge = knowledge;
    }

    /** A thing is no document: its address answers 303 to one (W3C, Cool URIs for the Semantic Web, 4.2). */
    @GetMapping("/id/{kind}/{id}")
    ResponseEntity<Void> thing(@PathVariable String kind, @PathVariable String id, HttpServletRequest request) {
        var named = open(kind, id);
        var target =
                switch (Serialisation.preferred(request)) {
                    case Serialisation.Preference.Page page -> Site.at(request).to("/" + kind + "/" + named);
                    case Serialisation.Preference.Data(Serialisation serialisation) ->
                        "/data/" + kind + "/" + named + "." + serialisation.extension();
                    case Serialisation.Preference.Neither neither -> throw new ProblemException(Problem.NOT_ACCEPTABLE);
                };
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header(HttpHeaders.LOCATION, target)
                .build();
    }

    @GetMapping("/data/{kind}/{name:.+}")
    ResponseEntity<byte[]> data(@PathVariable String kind, @PathVariable String name, HttpServletRequest request) {
        int dot = name.indexOf('.');
        var id = open(kind, dot < 0 ? name : name.substring(0, dot));
        var written = dot < 0
                ? negotiated(request)
                : Serialisation.ofExtension(name.substring(dot + 1))
                        .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        var etag = "\"" + room.generation().replaceAll("[^A-Za-z0-9._:-]", "") + "-" + written.extension() + "\"";
        var answer = ResponseEntity.status(
                        etag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))
                                ? HttpStatus.NOT_MODIFIED
                                : HttpStatus.OK)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(
                        HttpHeaders.LINK,
                        "<" + Site.at(request).absolute("/id/" + kind + "/" + id) + ">;rel=\"describes\"")
                .header(
                        HttpHeaders.LINK,
                        "<" + Site.at(request).absolute("/data/" + kind + "/" + id + "." + written.extension())
                                + ">;rel=\"canonical\"")
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .cacheControl(CacheControl.noCache())
                .eTag(etag);
        if (etag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            return answer.build();
        }
        var graph = graph(kind, id).orElseThrow(() -> Absence.of(room, id));
        return answer.contentType(written.contentType()).body(written.write(graph));
    }

    private PublicId open(String kind, String id) {
        var named = Absence.id(id);
        var entry = room.entry(named).filter(found -> Kind.of(kind).equals(Optional.of(found.kind())));
        if (entry.isEmpty() && knowledge(kind, named).isEmpty()) {
            throw room.entry(named).isPresent() ? new ProblemException(Problem.NOT_FOUND) : Absence.of(room, named);
        }
        return named;
    }

    private Optional<Graph> graph(String kind, PublicId id) {
        return knowledge(kind, id).or(() -> room.graph(id));
    }

    private Optional<Graph> knowledge(String kind, PublicId id) {
        return Kind.of(kind).flatMap(known -> knowledge.graph(known, id));
    }

    private static Serialisation negotiated(HttpServletRequest request) {
        return switch (Serialisation.preferred(request)) {
            // Who asks for data with a browser reads Turtle.
            case Serialisation.Preference.Page page -> Serialisation.TTL;
            case Serialisation.Preference.Data(Serialisation serialisation) -> serialisation;
            case Serialisation.Preference.Neither neither -> throw new ProblemException(Problem.NOT_ACCEPTABLE);
        };
    }
}
