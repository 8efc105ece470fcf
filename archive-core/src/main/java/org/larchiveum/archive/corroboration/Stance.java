package org.larchiveum.archive.corroboration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a source bears a claim out: the concepts of the scheme {@code stance}. */
public enum Stance {
    SUPPORTS,
    CONTRADICTS;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Stance> of(String slug) {
        return Arrays.stream(values())
                .filter(stance -> stance.slug().equals(slug))
                .findFirst();
    }
}
