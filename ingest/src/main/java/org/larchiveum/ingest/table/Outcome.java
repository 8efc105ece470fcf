package org.larchiveum.ingest.table;

import java.util.Locale;

/** What a row means for the archive. */
public enum Outcome {
    /** An entry that was not there. */
    ADDED,
    /** A new version of one that was. */
    CHANGED,
    /** Nothing: the archive says the same. */
    UNCHANGED,
    REFUSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
