package org.larchiveum.portal.signpost;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.portal.layout.Site;
import org.larchiveum.portal.outline.Outlines;
import org.larchiveum.portal.problem.Absence;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The links of an entry as a document of their own (RFC 9264). */
@Controller
class LinksetController {
    private static final MediaType LINKSET = MediaType.parseMediaType("application/linkset+json");

    private final ReadingRoom room;
    private final Outlines outlines;

    LinksetController(ReadingRoom room, Outlines outlines) {
        this.room = room;
        this.outlines = outlines;
    }

    @GetMapping("/api/linkset/{kind}/{id}")
    ResponseEntity<Map<String, Object>> linkset(
            @PathVariable String kind, @PathVariable String id, HttpServletRequest request) {
        var named = Absence.id(id);
        var entry =
                Kind.of(kind).flatMap(known -> outlines.of(known, named)).orElseThrow(() -> Absence.of(room, named));
        var site = Site.at(request);
        var context = new LinkedHashMap<String, Object>();
        context.put("anchor", site.absolute(entry.permanent()));
        var byRelation = new LinkedHashMap<String, List<Map<String, String>>>();
        Links.of(entry, site).forEach(link -> byRelation
                .computeIfAbsent(link.rel(), rel -> new ArrayList<>())
                .add(
                        link.type().isEmpty()
                                ? Map.of("href", link.target())
                                : Map.of("href", link.target(), "type", link.type())));
        context.putAll(byRelation);
        return ResponseEntity.ok()
                .contentType(LINKSET)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .cacheControl(CacheControl.noCache())
                .body(Map.of("linkset", List.of(context)));
    }
}
