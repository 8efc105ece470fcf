package org.larchiveum.archive.reading.knowledge;

import java.util.Optional;
import java.util.Set;

/**
 * Which open cases to count. Every part narrows; an absent one does not.
 *
 * @param type a violation type's IRI, meaning it and everything narrower as the primary type
 * @param institutions IRIs of institutions, any of which, or anything below it, is the alleged perpetrator's; none: whosever
 * @param place a place's IRI, meaning it and everything within it
 */
public record Scope(Optional<String> type, Set<String> institutions, Optional<String> place) {
    public static final Scope ALL = new Scope(Optional.empty(), Set.of(), Optional.empty());

    public Scope {
        institutions = Set.copyOf(institutions);
    }

    public Scope ofType(String iri) {
        return new Scope(Optional.of(iri), institutions, place);
    }

    public Scope by(Set<String> iris) {
        return new Scope(type, iris, place);
    }

    public Scope at(String iri) {
        return new Scope(type, institutions, Optional.of(iri));
    }
}
