package org.larchiveum.portal.knowledge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.reading.knowledge.Thing;
import org.larchiveum.ontology.Cases;
import org.larchiveum.ontology.Evidence;
import org.larchiveum.portal.layout.CaseSearch;
import org.larchiveum.portal.layout.Site;
import org.larchiveum.portal.layout.Terms;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a violation case in its public form. A case is an allegation: nothing here says that a crime was committed. */
@Controller
class CaseController {
    /** Told by the sentence on how well it is known. */
    private static final Set<String> SAID = Set.of(
            Cases.independentSourceCount.getURI(),
            Cases.contradictionCount.getURI(),
            Evidence.verificationStatus.getURI());

    private final EntryPages pages;
    private final MessageSource messages;

    CaseController(EntryPages pages, MessageSource messages) {
        this.pages = pages;
        this.messages = messages;
    }

    /** Cases are found by searching. */
    @GetMapping("/{lang:ko|en}/cases")
    ResponseEntity<Void> all(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, Site.at(request).to(CaseSearch.all()))
                .build();
    }

    @GetMapping("/{lang:ko|en}/case/{id}")
    String show(@PathVariable String id, HttpServletRequest request, Model model) {
        var site = Site.at(request);
        var thing = pages.thing(Kind.CASE, id);
        model.addAllAttributes(pages.common(thing, site.language(), SAID));
        model.addAttribute("verified", verified(thing, site.language()));
        model.addAttribute("contradicted", count(thing, Cases.contradictionCount));
        thing.terms(Evidence.verificationStatus).stream()
                .findFirst()
                .flatMap(Terms::path)
                .ifPresent(path -> model.addAttribute("meaning", site.to(path)));
        thing.terms(Cases.primaryViolationType).stream().findFirst().ifPresent(type -> {
            model.addAttribute("type", site.to(Terms.path(type).orElse("/ns")));
            model.addAttribute("search", site.to(CaseSearch.ofType(Terms.last(type))));
        });
        return "knowledge/case";
    }

    /** How well it is known, in one sentence; a status that we have no sentence for is told by its label. */
    private String verified(Thing thing, Language language) {
        var locale = Locale.forLanguageTag(language.tag());
        var status = thing.terms(Evidence.verificationStatus).stream().findFirst();
        if (thing.text(Cases.independentSourceCount).isEmpty()) {
            var untold = messages.getMessage("knowledge.verified.untold", null, locale);
            return status.map(iri -> Terms.heading(iri, language) + ". " + untold)
                    .orElse(untold);
        }
        long sources = count(thing, Cases.independentSourceCount);
        var counted = messages.getMessage("knowledge.verified.sources", new Object[] {sources}, locale);
        return status.map(iri -> Optional.ofNullable(messages.getMessage(
                                "knowledge.verified." + Terms.last(iri), new Object[] {sources}, null, locale))
                        .orElseGet(() -> Terms.heading(iri, language) + ". " + counted))
                .orElse(counted);
    }

    private static long count(Thing thing, org.apache.jena.rdf.model.Property property) {
        return thing.text(property)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Long::parseLong)
                .orElse(0L);
    }
}
