package org.larchiveum.archive.description;

import java.util.Locale;
import java.util.Optional;

/** What kind of thing an entry is; its word stands in the entry's address, {@code /id/{kind}/{uuid}}. */
public enum Kind {
    /** A unit of holdings at any {@link Level}. */
    RECORD,
    /** One transfer of custody into the archive. */
    ACCESSION,
    /** A body that holds records. */
    ORGANISATION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String word) {
        for (var kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
