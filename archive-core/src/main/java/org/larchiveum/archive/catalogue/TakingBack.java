package org.larchiveum.archive.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.ledger.Action;
import org.larchiveum.archive.ledger.Ledger;
import org.larchiveum.archive.ledger.LedgerLine;
import org.larchiveum.archive.register.Volume;

/** Takes a batch back: a ledger line for each entry it touched, which makes it gone, or what it was before. Nothing leaves storage. */
final class TakingBack {
    private static final int PAGE = 1_000;

    private final Ledger ledger;

    TakingBack(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The newest line that each entry has from the batch, of those that are not taken back yet.
     *
     * @throws ArchiveException.Conflict when a later change, that is not the batch's, stands on one of them
     */
    SequencedMap<EntryId, LedgerLine> touched(LedgerLine batch) {
        var touched = new LinkedHashMap<EntryId, LedgerLine>();
        long at = batch.sequence();
        for (var lines = ledger.after(at, PAGE); !lines.isEmpty(); lines = ledger.after(at, PAGE)) {
            for (var line : lines) {
                if (isOf(batch.entry(), line)) {
                    touched.put(line.entry(), line);
                }
            }
            at = lines.getLast().sequence();
        }
        touched.entrySet().removeIf(entry -> takenBack(entry.getKey(), entry.getValue()));
        return touched;
    }

    private boolean takenBack(EntryId entry, LedgerLine ofBatch) {
        var latest = ledger.latest(entry).orElse(ofBatch);
        if (latest.act().action() == Action.UNDO || latest.act().action() == Action.DESTROY) {
            return true;
        }
        if (latest.stored().object().equals(ofBatch.stored().object())
                && latest.stored().folder().equals(ofBatch.stored().folder())) {
            return false;
        }
        boolean before = ledger.about(entry).stream()
                .takeWhile(line -> line.sequence() < ofBatch.sequence())
                .anyMatch(line -> line.stored().object().equals(latest.stored().object()));
        if (latest.act().action() == Action.RESTORE && before) {
            return true;
        }
        throw new ArchiveException.Conflict("Entry " + entry + " was changed after the batch (ledger line "
                + latest.sequence() + "): take that change back first");
    }

    private static boolean isOf(EntryId batch, LedgerLine line) {
        var action = line.act().action();
        return action != Action.UNDO
                && action != Action.RESTORE
                && Volume.batch(line.stored().object()).filter(batch::equals).isPresent();
    }

    /** The lines that take the entries back: to the last version from before the batch, or away. */
    List<LedgerLine.Draft> lines(
            EntryId batch, SequencedMap<EntryId, LedgerLine> touched, String actor, String reason) {
        var drafts = new ArrayList<LedgerLine.Draft>();
        touched.forEach((entry, line) -> {
            var before = ledger.about(entry).stream()
                    .takeWhile(earlier -> !isOf(batch, earlier))
                    .reduce((first, second) -> second)
                    .filter(earlier -> earlier.act().action() != Action.UNDO);
            drafts.add(before.map(earlier -> new LedgerLine.Draft(
                            new LedgerLine.Act(actor, Action.RESTORE, reason), entry, earlier.stored()))
                    .orElseGet(() -> new LedgerLine.Draft(
                            new LedgerLine.Act(actor, Action.UNDO, reason), entry, withoutKeys(line.stored()))));
        });
        return drafts;
    }

    /** So that its identifiers are free again. */
    private static LedgerLine.Stored withoutKeys(LedgerLine.Stored stored) {
        return new LedgerLine.Stored(
                stored.object(),
                stored.folder(),
                stored.version(),
                stored.inventoryDigest(),
                new LedgerLine.Facts(stored.facts().kind(), stored.facts().accession(), List.of()));
    }
}
