package org.larchiveum.portal.findingaid;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.reading.PublicEntry;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.portal.ead.EacCpf;
import org.larchiveum.portal.ead.Ead3;
import org.larchiveum.portal.ead.FindingAids;
import org.larchiveum.portal.layout.Site;
import org.larchiveum.portal.problem.Absence;
import org.larchiveum.portal.problem.Problem;
import org.larchiveum.portal.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The finding aid of a unit as a page to print and as EAD 3, and bodies as EAC-CPF. */
@Controller
class FindingAidController {
    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    private final ReadingRoom room;
    private final FindingAids aids;
    private final FindingAidPages pages;
    private final Ead3 ead;
    private final EacCpf eac;

    FindingAidController(ReadingRoom room, FindingAids aids, FindingAidPages pages, Ead3 ead, EacCpf eac) {
        this.room = room;
        this.aids = aids;
        this.pages = pages;
        this.ead = ead;
        this.eac = eac;
    }

    @GetMapping("/{lang:ko|en}/record/{id}/finding-aid")
    String page(@PathVariable String id, HttpServletRequest request, Model model) {
        var unit = unit(id);
        model.addAttribute("aid", pages.page(aids.of(unit), Site.at(request).language()));
        model.addAttribute("hidden", true);
        return "findingaid/page";
    }

    @GetMapping("/data/record/{id}.ead.xml")
    ResponseEntity<byte[]> ead(@PathVariable String id) {
        return xml(ead.document(aids.of(unit(id))));
    }

    @GetMapping("/data/organisation/{id}.eac.xml")
    ResponseEntity<byte[]> organisation(@PathVariable String id) {
        var body = Absence.entry(room, id);
        if (body.kind() != Kind.ORGANISATION) {
            throw new ProblemException(Problem.NOT_FOUND);
        }
        return xml(eac.organisation(body, room.held(body.id(), 1_000)));
    }

    @GetMapping("/data/institution/{id}.eac.xml")
    ResponseEntity<byte[]> institution(@PathVariable String id) {
        var named = Absence.id(id);
        return xml(eac.institution(
                room.knowledge().thing(Kind.INSTITUTION, named).orElseThrow(() -> Absence.of(room, named))));
    }

    private PublicEntry unit(String id) {
        var unit = Absence.entry(room, id);
        if (unit.kind() != Kind.RECORD) {
            throw new ProblemException(Problem.NOT_FOUND);
        }
        return unit;
    }

    private static ResponseEntity<byte[]> xml(String document) {
        return ResponseEntity.ok()
                .contentType(XML)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .cacheControl(CacheControl.noCache())
                .body(document.getBytes(StandardCharsets.UTF_8));
    }
}
