package org.larchiveum.archive.corroboration;

import java.util.Optional;

/**
 * What one source says of one thing.
 *
 * @param basis empty when nobody recorded how the source knows
 * @param confidence the slug of a concept of the scheme {@code confidence}
 * @param part the IRI of the one property it speaks of, with the value it gives; empty when it speaks of the whole
 */
public record Attestation(
        String iri,
        Source source,
        Stance stance,
        Optional<KnowledgeBasis> basis,
        Optional<String> confidence,
        Optional<Part> part) {

    /** One property of a thing and what a source gives as its value; the value may be empty. */
    public record Part(String property, String value) {}

    boolean supports() {
        return stance == Stance.SUPPORTS;
    }

    /** Whether it is of a document, and says so of its own knowledge. */
    boolean documentary() {
        return source.nature() == Nature.DOCUMENT
                && basis.map(known -> known == KnowledgeBasis.DOCUMENTARY).orElse(true);
    }
}
