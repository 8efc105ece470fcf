package org.larchiveum.portal.knowledge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.reading.knowledge.KnowledgeRoom;
import org.larchiveum.archive.reading.knowledge.Listed;
import org.larchiveum.archive.reading.knowledge.Placed;
import org.larchiveum.archive.reading.knowledge.Scope;
import org.larchiveum.ontology.Lar;
import org.larchiveum.portal.layout.CaseBars;
import org.larchiveum.portal.layout.CaseSearch;
import org.larchiveum.portal.layout.Site;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a place: where it lies and what lies in it, its point, and the open cases there. */
@Controller
class PlaceController {
    /** Points on one map at most. */
    private static final int POINTS = 300;

    private final EntryPages pages;
    private final KnowledgeRoom room;
    private final Linked linked;
    private final CaseBars bars;

    PlaceController(EntryPages pages, KnowledgeRoom room, Linked linked, CaseBars bars) {
        this.pages = pages;
        this.room = room;
        this.linked = linked;
        this.bars = bars;
    }

    @GetMapping("/{lang:ko|en}/place/{id}")
    String show(@PathVariable String id, HttpServletRequest request, Model model) {
        var language = Site.at(request).language();
        var thing = pages.thing(Kind.PLACE, id);
        var iri = thing.reference().iri();
        model.addAllAttributes(pages.common(thing, language, Set.of(Lar.within.getURI())));
        model.addAttribute(
                "path",
                above(iri).stream()
                        .map(one -> linked.item(one.reference(), language))
                        .toList());
        room.listed(iri)
                .flatMap(Listed::point)
                .ifPresent(point -> model.addAttribute("position", point.latitude() + ", " + point.longitude()));
        map(iri, language).ifPresent(map -> model.addAttribute("map", map));
        var census = room.census(Scope.ALL.at(iri));
        model.addAttribute("cases", census.total());
        model.addAttribute("types", bars.types(census, language));
        model.addAttribute("decades", bars.decades(census, language));
        model.addAttribute(
                "search",
                Site.at(request).to(CaseSearch.at(thing.reference().id().toString())));
        return "knowledge/place";
    }

    /** The places around it, the widest first. */
    private List<Listed> above(String iri) {
        var path = new ArrayList<Listed>();
        var seen = new HashSet<>(Set.of(iri));
        var up = room.listed(iri).flatMap(Listed::above);
        while (up.isPresent() && seen.add(up.get())) {
            var place = up.flatMap(room::listed);
            place.ifPresent(path::addFirst);
            up = place.flatMap(Listed::above);
        }
        return path;
    }

    /** Itself with what lies in it and beside it; of the top of the tree all. */
    private Optional<MapDrawing.Drawing> map(String iri, Language language) {
        return room.places().stream()
                .flatMap(top -> find(top, iri, top))
                .findFirst()
                .map(shown -> shown.stream()
                        .filter(place -> place.point().isPresent())
                        .limit(POINTS)
                        .toList())
                .filter(points -> !points.isEmpty())
                .map(points -> MapDrawing.of(points, iri, language));
    }

    /** @param around what it lies in, itself for a top */
    private static Stream<List<Listed>> find(Placed tree, String iri, Placed around) {
        if (tree.listed().iri().equals(iri)) {
            var beside = around.below().stream().map(Placed::listed);
            return Stream.of(Stream.concat(all(tree), beside).distinct().toList());
        }
        return tree.below().stream().flatMap(below -> find(below, iri, tree));
    }

    private static Stream<Listed> all(Placed tree) {
        return Stream.concat(Stream.of(tree.listed()), tree.below().stream().flatMap(PlaceController::all));
    }
}
