package org.larchiveum.portal.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.reading.knowledge.Statement;
import org.larchiveum.archive.reading.knowledge.Thing;
import org.larchiveum.archive.reading.knowledge.Value;
import org.larchiveum.ontology.Accountability;
import org.larchiveum.ontology.Cases;
import org.larchiveum.ontology.Evidence;
import org.larchiveum.ontology.Geo;
import org.larchiveum.ontology.Institutions;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Museum;
import org.larchiveum.ontology.Statistics;
import org.larchiveum.portal.knowledge.Field.Shown;
import org.larchiveum.portal.layout.Dates;
import org.larchiveum.portal.layout.Line;
import org.larchiveum.portal.layout.Phrase;
import org.larchiveum.portal.layout.Terms;
import org.larchiveum.portal.outline.Titles;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns what an entry says into the lines of its description; a property of our vocabulary is called as the vocabulary calls it. */
@Component
class Fields {
    /** Lines that pages show in another place, and bounds that only repeat the date for machines. */
    private static final Set<String> ELSEWHERE = Set.of(
            SKOS.prefLabel.getURI(),
            DCTerms.description.getURI(),
            Lar.invented.getURI(),
            Lar.earliest.getURI(),
            Lar.latest.getURI(),
            Geo.latitude.getURI(),
            Geo.longitude.getURI(),
            Institutions.controlledBy.getURI(),
            Institutions.commandedBy.getURI(),
            Institutions.guidedBy.getURI());

    private static final String OURS = "https://w3id.org/larchiveum/";

    /** Terms of others, which our vocabulary has no words for. */
    private static final Map<String, String> OTHERS = Map.of(
            SKOS.altLabel.getURI(), "knowledge.field.other-names",
            SKOS.exactMatch.getURI(), "knowledge.field.same-as",
            DCTerms.source.getURI(), "knowledge.field.source",
            DCTerms.creator.getURI(), "knowledge.field.creator",
            DCTerms.publisher.getURI(), "knowledge.field.publisher",
            DCTerms.language.getURI(), "knowledge.field.language",
            DCTerms.available.getURI(), "knowledge.field.opened",
            Lar.dateEdtf.getURI(), "knowledge.field.date");

    /** What comes first, in this order; the rest follows by name, and the source closes. */
    private static final List<String> FIRST = List.of(
            Cases.primaryViolationType.getURI(),
            Statistics.value.getURI(),
            Statistics.figureType.getURI(),
            Statistics.asOf.getURI(),
            Institutions.institutionType.getURI(),
            Lar.placeType.getURI(),
            Museum.publicationType.getURI(),
            Accountability.instrumentType.getURI(),
            Institutions.controller.getURI(),
            Institutions.controlled.getURI(),
            Institutions.controlType.getURI(),
            DCTerms.creator.getURI(),
            DCTerms.publisher.getURI(),
            Lar.dateEdtf.getURI(),
            Lar.atPlace.getURI(),
            Institutions.partOf.getURI(),
            Cases.perpetratorInstitution.getURI(),
            Cases.facilityType.getURI(),
            Evidence.knowledgeBasis.getURI(),
            SKOS.altLabel.getURI());

    private static final List<String> LAST =
            List.of(DCTerms.source.getURI(), SKOS.exactMatch.getURI(), DCTerms.available.getURI());

    private final Titles titles;
    private final Dates dates;
    private final MessageSource messages;

    Fields(Titles titles, Dates dates, MessageSource messages) {
        this.titles = titles;
        this.dates = dates;
        this.messages = messages;
    }

    /** @param without IRIs of properties that the page shows in another place */
    List<Field> of(Thing thing, Language language, Set<String> without) {
        var fields = new ArrayList<Field>();
        thing.statements().stream()
                .flatMap(said -> elsewhere(said).stream())
                .filter(said -> !ELSEWHERE.contains(said.property()) && !without.contains(said.property()))
                .sorted(Comparator.comparingInt(Fields::rank).thenComparing(Statement::property))
                .forEach(said -> fields.add(new Field(
                        Phrase.plain(label(said.property(), language)),
                        said.values().stream()
                                .map(value -> shown(said.property(), value, language))
                                .toList())));
        return fields;
    }

    /** The address that a profile gives to its own entry leads a visitor nowhere; the data say it. */
    private static Optional<Statement> elsewhere(Statement said) {
        if (!said.property().equals(SKOS.exactMatch.getURI())) {
            return Optional.of(said);
        }
        var others = said.values().stream()
                .filter(value -> !(value instanceof Value.Address(var iri) && iri.startsWith(OURS)))
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(new Statement(said.property(), others));
    }

    private static int rank(Statement said) {
        int first = FIRST.indexOf(said.property());
        return first >= 0 ? first : FIRST.size() + 1 + LAST.indexOf(said.property());
    }

    private String label(String property, Language language) {
        var other = OTHERS.get(property);
        return other == null ? Terms.heading(property, language) : message(other, language);
    }

    private Shown shown(String property, Value value, Language language) {
        return switch (value) {
            case Value.Words(var texts) -> Shown.words(Phrase.of(texts, language));
            case Value.Text(var text) -> Shown.words(text(property, text, language));
            case Value.Date(var edtf) -> Shown.words(Phrase.plain(dates.edtf(edtf, language)));
            case Value.Term(var iri) -> {
                var label = Phrase.plain(Terms.heading(iri, language));
                yield Terms.path(iri)
                        .map(path -> Shown.link(label, "/" + language.tag() + path))
                        .orElseGet(() -> Shown.words(label));
            }
            case Value.Link(var to) ->
                Shown.link(
                        titles.of(to, language), Line.address(to.kind(), to.id().toString(), language));
            case Value.Address(var iri) ->
                new Shown(Phrase.plain(iri), iri.startsWith("http") ? Optional.of(iri) : Optional.empty(), true);
        };
    }

    private Phrase text(String property, String text, Language language) {
        if (property.equals(DCTerms.language.getURI())) {
            var locale = Locale.forLanguageTag(language.tag());
            return Phrase.plain(
                    Optional.ofNullable(messages.getMessage("language." + text, new Object[0], null, locale))
                            .orElse(text));
        }
        if (property.equals(DCTerms.available.getURI())) {
            return Phrase.plain(dates.edtf(text, language));
        }
        return text.matches("[0-9]{4,15}") && property.equals(Statistics.value.getURI())
                ? Phrase.plain(String.format(Locale.ROOT, "%,d", Long.parseLong(text)))
                : Phrase.written(text, language);
    }

    private String message(String key, Language language) {
        return messages.getMessage(key, new Object[0], Locale.forLanguageTag(language.tag()));
    }
}
