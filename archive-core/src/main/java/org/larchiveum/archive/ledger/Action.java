package org.larchiveum.archive.ledger;

import java.util.Locale;

/** What can happen to an entry. */
public enum Action {
    DEPOSIT,
    DESCRIBE,
    DISCLOSE,
    /** A version that was found in storage without its line, after a crash, and taken into account. */
    ADOPT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
