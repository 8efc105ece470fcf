package org.larchiveum.archive.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The strings by which findings are put in order; every index uses the same, so that the order does not depend on the engine. */
public final class OrderKeys {
    private static final int LONGEST = 200;
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("0*(\\d{1,18})");

    private OrderKeys() {}

    /** Letters and digits only, without accents and case. Hangul in its Unicode order is in the order of the dictionary. */
    public static String title(String title) {
        var plain =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
        var folded = Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return cut(NOISE.matcher(folded).replaceAll(" ").strip());
    }

    /** As the code is written, but {@code A-2} before {@code A-10}. */
    public static String reference(String code) {
        var lower = Normalizer.normalize(code, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return cut(NUMBER.matcher(lower)
                .replaceAll(number -> "0".repeat(18 - number.group(1).length()) + number.group(1)));
    }

    private static String cut(String key) {
        if (key.length() <= LONGEST) {
            return key;
        }
        return key.substring(0, Character.isHighSurrogate(key.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
