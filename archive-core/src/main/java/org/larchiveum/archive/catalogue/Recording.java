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
 * The ledger's lines about versions that storage already holds. A disk that fills up between the two leaves a line owed: it is written before
 * anything else is kept, or the same deposit, tried again, would be kept twice.
 */
final class Recording {
    private final ObjectStore store;
    private final Ledger ledger;
    private final Deque<Owed> owed = new ArrayDeque<>();

    Recording(ObjectStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    private record Owed(LedgerLine.Draft draft, ObjectId object, int version) {}

    /** @throws ArchiveException.Unavailable when there is no room for the line, which is then owed */
    LedgerLine record(LedgerLine.Draft draft, ObjectId object, int version) {
        try {
            var line = ledger.appendAll(List.of(draft)).getFirst();
            store.settled(object, version);
            return line;
        } catch (ArchiveException.Unavailable full) {
            owe(new Owed(draft, object, version));
            throw full;
        }
    }

    private synchronized void owe(Owed line) {
        owed.add(line);
    }

    /** Writes the lines that are owed; {@link ArchiveException.Unavailable} when there is still no room. */
    synchronized void settle() {
        while (!owed.isEmpty()) {
            var line = owed.getFirst();
            boolean written = ledger.latest(line.draft().entry())
                    .filter(latest -> latest.stored().version() >= line.version())
                    .isPresent();
            if (!written) {
                ledger.appendAll(List.of(line.draft()));
            }
            store.settled(line.object(), line.version());
            owed.removeFirst();
        }
    }
}
