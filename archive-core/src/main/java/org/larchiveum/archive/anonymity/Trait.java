package org.larchiveum.archive.anonymity;

/**
 * What the public may learn of a case: its quasi-identifiers, all of them. Their order is that of their worth: when too few cases look
 * alike, the last is given up first.
 */
public enum Trait {
    /** From the widest type of violation to the narrowest. */
    TYPE,
    /** The first three figures of the year, {@code 199}. */
    DECADE,
    PROVINCE,
    /** From the topmost open institution down to the one that is alleged. */
    INSTITUTION,
    FACILITY,
    STATUS,
    BASIS,
    SOURCES,
    CONTRADICTIONS
}
