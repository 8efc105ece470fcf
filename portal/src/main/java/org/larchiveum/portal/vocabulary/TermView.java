package org.larchiveum.portal.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.portal.layout.Phrase;
import org.larchiveum.portal.layout.Terms;

/**
 * A class or property as the page of the vocabulary shows it.
 *
 * @param other its label in the other language
 */
record TermView(String name, Phrase label, Phrase other, Phrase definition, List<TieView> ties, String release) {
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("https://www.ica.org/standards/RiC/ontology#", "rico"),
            Map.entry("http://www.w3.org/ns/prov#", "prov"),
            Map.entry("http://www.w3.org/ns/org#", "org"),
            Map.entry("http://www.w3.org/ns/oa#", "oa"),
            Map.entry("http://www.loc.gov/premis/rdf/v3/", "premis"),
            Map.entry("http://www.cidoc-crm.org/cidoc-crm/", "crm"),
            Map.entry("http://www.w3.org/2004/02/skos/core#", "skos"),
            Map.entry("http://www.w3.org/2002/07/owl#", "owl"),
            Map.entry("http://www.w3.org/2000/01/rdf-schema#", "rdfs"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
            Map.entry("http://www.w3.org/2001/XMLSchema#", "xsd"),
            Map.entry("http://purl.org/dc/terms/", "dcterms"),
            Map.entry("http://xmlns.com/foaf/0.1/", "foaf"),
            Map.entry("https://w3id.org/dpv#", "dpv"),
            Map.entry("http://www.w3.org/ns/dpv#", "dpv"),
            Map.entry("http://www.opengis.net/ont/geosparql#", "geosparql"),
            Map.entry("http://www.w3.org/2003/01/geo/wgs84_pos#", "geo"),
            Map.entry("https://schema.org/", "schema"));

    /** One sort of tie, and the terms at its other end. */
    record TieView(String sort, List<Other> others) {}

    /** A term at the other end: where its page is, and whether that is elsewhere. */
    record Other(String text, String href, Optional<String> lang) {
        /** What stands in {@code th:lang}; null removes the attribute. */
        public @org.jspecify.annotations.Nullable String tag() {
            return lang.orElse(null);
        }
    }

    static TermView of(Term term, Language language) {
        return new TermView(
                term.name(),
                Phrase.of(term.label(), language),
                other(term.label(), language.other()),
                Phrase.of(term.definition(), language),
                term.ties().stream()
                        .map(tie -> new TieView(
                                tie.sort().name().toLowerCase(Locale.ROOT),
                                tie.iris().stream()
                                        .map(iri -> end(iri, language))
                                        .toList()))
                        .toList(),
                term.release().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Phrase other(Multilingual texts, Language language) {
        return texts.in(language)
                .map(text -> new Phrase(text, Optional.of(language.tag())))
                .orElse(Phrase.plain(""));
    }

    private static Other end(String iri, Language language) {
        return Terms.path(iri)
                .map(path -> new Other(Terms.label(iri, language), "/" + language.tag() + path, Optional.empty()))
                .orElseGet(() -> new Other(shortened(iri), iri, Optional.of("zxx")));
    }

    /** {@code rico:Place} where the vocabulary is known, the whole IRI where it is not. */
    private static String shortened(String iri) {
        var name = Terms.last(iri);
        return Optional.ofNullable(KNOWN.get(iri.substring(0, iri.length() - name.length())))
                .map(prefix -> prefix + ":" + name)
                .orElse(iri);
    }
}
