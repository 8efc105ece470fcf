package org.larchiveum.portal.linkeddata;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFWriter;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.portal.layout.Site;
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

/** The permanent address of a thing, which leads to its page or its data, and the data. */
@Controller
class LinkedDataController {
    private final ReadingRoom room;

    LinkedDataController(ReadingRoom room) {
        this.room = room;
    }

    /** A thing is no document: its address answers 303 to one (W3C, Cool URIs for the Semantic Web, 4.2). */
    @GetMapping("/id/{kind}/{id}")
    ResponseEntity<Void> thing(@PathVariable String kind, @PathVariable String id, HttpServletRequest request) {
        var named = open(kind, id);
        var target =
                switch (preference(request)) {
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
        var graph = room.graph(id).orElseThrow(() -> Absence.of(room, id));
        return answer.contentType(new MediaType(written.mediaType(), java.nio.charset.StandardCharsets.UTF_8))
                .body(write(graph, written));
    }

    private PublicId open(String kind, String id) {
        var entry = Absence.entry(room, id);
        if (!Kind.of(kind).equals(Optional.of(entry.kind()))) {
            throw new ProblemException(Problem.NOT_FOUND);
        }
        return entry.id();
    }

    private static Serialisation negotiated(HttpServletRequest request) {
        return switch (preference(request)) {
            // Who asks for data with a browser reads Turtle.
            case Serialisation.Preference.Page page -> Serialisation.TTL;
            case Serialisation.Preference.Data(Serialisation serialisation) -> serialisation;
            case Serialisation.Preference.Neither neither -> throw new ProblemException(Problem.NOT_ACCEPTABLE);
        };
    }

    private static Serialisation.Preference preference(HttpServletRequest request) {
        return Serialisation.preferred(Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)));
    }

    private static byte[] write(Graph graph, Serialisation written) {
        var out = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(written.format()).output(out);
        return out.toByteArray();
    }
}
