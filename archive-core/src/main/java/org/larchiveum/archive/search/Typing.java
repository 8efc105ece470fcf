package org.larchiveum.archive.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a visitor has typed so far, letter by letter: in Korean a syllable passes through others on its way. */
public final class Typing {
    private static final Pattern LEFT_OUT = Pattern.compile("[\\p{Mn}\\p{P}]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final char FIRST_FINAL = '\u11A8';
    // Final consonants and compound vowels, as the strokes by which they are typed; lang/letters.txt says the same.
    private static final String[] FINALS =
            "ᄀ ᄁ ᄀᄉ ᄂ ᄂᄌ ᄂᄒ ᄃ ᄅ ᄅᄀ ᄅᄆ ᄅᄇ ᄅᄉ ᄅᄐ ᄅᄑ ᄅᄒ ᄆ ᄇ ᄇᄉ ᄉ ᄊ ᄋ ᄌ ᄎ ᄏ ᄐ ᄑ ᄒ".split(" ");

    private Typing() {}

    /** Whether the text goes on from what was typed: each typed word begins one of its words, or all of it begins the text. */
    public static boolean leadsTo(String typed, String text) {
        var wanted = letters(typed).strip();
        var offered = letters(text);
        if (wanted.isEmpty()) {
            return false;
        }
        var words = SPACES.split(offered);
        return joined(offered).startsWith(joined(wanted))
                || Arrays.stream(SPACES.split(wanted))
                        .allMatch(word -> Arrays.stream(words).anyMatch(other -> other.startsWith(word)));
    }

    private static String joined(String letters) {
        return SPACES.matcher(letters).replaceAll("");
    }

    private static String letters(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var strokes = new StringBuilder(apart.length() + 16);
        for (var i = 0; i < apart.length(); i++) {
            strokes.append(strokes(apart.charAt(i)));
        }
        return LEFT_OUT.matcher(strokes).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String strokes(char letter) {
        if (letter >= FIRST_FINAL && letter < FIRST_FINAL + FINALS.length) {
            return FINALS[letter - FIRST_FINAL];
        }
        return switch (letter) {
            case '\u116A' -> "\u1169\u1161";
            case '\u116B' -> "\u1169\u1162";
            case '\u116C' -> "\u1169\u1175";
            case '\u116F' -> "\u116E\u1165";
            case '\u1170' -> "\u116E\u1166";
            case '\u1171' -> "\u116E\u1175";
            case '\u1174' -> "\u1173\u1175";
            default -> String.valueOf(letter);
        };
    }
}
