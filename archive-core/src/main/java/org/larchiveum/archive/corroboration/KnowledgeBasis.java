package org.larchiveum.archive.corroboration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a source came to know what it says, the best first: the concepts of the scheme {@code knowledge-basis}. */
public enum KnowledgeBasis {
    EXPERIENCED,
    WITNESSED,
    IN_OFFICE,
    DOCUMENTARY,
    /** Several of the others, which nobody told apart. */
    MIXED,
    HEARD;

    /** Its slug in the scheme: {@code in-office}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<KnowledgeBasis> of(String slug) {
        return Arrays.stream(values())
                .filter(basis -> basis.slug().equals(slug))
                .findFirst();
    }
}
