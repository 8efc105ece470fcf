package org.larchiveum.archive.search;

import java.util.Optional;
import org.larchiveum.archive.description.Multilingual;

/**
 * How many findings lie on one heap.
 *
 * @param value what to put into {@link SearchRequest#filters} to see only them
 * @param labels the term's name; empty where the value is a code that the page names itself (kind, level, type, language, decade,
 *     basis, verification)
 * @param parent in a tree the value of the heap that this one lies in; that heap counts the findings of this one too
 */
public record FacetCount(String value, Multilingual labels, long count, Optional<String> parent) {
    public FacetCount(String value, Multilingual labels, long count) {
        this(value, labels, count, Optional.empty());
    }

    /** The two as one heap; it keeps its place in the tree where more of it lies. */
    public FacetCount and(FacetCount other) {
        var bigger = other.count > count ? other : this;
        return new FacetCount(value, bigger.labels, count + other.count, bigger.parent);
    }
}
