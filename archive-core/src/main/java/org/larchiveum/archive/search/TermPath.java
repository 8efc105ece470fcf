package org.larchiveum.archive.search;

import java.util.List;

/**
 * A term with everything it belongs to, the widest first: a county under its province under its country. Whoever chooses the
 * widest finds what lies under the narrowest.
 */
public record TermPath(List<Term> terms) {
    public TermPath {
        terms = List.copyOf(terms);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("A path needs a term");
        }
    }

    /** Of a term that belongs to nothing. */
    public static TermPath of(Term term) {
        return new TermPath(List.of(term));
    }
}
