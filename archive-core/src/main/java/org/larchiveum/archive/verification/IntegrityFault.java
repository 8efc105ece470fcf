package org.larchiveum.archive.verification;

/**
 * One thing that is not what it was.
 *
 * @param kind a stable word: altered, missing, unexpected, unreadable, structure, ledger, unrecorded, disagrees
 * @param where the object, or {@code ledger}
 * @param path the path in the object, or the line of the ledger
 */
public record IntegrityFault(String kind, String where, String path, String detail) {}
