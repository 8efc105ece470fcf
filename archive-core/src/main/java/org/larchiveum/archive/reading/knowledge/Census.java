package org.larchiveum.archive.reading.knowledge;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many open cases there are in a {@link Scope}, and of what sort. Counts that take in what is narrower, within or below never
 * add up to the total, as a case is counted on every step.
 *
 * @param invented how many of them were invented for demonstration
 * @param byIri by IRI: of a violation type with everything narrower, of an institution with everything below it, of a place with
 *     everything within it, of a facility type, verification status or knowledge basis
 * @param byDecade by the first year of the decade; an undated case is in none
 */
public record Census(long total, long invented, Map<String, Long> byIri, SortedMap<Integer, Long> byDecade) {
    public Census {
        byIri = Map.copyOf(byIri);
        byDecade = Collections.unmodifiableSortedMap(new TreeMap<>(byDecade));
    }

    /** How many have a concept, or lie under an institution or within a place; 0 for an IRI that no case knows. */
    public long of(String iri) {
        return byIri.getOrDefault(iri, 0L);
    }

    public long undated() {
        return total - byDecade.values().stream().mapToLong(Long::longValue).sum();
    }
}
