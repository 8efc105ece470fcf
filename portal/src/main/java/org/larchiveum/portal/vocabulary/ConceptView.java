package org.larchiveum.portal.vocabulary;

import java.util.List;
import java.util.function.ToLongFunction;
import org.larchiveum.archive.description.Language;
import org.larchiveum.portal.layout.Phrase;
import org.larchiveum.portal.layout.Terms;

/**
 * A concept in a tree, as the pages of its scheme show it.
 *
 * @param other its label in the other language
 * @param count how many open things have it, 0 for none or where nothing is counted
 */
record ConceptView(
        String href, Phrase label, Phrase other, String notation, Texts texts, long count, List<ConceptView> narrower) {
    /** What is said about it. */
    record Texts(Phrase definition, Phrase scopeNote) {}

    static ConceptView of(Concept concept, Language language, ToLongFunction<String> counts) {
        return new ConceptView(
                "/" + language.tag() + "/ns/" + concept.path(),
                heading(concept, language),
                other(concept, language),
                concept.notation(),
                new Texts(
                        Phrase.of(concept.texts().definition(), language),
                        Phrase.of(concept.texts().scopeNote(), language)),
                counts.applyAsLong(concept.iri()),
                concept.narrower().stream()
                        .map(one -> of(one, language, counts))
                        .toList());
    }

    private static Phrase heading(Concept concept, Language language) {
        var label = Phrase.of(concept.label(), language);
        return new Phrase(Terms.capital(label.text()), label.lang());
    }

    private static Phrase other(Concept concept, Language language) {
        var other = language.other();
        return concept.label()
                .in(other)
                .map(text -> new Phrase(text, java.util.Optional.of(other.tag())))
                .orElse(Phrase.plain(""));
    }
}
