package org.larchiveum.archive.search;

import java.util.Optional;
import org.larchiveum.archive.description.Language;

/** The language a text without a tag is probably in, by its script: enough to choose a label or a voice, never to state a fact. */
public final class LanguageGuess {
    // A Korean text names foreign things in Latin letters more often than an English one uses Hangul.
    private static final int LATIN_TO_HANGUL = 4;

    private LanguageGuess() {}

    /** Empty for text in neither script, such as a number. */
    public static Optional<Language> of(String text) {
        var hangul = count(text, Character.UnicodeScript.HANGUL);
        var latin = count(text, Character.UnicodeScript.LATIN);
        if (hangul == 0 && latin == 0) {
            return Optional.empty();
        }
        return Optional.of(hangul * LATIN_TO_HANGUL >= latin ? Language.KO : Language.EN);
    }

    private static long count(String text, Character.UnicodeScript script) {
        return text.codePoints()
                .limit(10_000)
                .filter(Character::isLetter)
                .filter(c -> Character.UnicodeScript.of(c) == script)
                .count();
    }
}
