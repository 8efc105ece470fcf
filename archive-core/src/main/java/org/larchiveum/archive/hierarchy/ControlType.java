package org.larchiveum.archive.hierarchy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In what way one body controlled another: the concepts of the scheme {@code control-type}. */
public enum ControlType {
    COMMAND,
    PARTY_GUIDANCE,
    ADMINISTRATIVE,
    SUPERVISION,
    INFORMAL;

    /** Its slug in the scheme: {@code party-guidance}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ControlType> of(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }
}
