package org.larchiveum.portal.vocabulary;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.jena.rdf.model.Property;
import org.jspecify.annotations.Nullable;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.reading.knowledge.KnowledgeRoom;
import org.larchiveum.archive.reading.knowledge.Scope;
import org.larchiveum.ontology.Cases;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Voc;
import org.larchiveum.portal.layout.CaseBars;
import org.larchiveum.portal.layout.CaseSearch;
import org.larchiveum.portal.layout.Dates;
import org.larchiveum.portal.layout.Phrase;
import org.larchiveum.portal.layout.Site;
import org.larchiveum.portal.layout.Terms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** The pages of the vocabulary: all of it, a scheme as a tree, a concept. */
@Controller
class VocabularyController {
    private static final String VIOLATION = Voc.slugOf(Voc.VIOLATION_TYPE);

    private final VocabularyShelf shelf;
    private final KnowledgeRoom room;
    private final ConceptCounts counts;
    private final CaseBars bars;
    /** Pages change with the software too. */
    private final String started = Long.toString(Instant.now().toEpochMilli(), 36);

    VocabularyController(VocabularyShelf shelf, KnowledgeRoom room, CaseBars bars, Dates dates) {
        this.bars = bars;
        this.shelf = shelf;
        this.room = room;
        this.counts = new ConceptCounts(room, dates);
    }

    /** A module and its terms. */
    record ModuleView(String word, List<TermView> classes, List<TermView> properties) {}

    @GetMapping("/{lang:ko|en}/ns")
    @Nullable String vocabulary(HttpServletRequest request, WebRequest asked, Model model) {
        if (asked.checkNotModified(etag())) {
            return null;
        }
        var language = Site.at(request).language();
        var vocabulary = shelf.vocabulary();
        model.addAllAttributes(Map.of(
                "modules",
                Arrays.stream(Module.values())
                        .map(module -> new ModuleView(
                                module.word(),
                                views(vocabulary.terms(module), false, language),
                                views(vocabulary.terms(module), true, language)))
                        .toList(),
                "schemes",
                vocabulary.schemes().stream()
                        .map(scheme -> ConceptView.of(scheme, language, size(scheme)))
                        .toList(),
                "data",
                "/ns",
                "iri",
                Lar.NS));
        return "vocabulary/page";
    }

    private static List<TermView> views(List<Term> terms, boolean property, Language language) {
        return terms.stream()
                .filter(term -> term.property() == property)
                .map(term -> TermView.of(term, language))
                .toList();
    }

    private static ToLongFunction<String> size(Concept scheme) {
        return iri -> iri.equals(scheme.iri()) ? scheme.all().count() - 1 : 0;
    }

    @GetMapping("/{lang:ko|en}/ns/{slug:[a-z-]+}")
    @Nullable String scheme(@PathVariable String slug, HttpServletRequest request, WebRequest asked, Model model) {
        var scheme = shelf.scheme(slug);
        if (asked.checkNotModified(etag())) {
            return null;
        }
        var language = Site.at(request).language();
        model.addAllAttributes(Map.of(
                "scheme",
                ConceptView.of(scheme, language, counts.of(slug)),
                "counted",
                ConceptCounts.counted(slug),
                "data",
                "/ns/" + slug,
                "iri",
                scheme.iri()));
        return "vocabulary/scheme";
    }

    @GetMapping("/{lang:ko|en}/ns/{slug:[a-z-]+}/{name:[^.]+}")
    @Nullable String concept(
            @PathVariable String slug,
            @PathVariable String name,
            HttpServletRequest request,
            WebRequest asked,
            Model model) {
        var path = shelf.concept(slug, name);
        if (asked.checkNotModified(etag())) {
            return null;
        }
        var language = Site.at(request).language();
        var concept = path.getLast();
        var shown = new HashMap<String, Object>(Map.of(
                "path",
                path.subList(0, path.size() - 1).stream()
                        .map(above -> ConceptView.of(above, language, iri -> 0))
                        .toList(),
                "concept",
                ConceptView.of(concept, language, counts.of(slug)),
                "others",
                Phrase.all(concept.texts().others(), language),
                "counted",
                ConceptCounts.counted(slug),
                "norms",
                pointed(concept, Cases.contravenes, language),
                "crimes",
                slug.equals(VIOLATION) ? pointed(concept, Cases.mayConstitute, language) : List.of(),
                "figures",
                counts.figures(concept.iri(), language),
                "data",
                "/ns/" + concept.path(),
                "iri",
                concept.iri()));
        if (slug.equals(VIOLATION)) {
            var census = room.census(Scope.ALL.ofType(concept.iri()));
            shown.put("decades", bars.decades(census, language));
            shown.put("institutions", bars.institutions(census, language));
            shown.put("places", bars.provinces(census, language));
            shown.put("search", "/" + language.tag() + CaseSearch.ofType(name));
            shown.put("invented", census.invented() > 0);
        }
        model.addAllAttributes(shown);
        return "vocabulary/concept";
    }

    /** A norm or a crime, with where in its instrument it stands. */
    record Pointed(String href, String label, String notation) {}

    private List<Pointed> pointed(Concept concept, Property property, Language language) {
        return shelf.vocabulary().pointed(concept.iri(), property).stream()
                .map(iri -> new Pointed(
                        "/" + language.tag() + Terms.path(iri).orElse("/ns"),
                        Terms.heading(iri, language),
                        shelf.vocabulary().notation(iri)))
                .toList();
    }

    private String etag() {
        return "W/\"" + started + "-" + room.generation().replaceAll("[^A-Za-z0-9._:-]", "") + "\"";
    }
}
