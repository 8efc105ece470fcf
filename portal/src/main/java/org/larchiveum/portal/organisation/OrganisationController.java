package org.larchiveum.portal.organisation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.portal.citation.Citations;
import org.larchiveum.portal.layout.Dates;
import org.larchiveum.portal.layout.Line;
import org.larchiveum.portal.layout.Phrase;
import org.larchiveum.portal.layout.Site;
import org.larchiveum.portal.outline.Outlines;
import org.larchiveum.portal.problem.Absence;
import org.larchiveum.portal.problem.Problem;
import org.larchiveum.portal.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a body that holds records. */
@Controller
class OrganisationController {
    private static final int SHOWN = 100;

    private final ReadingRoom room;
    private final Dates dates;
    private final Outlines outlines;
    private final Citations citations;

    OrganisationController(ReadingRoom room, Dates dates, Outlines outlines, Citations citations) {
        this.room = room;
        this.dates = dates;
        this.outlines = outlines;
        this.citations = citations;
    }

    /** A unit at the top of what is held, and how many open items are in it. */
    record Top(Line line, long items) {}

    @GetMapping("/{lang:ko|en}/organisation/{id}")
    String show(@PathVariable String id, HttpServletRequest request, Model model) {
        var language = Site.at(request).language();
        var entry = Absence.entry(room, id);
        if (entry.kind() != Kind.ORGANISATION) {
            throw new ProblemException(Problem.NOT_FOUND);
        }
        var description = entry.description();
        var held = room.held(entry.id(), SHOWN);
        model.addAllAttributes(Map.of(
                "name", Phrase.of(description.title(), language),
                "history", Phrase.of(description.context().history(), language),
                "note", Phrase.of(description.note(), language),
                "invented", description.showing().invented(),
                "held",
                        held.tops().stream()
                                .map(top -> new Top(Line.of(top.unit(), language, dates), top.items()))
                                .toList(),
                "items", held.items(),
                "data", "/data/organisation/" + entry.id(),
                "permanent", "/id/organisation/" + entry.id()));
        var outline = outlines.of(entry);
        model.addAttribute("outline", outline);
        model.addAttribute("cited", citations.shown(outline, language));
        return "organisation/page";
    }
}
