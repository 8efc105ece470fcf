package org.larchiveum.archive.catalogue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.ledger.Ledger;
import org.larchiveum.archive.ledger.LedgerLine;
import org.larchiveum.archive.storage.ObjectId;
import org.larchiveum.archive.storage.ObjectStore;

/**
 * The ledger's lines about versions that storage already holds. A disk that fills up between the two leaves lines owed: they are written
 * before anything else is kept, or the same deposit, tried again, would be kept twice.
 */
final class Recording {
    private final ObjectStore store;
    private final Ledger ledger;
    private final Deque<Owed> owed = new ArrayDeque<>();

    Recording(ObjectStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /** All lines about one version of one object. */
    private record Owed(List<LedgerLine.Draft> drafts, ObjectId object, int version) {}

    /** @throws ArchiveException.Unavailable when there is no room for the lines, which are then owed */
    List<LedgerLine> record(List<LedgerLine.Draft> drafts, ObjectId object, int version) {
        try {
            var lines = ledger.appendAll(drafts);
            store.settled(object, version);
            return lines;
        } catch (ArchiveException.Unavailable full) {
            owe(new Owed(drafts, object, version));
            throw full;
        }
    }

    private synchronized void owe(Owed lines) {
        owed.add(lines);
    }

    /** Writes the lines that are owed; {@link ArchiveException.Unavailable} when there is still no room. */
    synchronized void settle() {
        while (!owed.isEmpty()) {
            var lines = owed.getFirst();
            var missing =
                    lines.drafts().stream().filter(draft -> !written(draft)).toList();
            if (!missing.isEmpty()) {
                ledger.appendAll(missing);
            }
            store.settled(lines.object(), lines.version());
            owed.removeFirst();
        }
    }

    /** Whether the ledger knows this version of the object, or a newer one, as the entry's. */
    private boolean written(LedgerLine.Draft draft) {
        return ledger.latest(draft.entry())
                .map(LedgerLine::stored)
                .filter(stored -> stored.object().equals(draft.stored().object()))
                .filter(stored -> stored.version() >= draft.stored().version())
                .isPresent();
    }
}
