package org.larchiveum.ingest.spelling;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Words that were probably meant. */
public final class Nearest {
    private Nearest() {}

    /** The word most like one that is none, if any is near; else empty. */
    public static String one(String word, Collection<String> words) {
        return some(word, words, 1).stream().findFirst().orElse("");
    }

    /** The word that is most like one that is none and at most some letters off, if there is any; else empty. */
    public static String within(int letters, String word, Collection<String> words) {
        var wanted = fold(word);
        return words.stream()
                .filter(candidate -> distance(wanted, fold(candidate)) <= letters)
                .min(likeness(wanted))
                .orElse("");
    }

    /** At most some words that are like it: few letters off, or one in the other; the most like it first. */
    public static List<String> some(String word, Collection<String> words, int most) {
        var wanted = fold(word);
        return words.stream()
                .distinct()
                .filter(candidate -> near(wanted, fold(candidate)))
                .sorted(likeness(wanted))
                .limit(most)
                .toList();
    }

    private static Comparator<String> likeness(String wanted) {
        return Comparator.<String>comparingInt(candidate -> distance(wanted, fold(candidate)))
                .thenComparing(Comparator.naturalOrder());
    }

    private static boolean near(String wanted, String candidate) {
        int letters = Math.max(1, wanted.codePointCount(0, wanted.length()) / 3);
        boolean within = wanted.length() > 1
                && candidate.length() > 1
                && (candidate.contains(wanted) || wanted.contains(candidate));
        return within || distance(wanted, candidate) <= letters;
    }

    private static String fold(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_-]+", "");
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        var before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(swap, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[b.length()];
    }
}
