package org.larchiveum.portal.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.reading.knowledge.KnowledgeRoom;
import org.larchiveum.archive.reading.knowledge.Thing;
import org.larchiveum.archive.search.FacetCount;
import org.larchiveum.archive.search.FacetField;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Voc;
import org.larchiveum.portal.layout.Dates;
import org.larchiveum.portal.layout.Forms;
import org.larchiveum.portal.layout.Phrase;
import org.larchiveum.portal.layout.Terms;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the heaps are called on the page: kinds and concepts as the vocabulary names them, the rest by its own labels. */
@Component
class HeapNames {
    private final KnowledgeRoom room;
    private final Dates dates;
    private final MessageSource messages;

    HeapNames(KnowledgeRoom room, Dates dates, MessageSource messages) {
        this.room = room;
        this.dates = dates;
        this.messages = messages;
    }

    Phrase of(FacetField field, FacetCount count, Language language) {
        var value = count.value();
        if (!count.labels().isEmpty()) {
            var phrase = Phrase.of(count.labels(), language);
            return field == FacetField.VIOLATION ? new Phrase(Terms.capital(phrase.text()), phrase.lang()) : phrase;
        }
        return Phrase.plain(
                switch (field) {
                    case KIND, LEVEL -> level(value, language);
                    case TYPE -> word("media." + value.toLowerCase(Locale.ROOT), value, language);
                    case LANGUAGE -> Locale.forLanguageTag(value).getDisplayLanguage(locale(language));
                    case DECADE -> dates.edtf(value.length() == 4 ? value.substring(0, 3) + "X" : value, language);
                    case FORM -> Forms.say(value, language).orElse(value);
                    case VIOLATION -> concept(Voc.VIOLATION_TYPE.getURI(), value, language);
                    case BASIS -> concept(Voc.KNOWLEDGE_BASIS.getURI(), value, language);
                    case VERIFICATION -> concept(Voc.VERIFICATION_STATUS.getURI(), value, language);
                    case INSTITUTION, PLACE, SUBJECT -> {
                        var entry = entry(value);
                        if (entry.isPresent()) {
                            yield entry.get().reference().name().best(language);
                        }
                        yield unnamed(field, value, language);
                    }
                });
    }

    /** A post, which is in no list, or whatever no finding lies in: the index labels neither. */
    private Optional<Thing> entry(String value) {
        return PublicId.parse(value).flatMap(id -> Stream.of(Kind.INSTITUTION, Kind.POST, Kind.PLACE)
                .flatMap(kind -> room.thing(kind, id).stream())
                .filter(thing -> !thing.reference().name().isEmpty())
                .findFirst());
    }

    /** An id says nothing to a visitor. */
    private String unnamed(FacetField field, String value, Language language) {
        boolean id = value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        return id ? word("search.facet." + Wish.word(field), value, language) : value;
    }

    private static String concept(String scheme, String slug, Language language) {
        return Terms.heading(scheme + "/" + slug, language);
    }

    /** The word of a level of description or of a kind of entry. */
    String level(String word, Language language) {
        return Kind.of(word)
                .map(Kind::term)
                .filter(term -> !term.isEmpty())
                .map(term -> Terms.heading(Lar.NS + term, language))
                .orElseGet(() -> word("level." + word.toLowerCase(Locale.ROOT), word, language));
    }

    String word(String key, String otherwise, Language language) {
        return Optional.ofNullable(messages.getMessage(key, null, otherwise, locale(language)))
                .orElse(otherwise);
    }

    private static Locale locale(Language language) {
        return Locale.forLanguageTag(language.tag());
    }
}
