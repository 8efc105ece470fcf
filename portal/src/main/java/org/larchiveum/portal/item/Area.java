package org.larchiveum.portal.item;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.larchiveum.archive.description.Description;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.ontology.Voc;
import org.larchiveum.portal.layout.Dates;
import org.larchiveum.portal.layout.Forms;
import org.larchiveum.portal.layout.Phrase;

/** One area of a description in the order of ISAD(G), with only the elements that say something. */
record Area(String key, List<Field> fields) {

    /**
     * One element.
     *
     * @param element its number in ISAD(G), {@code ""} for access points
     * @param coded whether its values are keys of messages
     */
    record Field(String key, String element, List<Value> values, boolean coded) {}

    /** What an element says, and where more of the same is found; {@code href} is empty for most. */
    record Value(Phrase phrase, String href) {}

    static List<Area> of(Description description, Language language, Dates dates) {
        var write = new Writer(language);
        var identity = description.identity();
        var context = description.context();
        var content = description.content();
        var conditions = description.conditions();
        var allied = description.allied();
        return List.of(
                        new Area(
                                "identity",
                                write.start()
                                        .plain("code", "3.1.1", identity.referenceCode())
                                        .text("title", "3.1.2", identity.title())
                                        .plain(
                                                "date",
                                                "3.1.3",
                                                identity.date()
                                                        .map(d -> dates.say(d, language))
                                                        .orElse(""))
                                        .coded(
                                                "level",
                                                "3.1.4",
                                                "level." + identity.level().word())
                                        .text("extent", "3.1.5", identity.extent())
                                        .fields()),
                        new Area(
                                "context",
                                write.start()
                                        .texts("creators", "3.2.1", context.creators())
                                        .text("history", "3.2.2", context.history())
                                        .text("custody", "3.2.3", context.custody())
                                        .text("acquisition", "3.2.4", context.acquisition())
                                        .fields()),
                        new Area(
                                "content",
                                write.start()
                                        .text(
                                                "scope",
                                                "3.3.1",
                                                saidAbove(content.scope(), language)
                                                        ? Multilingual.NONE
                                                        : content.scope())
                                        .text("appraisal", "3.3.2", content.appraisal())
                                        .text("accruals", "3.3.3", content.accruals())
                                        .text("arrangement", "3.3.4", content.arrangement())
                                        .form(content.form())
                                        .access("subjects", "subject", content.subjects())
                                        .access("places", "place", content.places())
                                        .fields()),
                        new Area(
                                "conditions",
                                write.start()
                                        .text("access", "3.4.1", conditions.access())
                                        .languages(conditions.languages())
                                        .text("physical", "3.4.4", conditions.physical())
                                        .text("findingAid", "3.4.5", conditions.findingAid())
                                        .fields()),
                        new Area(
                                "allied",
                                write.start()
                                        .text("originals", "3.5.1", allied.originals())
                                        .text("copies", "3.5.2", allied.copies())
                                        .text("related", "3.5.3", allied.related())
                                        .text("publication", "3.5.4", allied.publication())
                                        .fields()),
                        new Area(
                                "notes",
                                write.start()
                                        .text("note", "3.6.1", description.note())
                                        .fields()))
                .stream()
                .filter(area -> !area.fields().isEmpty())
                .toList();
    }

    /** A scope of one paragraph stands under the title already; what is longer begins there and is told in full here. */
    static boolean saidAbove(Multilingual scope, Language language) {
        return Phrase.of(scope, language).paragraphs().size() <= 1;
    }

    private record Writer(Language language, List<Field> fields) {
        Writer(Language language) {
            this(language, List.of());
        }

        Writer start() {
            return new Writer(language, new ArrayList<>());
        }

        Writer text(String key, String element, Multilingual text) {
            return texts(key, element, List.of(text));
        }

        Writer texts(String key, String element, List<Multilingual> texts) {
            return add(key, element, Phrase.all(texts, language));
        }

        Writer plain(String key, String element, String text) {
            return add(key, element, text.isEmpty() ? List.of() : List.of(Phrase.plain(text)));
        }

        Writer coded(String key, String element, String message) {
            return add(new Field(key, element, List.of(new Value(Phrase.plain(message), "")), true));
        }

        /** The documentary form, which leads to all that have it. */
        Writer form(String word) {
            var named =
                    Forms.say(word, language).map(name -> new Value(Phrase.plain(name), search("form", word))).stream()
                            .toList();
            return add(new Field("form", "", named, false));
        }

        /** Access points, each of which leads to all that share it. The index names them by their English label. */
        Writer access(String key, String facet, List<Multilingual> terms) {
            var values = terms.stream()
                    .filter(term -> !term.isEmpty())
                    .map(term -> new Value(Phrase.of(term, language), search(facet, Voc.slug(term.best(Language.EN)))))
                    .toList();
            return add(new Field(key, "", values, false));
        }

        private String search(String facet, String word) {
            return "/" + language.tag() + "/search?" + facet + "=" + URLEncoder.encode(word, StandardCharsets.UTF_8);
        }

        /** ISO 639-1 codes by the names the visitor's language has for them. */
        Writer languages(List<String> codes) {
            var locale = Locale.forLanguageTag(language.tag());
            var names = codes.stream()
                    .map(code -> Phrase.plain(Locale.forLanguageTag(code).getDisplayLanguage(locale)))
                    .toList();
            return add("languages", "3.4.3", names);
        }

        private Writer add(String key, String element, List<Phrase> phrases) {
            return add(new Field(
                    key, element, phrases.stream().map(p -> new Value(p, "")).toList(), false));
        }

        private Writer add(Field field) {
            if (!field.values().isEmpty()) {
                fields.add(field);
            }
            return this;
        }
    }
}
