package org.larchiveum.archive.corroboration;

import java.util.Optional;

/** Attestations for tests; all of them invented. */
final class Said {
    static final String DATE = "https://w3id.org/larchiveum/ns#dateEdtf";

    private Said() {}

    /** @param origin empty for a source of its own */
    static Source account(String name, String origin) {
        return new Source("urn:x:" + name, name, Optional.of(origin), Nature.ACCOUNT);
    }

    static Source document(String name, String origin) {
        return new Source("urn:x:" + name, name, Optional.of(origin), Nature.DOCUMENT);
    }

    static Attestation supports(Source source, KnowledgeBasis basis) {
        return said(source, Stance.SUPPORTS, basis, Optional.empty());
    }

    static Attestation contradicts(Source source) {
        return said(source, Stance.CONTRADICTS, KnowledgeBasis.WITNESSED, Optional.empty());
    }

    static Attestation contradictsTheDate(Source source) {
        return said(
                source, Stance.CONTRADICTS, KnowledgeBasis.WITNESSED, Optional.of(new Attestation.Part(DATE, "1998")));
    }

    static Attestation said(Source source, Stance stance, KnowledgeBasis basis, Optional<Attestation.Part> part) {
        return new Attestation(
                "urn:x:said-" + source.name() + stance + part.isPresent(),
                source,
                stance,
                Optional.of(basis),
                Optional.empty(),
                part);
    }
}
