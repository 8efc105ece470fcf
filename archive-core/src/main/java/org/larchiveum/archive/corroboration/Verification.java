package org.larchiveum.archive.corroboration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a claim is borne out: the concepts of the scheme {@code verification-status}. */
public enum Verification {
    /** Everything that supports it comes from one origin. */
    UNCORROBORATED,
    /** Sources of two or more origins support it. */
    CROSS_VERIFIED,
    /** A document or imagery supports it beside an account of another origin. */
    DOCUMENT_VERIFIED,
    /** A source of another origin contradicts it as a whole. */
    CONTESTED,
    /** Nothing supports it yet. */
    UNDER_REVIEW;

    /** Its slug in the scheme: {@code cross-verified}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Verification> of(String slug) {
        return Arrays.stream(values())
                .filter(status -> status.slug().equals(slug))
                .findFirst();
    }
}
