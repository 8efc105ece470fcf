package org.larchiveum.archive.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.ledger.Action;
import org.larchiveum.archive.ledger.Ledger;
import org.larchiveum.archive.ledger.LedgerLine;
import org.larchiveum.archive.register.Volume;
import org.larchiveum.archive.storage.ObjectStore;
import org.larchiveum.archive.storage.StoredVersion;

/** Takes into account what a crash left whole in storage without its ledger lines: it is forced to disk, so it counts. */
final class Adoption {
    private static final String SYSTEM = "larchiveum";

    private final ObjectStore store;
    private final Ledger ledger;
    private final Shelf shelf;
    private final Successors successors;

    Adoption(ObjectStore store, Ledger ledger, Shelf shelf, Successors successors) {
        this.successors = successors;
        this.store = store;
        this.ledger = ledger;
        this.shelf = shelf;
    }

    void run() {
        for (var unfinished : store.unfinished()) {
            unfinished.found().ifPresent(this::adopt);
            store.settled(
                    unfinished.object(),
                    unfinished.found().map(StoredVersion::number).orElse(0));
        }
    }

    private void adopt(StoredVersion version) {
        var object = version.object();
        if (Destroying.isSuccessor(version)) {
            // It holds what another volume holds; without its line the destruction never happened, and it is not
            // needed.
            if (!successors.contains(object.value())) {
                store.purge(object);
            }
            return;
        }
        var drafts = Volume.batch(object.value()).isPresent()
                ? volume(version)
                : EntryId.parse(object.value()).stream().map(id -> draft(id, version, ""));
        var missing = drafts.filter(draft -> ledger.about(draft.entry()).stream()
                        .noneMatch(line -> line.stored().object().equals(object.value())
                                && line.stored().version() >= version.number()))
                .toList();
        if (!missing.isEmpty()) {
            ledger.appendAll(missing);
        }
    }

    private Stream<LedgerLine.Draft> volume(StoredVersion version) {
        return shelf.volume(version.object(), version.number(), Volume.FILE).slices().entrySet().stream()
                .map(slice -> draft(slice.getKey(), version, slice.getValue().folder()));
    }

    private LedgerLine.Draft draft(EntryId id, StoredVersion version, String folder) {
        var act = new LedgerLine.Act(SYSTEM, Action.ADOPT, version.commit().reason());
        var bare = stored(version, folder, new LedgerLine.Facts("", "", List.of()));
        var entry = shelf.read(id, new LedgerLine(0, Instant.EPOCH, act, id, bare, ""))
                .entry();
        return new LedgerLine.Draft(act, id, stored(version, folder, Keys.facts(entry)));
    }

    private static LedgerLine.Stored stored(StoredVersion version, String folder, LedgerLine.Facts facts) {
        return new LedgerLine.Stored(
                version.object().value(), folder, version.number(), version.inventoryDigest(), facts);
    }
}
