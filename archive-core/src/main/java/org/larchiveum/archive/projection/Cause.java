package org.larchiveum.archive.projection;

/** Why something is shown anew: it says how releases follow. */
enum Cause {
    /** The ledger is followed line by line; what hangs on lines that are still to come may be hidden for a moment. */
    LEDGER,
    /** Something that was shown has changed. */
    CHANGE,
    /** Something was taken back or destroyed: others of which less may be told for it are withdrawn in that form too. */
    WITHDRAWAL
}
