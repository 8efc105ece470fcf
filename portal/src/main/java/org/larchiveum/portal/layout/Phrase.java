package org.larchiveum.portal.layout;

import java.util.List;
import java.util.Optional;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.search.LanguageGuess;

/**
 * A text as a page shows it: the best there is for the visitor, and the language it is in where that is not the page's.
 *
 * @param lang a BCP 47 tag for the {@code lang} attribute; empty when the page's own language, or none, holds
 */
public record Phrase(String text, Optional<String> lang) {
    public static Phrase of(Multilingual texts, Language language) {
        var tag = texts.bestTag(language);
        return new Phrase(
                texts.best(language),
                tag.isEmpty() || tag.equals(language.tag()) ? Optional.empty() : Optional.of(tag));
    }

    public static Phrase plain(String text) {
        return new Phrase(text, Optional.empty());
    }

    /** Words whose language nobody has noted: a voice is to read them in the one their script tells. */
    public static Phrase written(String text, Language language) {
        return new Phrase(
                text, LanguageGuess.of(text).filter(guess -> guess != language).map(Language::tag));
    }

    public static List<Phrase> all(List<Multilingual> texts, Language language) {
        return texts.stream()
                .filter(t -> !t.isEmpty())
                .map(t -> of(t, language))
                .toList();
    }

    public boolean isEmpty() {
        return text.isBlank();
    }

    /** The text cut at its empty lines. */
    public List<String> paragraphs() {
        return text.lines().map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    /** What stands in {@code th:lang}; null removes the attribute. */
    public @org.jspecify.annotations.Nullable String tag() {
        return lang.orElse(null);
    }
}
