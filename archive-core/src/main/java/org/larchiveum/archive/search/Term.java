package org.larchiveum.archive.search;

import java.util.List;
import org.larchiveum.archive.description.Multilingual;

/**
 * A controlled term, such as a place or a subject: one key in all languages, so that a choice made on a Korean page
 * selects the same entries on the English one.
 *
 * @param others further words that mean it and find its entries: former names, romanisations, acronyms, hidden labels
 */
public record Term(String key, Multilingual labels, List<String> others) {
    public Term {
        others = List.copyOf(others);
        if (key.isBlank()) {
            throw new IllegalArgumentException("A term needs a key");
        }
    }

    public Term(String key, Multilingual labels) {
        this(key, labels, List.of());
    }
}
