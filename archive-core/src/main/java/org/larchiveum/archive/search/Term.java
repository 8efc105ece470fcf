package org.larchiveum.archive.search;

import org.larchiveum.archive.description.Multilingual;

/**
 * A controlled term, such as a place or a subject: one key in all languages, so that a choice made on a Korean page
 * selects the same entries on the English one.
 */
public record Term(String key, Multilingual labels) {
    public Term {
        if (key.isBlank()) {
            throw new IllegalArgumentException("A term needs a key");
        }
    }
}
