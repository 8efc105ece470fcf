package org.larchiveum.ingest.note;

import java.util.Set;

/** The keys that a description file may use (docs/reference/description-file.md). */
final class Keywords {
    /** Keys whose value is a list; in a table its parts are divided by a bar. */
    static final Set<String> LISTS = Set.of("creator", "subjects", "places", "language", "files");

    static final Set<String> ALL = Set.of(
            "reference",
            "title",
            "date",
            "level",
            "extent",
            "creator",
            "history",
            "custody",
            "acquisition",
            "scope",
            "appraisal",
            "accruals",
            "arrangement",
            "access",
            "rights",
            "language",
            "physical",
            "findingaid",
            "originals",
            "copies",
            "related",
            "publication",
            "note",
            "subjects",
            "places",
            "form",
            "alt",
            "filename",
            "files",
            "disclosure",
            "closed-until",
            "closure-reason",
            "consent",
            "part-of",
            "holder",
            "location",
            "invented",
            "organisation");

    static final Set<String> ACCESSION = Set.of(
            "number", "title", "date", "kind", "source", "custody", "agreement", "extent", "restrictions", "invented");

    private Keywords() {}

    /** The key most like a word that is none, if any is near: one or two letters off. */
    static String nearest(String word, Set<String> keys) {
        return keys.stream()
                .filter(key -> distance(word, key) <= 2)
                .min(java.util.Comparator.comparingInt(key -> distance(word, key)))
                .orElse("");
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
