package org.larchiveum.archive.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.larchiveum.archive.identifier.EntryId;

/** What every ledger promises: lines are only ever added, each forced to disk, chained by hash to the one before. */
public interface Ledger extends AutoCloseable {
    /** Appends a line (its sequence, time and chain are the ledger's own doing) and forces it to disk before returning it. */
    default LedgerLine append(LedgerLine.Act act, EntryId entry, LedgerLine.Stored stored) {
        return appendAll(List.of(new LedgerLine.Draft(act, entry, stored))).get(0);
    }

    /**
     * Appends many lines in order and forces them to disk together: all of them are there when this returns; after a crash
     * within it, the first of them may be there without the others.
     *
     * @throws org.larchiveum.archive.fault.ArchiveException.Unavailable when the disk is full or away; no line is added
     */
    List<LedgerLine> appendAll(List<LedgerLine.Draft> drafts);

    /** The sequence of the newest line; 0 when there is none. */
    long head();

    /** SHA-256 of the newest line: the fingerprint of the whole history. 64 zeros when there is none. */
    String headDigest();

    /** At most {@code limit} lines after a sequence, in order. */
    List<LedgerLine> after(long sequence, int limit);

    /** The newest line about an entry; empty when there is none. */
    Optional<LedgerLine> latest(EntryId entry);

    /** Every line about an entry, oldest first. */
    List<LedgerLine> about(EntryId entry);

    /** The entry that holds this original in this accession; empty when there is none. */
    Optional<EntryId> holding(String accession, String sha512);

    /** The lines by which entries were destroyed, oldest first. */
    List<LedgerLine> destroyed();

    /** The entry of each kind, in the order of deposit; the caller closes the stream. */
    Stream<EntryId> entries(String kind);

    /** Reads the file again from its first byte and reports every line that is edited, missing, out of order or cut. */
    void audit(Consumer<LedgerFault> report);

    @Override
    void close();
}
