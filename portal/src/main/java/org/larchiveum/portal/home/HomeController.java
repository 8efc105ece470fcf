package org.larchiveum.portal.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.reading.Holdings;
import org.larchiveum.archive.reading.PublicSummary;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.portal.layout.Dates;
import org.larchiveum.portal.layout.Line;
import org.larchiveum.portal.layout.Phrase;
import org.larchiveum.portal.layout.Site;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page: one sentence, one large work, three ways in, what is new, and what there is in figures. */
@Controller
class HomeController {
    private static final int NEWEST = 8;
    private static final List<Kind> KNOWN = List.of(Kind.CASE, Kind.INSTITUTION, Kind.PLACE, Kind.PUBLICATION);

    private final ReadingRoom room;
    private final Dates dates;

    HomeController(ReadingRoom room, Dates dates) {
        this.room = room;
        this.dates = dates;
    }

    @GetMapping("/")
    ResponseEntity<Void> door(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.VARY, "Accept-Language")
                .header(HttpHeaders.LOCATION, Site.at(request).to("/"))
                .build();
    }

    @GetMapping({"/ko", "/en"})
    ResponseEntity<Void> withoutSlash(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .header(HttpHeaders.LOCATION, Site.at(request).to("/"))
                .build();
    }

    @GetMapping({"/ko/", "/en/"})
    String home(HttpServletRequest request, Model model) {
        var language = Site.at(request).language();
        var newest = room.newest(NEWEST);
        model.addAttribute("work", work(newest).map(summary -> Work.of(summary, room, language)));
        model.addAttribute(
                "newest", newest.stream().map(s -> Line.of(s, language, dates)).toList());
        model.addAttribute("figures", figures(room.holdings(), room.knowledge().open()));
        model.addAttribute("asOf", dates.day(room.holdings().asOf(), language));
        model.addAttribute("invented", newest.stream().anyMatch(PublicSummary::invented));
        return "home/page";
    }

    /** The newest picture; a house without pictures has none. */
    private static Optional<PublicSummary> work(List<PublicSummary> newest) {
        return newest.stream()
                .filter(s -> s.thumbnail() && s.mediaGroup().equals("image"))
                .findFirst();
    }

    /**
     * First by level, then by sort of material: two counts of the same things, never to be added up. Then what the records are
     * evidence of.
     */
    private static List<List<Figure>> figures(Holdings holdings, Map<Kind, Long> knowledge) {
        var levels = holdings.byLevel().entrySet().stream()
                .sorted(Comparator.comparing(
                        e -> Level.of(e.getKey()).map(Level::ordinal).orElse(99)))
                .map(e -> Figure.of("level.", e));
        var media = holdings.byMediaGroup().entrySet().stream().map(e -> Figure.of("media.", e));
        var known = KNOWN.stream()
                .filter(kind -> knowledge.getOrDefault(kind, 0L) > 0)
                .map(kind -> new Figure("kind." + kind.word(), knowledge.getOrDefault(kind, 0L)));
        return java.util.stream.Stream.of(levels.toList(), media.toList(), known.toList())
                .filter(row -> !row.isEmpty())
                .toList();
    }

    /** How many of one sort there are. */
    record Figure(String key, long count) {
        static Figure of(String prefix, Map.Entry<String, Long> entry) {
            return new Figure(prefix + entry.getKey(), entry.getValue());
        }
    }

    /** The one large work, with the words of those who cannot see it. */
    record Work(String href, String id, Phrase title, Phrase alternative, String credit) {
        static Work of(PublicSummary summary, ReadingRoom room, org.larchiveum.archive.description.Language language) {
            var description = room.entry(summary.id()).map(e -> e.description());
            var alternative = description
                    .map(d -> Phrase.of(d.showing().alternativeText(), language))
                    .filter(p -> !p.isEmpty());
            var title = Phrase.of(summary.label().title(), language);
            return new Work(
                    Line.address(summary.kind(), summary.id().toString(), language),
                    summary.id().toString(),
                    title,
                    alternative.orElse(title),
                    description
                            .map(d -> d.conditions().rights().credit().best(language))
                            .orElse(""));
        }
    }
}
