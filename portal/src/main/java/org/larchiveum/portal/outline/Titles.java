package org.larchiveum.portal.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.reading.knowledge.KnowledgeRoom;
import org.larchiveum.archive.reading.knowledge.Reference;
import org.larchiveum.archive.reading.knowledge.Thing;
import org.larchiveum.ontology.Cases;
import org.larchiveum.ontology.Institutions;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Statistics;
import org.larchiveum.portal.layout.Dates;
import org.larchiveum.portal.layout.Phrase;
import org.larchiveum.portal.layout.Terms;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an entry is called on a page: by its name, or, where it bears none, by what is known of it. */
@Component
public class Titles {
    private final KnowledgeRoom room;
    private final Dates dates;
    private final MessageSource messages;

    public Titles(KnowledgeRoom room, Dates dates, MessageSource messages) {
        this.room = room;
        this.dates = dates;
        this.messages = messages;
    }

    public Phrase of(Reference reference, Language language) {
        return reference.name().isEmpty()
                ? room.thing(reference.kind(), reference.id())
                        .map(thing -> of(thing, language))
                        .orElseGet(() -> Phrase.plain(kind(reference.kind(), language)))
                : Phrase.of(reference.name(), language);
    }

    public Phrase of(Thing thing, Language language) {
        var name = thing.reference().name();
        if (!name.isEmpty()) {
            return Phrase.of(name, language);
        }
        return Phrase.plain(
                switch (thing.reference().kind()) {
                    case CASE ->
                        happened(
                                thing.terms(Cases.primaryViolationType).stream()
                                        .map(type -> Terms.heading(type, language))
                                        .findFirst(),
                                thing,
                                language);
                    case EVENT -> happened(Optional.of(kind(Kind.EVENT, language)), thing, language);
                    case CONTROL -> control(thing, language);
                    case FIGURE -> figure(thing, language);
                    default -> kind(thing.reference().kind(), language);
                });
    }

    /** What it was, when and where, as far as the public may know. */
    private String happened(Optional<String> what, Thing thing, Language language) {
        var parts = new ArrayList<String>();
        parts.add(what.orElseGet(() -> kind(thing.reference().kind(), language)));
        thing.text(Lar.dateEdtf).map(date -> dates.edtf(date, language)).ifPresent(parts::add);
        thing.links(Lar.atPlace).stream()
                .map(place -> place.name().best(language))
                .forEach(parts::add);
        return String.join(", ", parts);
    }

    private String control(Thing thing, Language language) {
        return message(
                "knowledge.title.control",
                language,
                names(thing, Institutions.controller, language),
                names(thing, Institutions.controlled, language));
    }

    private static String names(Thing thing, Property property, Language language) {
        return String.join(
                ", ",
                thing.links(property).stream()
                        .map(one -> one.name().best(language))
                        .toList());
    }

    private String figure(Thing thing, Language language) {
        var what = Stream.concat(
                        thing.terms(Statistics.figureType).stream(), thing.terms(Statistics.countingUnit).stream())
                .findFirst()
                .map(term -> Terms.heading(term, language))
                .orElse(kind(Kind.FIGURE, language));
        return String.join(
                ", ", List.of(what, dates.edtf(thing.text(Statistics.asOf).orElse(""), language)));
    }

    public String kind(Kind kind, Language language) {
        return message("knowledge.kind." + kind.word(), language);
    }

    private String message(String key, Language language, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.forLanguageTag(language.tag()));
    }
}
