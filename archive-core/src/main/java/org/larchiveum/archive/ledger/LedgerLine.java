package org.larchiveum.archive.ledger;

import java.time.Instant;
import org.larchiveum.archive.identifier.EntryId;

/**
 * One change as the ledger keeps it.
 *
 * @param sequence from 1, without gaps
 * @param previous SHA-256 of the line before, as bytes in the file without its line end; 64 zeros for the first
 */
public record LedgerLine(long sequence, Instant at, Act act, EntryId entry, Stored stored, String previous) {

    /** What a line will say; sequence, time and chain are the ledger's own doing. */
    public record Draft(Act act, EntryId entry, Stored stored) {}

    /** Who did what and why. */
    public record Act(String actor, Action action, String reason) {}

    /** Where the change lies in storage and what proves it. */
    public record Stored(String object, String folder, int version, String inventoryDigest, Facts facts) {}

    /**
     * What must be known without opening the object.
     *
     * @param kind the word of the entry's kind
     * @param accession the accession of the entry, as UUID; empty when it has none
     * @param originals by what the entry is recognised within its accession when it comes again: the SHA-512 of each original
     */
    public record Facts(String kind, String accession, java.util.List<String> originals) {
        public Facts {
            originals = java.util.List.copyOf(originals);
        }
    }
}
