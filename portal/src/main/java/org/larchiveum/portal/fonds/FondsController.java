package org.larchiveum.portal.fonds;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.reading.PublicSummary;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.portal.layout.Dates;
import org.larchiveum.portal.layout.Line;
import org.larchiveum.portal.layout.Site;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tops of the tree: every fonds that stands under no other unit, with the first of what is below it. */
@Controller
class FondsController {
    private static final int TOPS = 25;
    private static final int TWIGS = 6;

    private final ReadingRoom room;
    private final Dates dates;

    FondsController(ReadingRoom room, Dates dates) {
        this.room = room;
        this.dates = dates;
    }

    /** A top and the first of the units below it. */
    record Top(Line line, List<Line> below) {}

    @GetMapping("/{lang:ko|en}/records")
    String records(@RequestParam(defaultValue = "0") int from, HttpServletRequest request, Model model) {
        var site = Site.at(request);
        int start = Math.max(0, from);
        var tops = room.tops(start, TOPS + 1);
        var shown = tops.subList(0, Math.min(TOPS, tops.size()));
        model.addAllAttributes(Map.of(
                "tops",
                shown.stream()
                        .map(s -> new Top(
                                Line.of(s, site.language(), dates),
                                lines(room.below(s.id(), 0, TWIGS), site.language())))
                        .toList(),
                "organisations",
                lines(room.organisations(), site.language()),
                "before",
                start == 0 ? "" : site.to("/records?from=" + Math.max(0, start - TOPS)),
                "after",
                tops.size() > TOPS ? site.to("/records?from=" + (start + TOPS)) : ""));
        return "fonds/page";
    }

    private List<Line> lines(List<PublicSummary> summaries, Language language) {
        return summaries.stream().map(s -> Line.of(s, language, dates)).toList();
    }
}
