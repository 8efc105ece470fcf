package org.larchiveum.archive.corroboration;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far the attestations of one thing bear it out, counted in origins: two people who repeat one rumour are one. Pages say it in
 * words, “cross-verified by 3 independent sources; 1 contradicts the date”.
 *
 * @param supporting origins that support the whole or any part of it
 * @param contradicting origins that contradict it as a whole and do not support it
 * @param sources all sources that say something of it, whatever their origin
 * @param contradictedParts by the IRI of a property, how many origins contradict it
 * @param basis the best knowledge behind what supports it
 */
public record Corroboration(
        Verification status,
        int supporting,
        int contradicting,
        int sources,
        SortedMap<String, Integer> contradictedParts,
        Optional<KnowledgeBasis> basis) {
    public Corroboration {
        contradictedParts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(contradictedParts));
    }

    /** Counts the attestations of one thing; their order makes no difference, nor does one that is there twice. */
    public static Corroboration of(Collection<Attestation> attestations) {
        var support = attestations.stream().filter(Attestation::supports).toList();
        var supporting = origins(support.stream());
        var contradicting = origins(attestations.stream()
                .filter(said -> !said.supports() && said.part().isEmpty()));
        // Who says both is counted with the support: one origin cannot contest itself.
        contradicting.removeAll(supporting);
        return new Corroboration(
                status(support, supporting, contradicting),
                supporting.size(),
                contradicting.size(),
                (int) attestations.stream()
                        .map(said -> said.source().iri())
                        .distinct()
                        .count(),
                parts(attestations),
                support.stream().flatMap(said -> said.basis().stream()).min(KnowledgeBasis::compareTo));
    }

    /** How many origins contradict it, as a whole or in one of its parts, a part and an origin counted once. */
    public int contradictions() {
        return contradicting
                + contradictedParts.values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
    }

    private static Verification status(
            List<Attestation> support, Set<Source.Origin> supporting, Set<Source.Origin> contradicting) {
        if (!contradicting.isEmpty()) {
            return Verification.CONTESTED;
        }
        if (supporting.isEmpty()) {
            return Verification.UNDER_REVIEW;
        }
        if (supporting.size() < 2) {
            return Verification.UNCORROBORATED;
        }
        return documented(support) ? Verification.DOCUMENT_VERIFIED : Verification.CROSS_VERIFIED;
    }

    /** A document, and an account that goes back to something else than that document. */
    static boolean documented(List<Attestation> support) {
        var documents = origins(support.stream().filter(Attestation::documentary));
        var accounts = origins(support.stream().filter(said -> said.source().nature() == Nature.ACCOUNT));
        return documents.stream()
                .anyMatch(document -> accounts.stream().anyMatch(account -> !account.equals(document)));
    }

    private static SortedMap<String, Integer> parts(Collection<Attestation> attestations) {
        Map<String, Set<Source.Origin>> byProperty = new TreeMap<>();
        attestations.stream().filter(said -> !said.supports()).forEach(said -> said.part()
                .ifPresent(part -> byProperty
                        .computeIfAbsent(part.property(), absent -> new HashSet<>())
                        .add(said.source().origin())));
        var counts = new TreeMap<String, Integer>();
        byProperty.forEach((property, origins) -> counts.put(property, origins.size()));
        return counts;
    }

    static Set<Source.Origin> origins(Stream<Attestation> attestations) {
        return attestations.map(said -> said.source().origin()).collect(Collectors.toCollection(HashSet::new));
    }
}
