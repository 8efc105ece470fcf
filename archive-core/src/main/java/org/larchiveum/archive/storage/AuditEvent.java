package org.larchiveum.archive.storage;

/** What an audit tells as it goes. */
public sealed interface AuditEvent {
    /** An object was read whole: its head version and inventory digest as found on disk, files and bytes digested. */
    record Examined(ObjectId object, int head, String inventoryDigest, long files, long bytes) implements AuditEvent {}

    /** Something is not what it should be. {@code object} may be a path where no object could be recognised. */
    record Fault(String object, Problem problem, String path, String detail) implements AuditEvent {}

    /** The ways in which stored things can be wrong. */
    enum Problem {
        /** The bytes do not have the digest that the inventory names. */
        ALTERED,
        MISSING,
        /** A file that no inventory knows. */
        UNEXPECTED,
        UNREADABLE,
        /** A rule of OCFL 1.1 is broken; the detail names the clause's code. */
        STRUCTURE
    }
}
