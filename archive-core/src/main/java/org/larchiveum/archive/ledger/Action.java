package org.larchiveum.archive.ledger;

import java.util.Locale;

/** What can happen to an entry. */
public enum Action {
    DEPOSIT,
    DESCRIBE,
    DISCLOSE,
    /** What a person allowed was noted. */
    CONSENT,
    /** What a person allowed was taken back. */
    WITHDRAW,
    /** An order forbids to destroy it. */
    HOLD,
    /** Such an order was lifted. */
    RELEASE,
    /** Removed from storage by two persons, with every version; the line is all that is left. */
    DESTROY,
    /** A version that was found in storage without its line, after a crash, and taken into account. */
    ADOPT,
    /** Taken back as if it had never come; the version that the line names is the last it had. */
    UNDO,
    /** Taken back to an earlier version, the one that the line names. */
    RESTORE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
