package org.larchiveum.portal.statistics;

import jakarta.servlet.http.HttpServletRequest;
import org.larchiveum.archive.reading.knowledge.KnowledgeRoom;
import org.larchiveum.archive.reading.knowledge.Scope;
import org.larchiveum.ontology.Voc;
import org.larchiveum.portal.layout.CaseBars;
import org.larchiveum.portal.layout.CaseSearch;
import org.larchiveum.portal.layout.Dates;
import org.larchiveum.portal.layout.Site;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of numbers. */
@Controller
class StatisticsController {
    private final KnowledgeRoom room;
    private final CaseBars bars;
    private final Dates dates;

    StatisticsController(KnowledgeRoom room, CaseBars bars, Dates dates) {
        this.room = room;
        this.bars = bars;
        this.dates = dates;
    }

    @GetMapping("/{lang:ko|en}/statistics")
    String show(HttpServletRequest request, Model model) {
        var site = Site.at(request);
        var language = site.language();
        var census = room.census(Scope.ALL);
        model.addAttribute(
                "figures",
                room.figures().stream()
                        .map(group -> FigureViews.of(group, dates, language))
                        .toList());
        model.addAttribute("cases", census.total());
        model.addAttribute("undated", census.undated());
        model.addAttribute("invented", census.invented() > 0);
        model.addAttribute("types", bars.types(census, language));
        model.addAttribute("decades", bars.decades(census, language));
        model.addAttribute("provinces", bars.provinces(census, language));
        model.addAttribute("institutions", bars.institutions(census, language));
        model.addAttribute("bases", bars.concepts(Voc.KNOWLEDGE_BASIS, census, language));
        model.addAttribute("statuses", bars.concepts(Voc.VERIFICATION_STATUS, census, language));
        model.addAttribute("facilities", bars.concepts(Voc.FACILITY_TYPE, census, language));
        model.addAttribute("asOf", dates.day(room.countedAt(), language));
        model.addAttribute("search", site.to(CaseSearch.all()));
        return "statistics/page";
    }
}
