package org.larchiveum.archive.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.ledger.Action;
import org.larchiveum.archive.ledger.Ledger;
import org.larchiveum.archive.ledger.LedgerLine;
import org.larchiveum.archive.register.Volume;
import org.larchiveum.archive.storage.Change;
import org.larchiveum.archive.storage.Commit;
import org.larchiveum.archive.storage.ObjectId;
import org.larchiveum.archive.storage.ObjectStore;
import org.larchiveum.archive.storage.StoredVersion;

/**
 * Takes an entry out of storage with every version it ever had. The ledger says so first: what a crash leaves of it is removed when the archive
 * is opened again.
 */
final class Destroying {
    private static final String SUCCESSOR = "Successor of ";

    private final ObjectStore store;
    private final Ledger ledger;
    private final Shelf shelf;
    private final Successors successors;

    Destroying(ObjectStore store, Ledger ledger, Shelf shelf, Successors successors) {
        this.store = store;
        this.ledger = ledger;
        this.shelf = shelf;
        this.successors = successors;
    }

    /** Removes what was to be removed when a crash came between. */
    void finish() {
        for (var line : ledger.destroyed()) {
            store.purge(new ObjectId(line.stored().object()));
        }
    }

    /** Whether a version found after a crash was made to stand in for a volume, and not as a change of its own. */
    static boolean isSuccessor(StoredVersion version) {
        return version.commit().reason().startsWith(SUCCESSOR);
    }

    /**
     * @param publicId the public name under which it was open once
     * @return the objects that were removed
     */
    List<String> destroy(EntryId id, Optional<PublicId> publicId, Commit commit) {
        var lines = ledger.about(id);
        var kind = lines.getFirst().stored().facts().kind();
        var drafts = new ArrayList<LedgerLine.Draft>();
        var placed = new LinkedHashMap<ObjectId, StoredVersion>();
        for (var object : objects(lines)) {
            var act = new LedgerLine.Act(commit.actor(), Action.DESTROY, commit.reason());
            var facts = Tombstone.facts(kind, publicId);
            if (Volume.batch(object).isEmpty()) {
                drafts.add(new LedgerLine.Draft(act, id, new LedgerLine.Stored(object, "", 0, "", facts)));
                continue;
            }
            var successor = successor(object, id, commit);
            placed.put(successor.object(), successor);
            drafts.add(new LedgerLine.Draft(
                    act,
                    id,
                    new LedgerLine.Stored(
                            object,
                            successor.object().value(),
                            successor.number(),
                            successor.inventoryDigest(),
                            facts)));
        }
        var written = ledger.appendAll(drafts);
        placed.forEach((object, version) -> store.settled(object, version.number()));
        shelf.forget();
        for (var line : written) {
            successors.add(line);
            store.purge(new ObjectId(line.stored().object()));
        }
        return written.stream().map(line -> line.stored().object()).toList();
    }

    private Set<String> objects(List<LedgerLine> lines) {
        var objects = new LinkedHashSet<String>();
        lines.forEach(line -> objects.add(successors.of(line.stored().object())));
        return objects;
    }

    private StoredVersion successor(String object, EntryId without, Commit commit) {
        var batch = Volume.batch(object)
                .orElseThrow(() -> new ArchiveException.Corrupt("Not a register volume: " + object));
        var old = new ObjectId(object);
        var volume = shelf.volume(old, 1, Volume.FILE).blank(without);
        var why = new Commit(commit.actor(), commit.at(), SUCCESSOR + object);
        return store.put(Volume.object(batch), new Change(0, Documents.of(volume, batch, why), Set.of(), why));
    }
}
