package org.larchiveum.archive;

import org.larchiveum.archive.identifier.EntryId;

/** The acknowledgement of a change: it is forced to disk as this version, under this line of the ledger. */
public record Receipt(EntryId entry, int version, long sequence) {}
