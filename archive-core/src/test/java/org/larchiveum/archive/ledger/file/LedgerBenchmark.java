package org.larchiveum.archive.ledger.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.ledger.Action;
import org.larchiveum.archive.ledger.LedgerLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures a ledger of {@code LINES} lines in {@code FOLDER}: single appends, grouped appends, opening, memory, audit. */
public final class LedgerBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerBenchmark.class);

    private LedgerBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var file = Files.createDirectories(Path.of(arguments[0])).resolve("ledger.jsonl");
        var count = Integer.parseInt(arguments[1]);
        try (var ledger = FileLedger.open(file)) {
            var start = System.nanoTime();
            for (int i = 0; i < 200; i++) {
                var draft = draft(i);
                ledger.append(draft.act(), draft.entry(), draft.stored());
            }
            LOG.info("single appends: {} a second", 200_000 / millis(start));
            start = System.nanoTime();
            for (int i = 200; i < count; i += 1000) {
                var drafts = new ArrayList<LedgerLine.Draft>();
                for (int j = 0; j < 1000; j++) {
                    drafts.add(draft(i + j));
                }
                ledger.appendAll(drafts);
            }
            LOG.info("appends by the thousand: {} a second", count * 1000L / millis(start));
        }
        var start = System.nanoTime();
        try (var ledger = FileLedger.open(file)) {
            LOG.info("opened {} lines of {} bytes in {} ms", ledger.head(), Files.size(file), millis(start));
            System.gc();
            var memory = Runtime.getRuntime();
            LOG.info("memory {} MiB", (memory.totalMemory() - memory.freeMemory()) >> 20);
            start = System.nanoTime();
            ledger.audit(fault -> LOG.error("{}", fault));
            LOG.info("audit {} ms", millis(start));
        }
    }

    private static LedgerLine.Draft draft(int i) {
        var entry = EntryId.random();
        var facts = new LedgerLine.Facts(
                "item", "0b9c7d5e-0000-4000-8000-000000000000", java.util.List.of(String.format("%0128x", i)));
        return new LedgerLine.Draft(
                new LedgerLine.Act("archivist", Action.DEPOSIT, "accession 2026-1"),
                entry,
                new LedgerLine.Stored(entry.urn(), "", 1, String.format("%0128x", i), facts));
    }

    private static long millis(long start) {
        return Math.max(1, (System.nanoTime() - start) / 1_000_000);
    }
}
