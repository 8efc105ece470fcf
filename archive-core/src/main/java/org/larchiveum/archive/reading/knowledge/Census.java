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
 * @param byTerm by violation type with everything narrower, facility type, verification status and knowledge basis: a concept's IRI
 * @param byInstitution by institution of the alleged perpetrator with everything below it
 * @param byPlace by place with everything within it
 * @param byDecade by the first year of the decade; an undated case is in none
 */
public record Census(
        long total,
        long invented,
        Map<String, Long> byTerm,
        Map<String, Long> byInstitution,
        Map<String, Long> byPlace,
        SortedMap<Integer, Long> byDecade) {
    public Census {
        byTerm = Map.copyOf(byTerm);
        byInstitution = Map.copyOf(byInstitution);
        byPlace = Map.copyOf(byPlace);
        byDecade = Collections.unmodifiableSortedMap(new TreeMap<>(byDecade));
    }

    /** How many have a concept, or lie under an institution or within a place; 0 for an IRI that no case knows. */
    public long of(String iri) {
        return byTerm.getOrDefault(iri, byInstitution.getOrDefault(iri, byPlace.getOrDefault(iri, 0L)));
    }

    public long undated() {
        return total - byDecade.values().stream().mapToLong(Long::longValue).sum();
    }
}
