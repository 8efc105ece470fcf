package org.larchiveum.portal.knowledge;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.reading.knowledge.KnowledgeRoom;
import org.larchiveum.archive.reading.knowledge.Scope;
import org.larchiveum.archive.reading.knowledge.Thing;
import org.larchiveum.portal.layout.CaseBars;
import org.larchiveum.portal.layout.CaseSearch;
import org.larchiveum.portal.layout.Dates;
import org.larchiveum.portal.layout.Phrase;
import org.larchiveum.portal.layout.Site;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of an institution: its names through time, its chain of command on a day, what changed, and its open cases. */
@Controller
class InstitutionController {
    private static final ZoneId HOME = ZoneId.of("Asia/Seoul");

    private final EntryPages pages;
    private final KnowledgeRoom room;
    private final Charts charts;
    private final ChangeViews changes;
    private final CaseBars bars;
    private final Dates dates;

    InstitutionController(
            EntryPages pages, KnowledgeRoom room, Charts charts, ChangeViews changes, CaseBars bars, Dates dates) {
        this.pages = pages;
        this.room = room;
        this.charts = charts;
        this.changes = changes;
        this.bars = bars;
        this.dates = dates;
    }

    /** A name and when it was in use. */
    record NameLine(Phrase name, Phrase other, String when) {}

    /**
     * A day as a visitor chose it.
     *
     * @param typed what stands in the field
     * @param bad whether it is no day
     */
    record Day(String typed, LocalDate day, boolean bad) {
        static Day of(String typed, LocalDate otherwise) {
            if (typed.isBlank()) {
                return new Day(otherwise.toString(), otherwise, false);
            }
            try {
                return new Day(typed.strip(), LocalDate.parse(typed.strip()), false);
            } catch (DateTimeException e) {
                return new Day(typed.strip(), otherwise, true);
            }
        }
    }

    @GetMapping("/{lang:ko|en}/institution/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            Model model) {
        var language = Site.at(request).language();
        var thing = pages.thing(Kind.INSTITUTION, id);
        var iri = thing.reference().iri();
        var today = LocalDate.now(HOME);
        var day = Day.of(on, today);
        model.addAllAttributes(pages.common(thing, language, Set.of()));
        model.addAttribute("names", names(thing, language));
        model.addAttribute("day", day);
        model.addAttribute("dayText", dates.day(day.day(), language));
        model.addAttribute("chart", charts.of(iri, day.day(), language));
        changed(iri, Day.of(from, today), Day.of(to, today), !from.isBlank() || !to.isBlank(), language, model);
        var census = room.census(Scope.ALL.by(Set.of(iri)));
        model.addAttribute("cases", census.total());
        model.addAttribute("types", bars.types(census, language));
        model.addAttribute("decades", bars.decades(census, language));
        model.addAttribute(
                "search",
                Site.at(request).to(CaseSearch.by(thing.reference().id().toString())));
        return "knowledge/institution";
    }

    private void changed(String iri, Day from, Day to, boolean asked, Language language, Model model) {
        boolean bad = from.bad() || to.bad();
        model.addAttribute(
                "from", asked ? from : Day.of("", LocalDate.of(to.day().getYear() - 30, 1, 1)));
        model.addAttribute("to", to);
        model.addAttribute("asked", asked && !bad);
        model.addAttribute("badRange", asked && bad);
        model.addAttribute("changes", asked && !bad ? changes.between(iri, from.day(), to.day(), language) : List.of());
    }

    private List<NameLine> names(Thing thing, Language language) {
        return thing.names().stream()
                .map(use -> new NameLine(
                        Phrase.of(use.name(), language),
                        use.name()
                                .in(language.other())
                                .map(text -> new Phrase(
                                        text, Optional.of(language.other().tag())))
                                .orElse(Phrase.plain("")),
                        use.when().map(when -> dates.say(when, language)).orElse("")))
                .toList();
    }
}
