package org.larchiveum.archive.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** A term in a tree of terms, under the key of the term directly above it. */
public record TreeTerm(Term term, Optional<String> parent) {
    /** Every term of some paths once: an entry that is in two counties of a province counts once for the province. */
    public static List<TreeTerm> of(Collection<TermPath> paths) {
        var byKey = new LinkedHashMap<String, TreeTerm>();
        for (var path : paths) {
            var parent = Optional.<String>empty();
            for (var term : path.terms()) {
                byKey.putIfAbsent(term.key(), new TreeTerm(term, parent));
                parent = Optional.of(term.key());
            }
        }
        return new ArrayList<>(byKey.values());
    }
}
