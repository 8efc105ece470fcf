package org.larchiveum.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.ledger.Action;
import org.larchiveum.archive.ledger.LedgerLine;
import org.larchiveum.archive.ledger.file.FileLedger;

/** Ledger lines a second, each forced, and a thousand forced together, beside the same number of bytes forced to a plain file. */
final class LedgerBenchmark {
    private static final int LINES = 500;
    private static final int BATCH = 1_000;
    private static final int BATCHES = 20;

    private final Path scratch;

    LedgerBenchmark(Path scratch) {
        this.scratch = scratch.toAbsolutePath().normalize();
    }

    void run() throws IOException {
        Files.createDirectories(scratch);
        var file = scratch.resolve("ledger.jsonl");
        long bytes;
        try (var ledger = FileLedger.open(file)) {
            one(ledger, LINES / 5);
            double single = one(ledger, LINES);
            bytes = Files.size(file) / (LINES + LINES / 5);
            double plain = plain((int) bytes, LINES);
            double many = batches(ledger);
            double plainMany = plain((int) bytes * BATCH, BATCHES) * BATCH;
            Benchmarks.say("a line has %d bytes", bytes);
            Benchmarks.say(
                    "forced one by one:      %7.0f lines/s, the bytes alone %7.0f/s, ratio %.2f",
                    single, plain, single / plain);
            Benchmarks.say(
                    "forced by the thousand: %7.0f lines/s, the bytes alone %7.0f/s, ratio %.2f",
                    many, plainMany, many / plainMany);
        }
        long begun = System.nanoTime();
        FileLedger.audit(file, fault -> Benchmarks.say("%s", fault));
        Benchmarks.say(
                "read again and checked: %7.0f lines/s",
                (BATCH * BATCHES + LINES * 1.2) / ((System.nanoTime() - begun) / 1e9));
    }

    private static double one(FileLedger ledger, int lines) {
        long begun = System.nanoTime();
        for (int i = 0; i < lines; i++) {
            ledger.appendAll(List.of(draft()));
        }
        return lines / ((System.nanoTime() - begun) / 1e9);
    }

    private static double batches(FileLedger ledger) {
        long begun = System.nanoTime();
        for (int i = 0; i < BATCHES; i++) {
            ledger.appendAll(Collections.nCopies(BATCH, draft()));
        }
        return BATCHES * BATCH / ((System.nanoTime() - begun) / 1e9);
    }

    private double plain(int bytes, int times) throws IOException {
        var file = scratch.resolve("plain");
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            long begun = System.nanoTime();
            for (int i = 0; i < times; i++) {
                channel.write(ByteBuffer.allocate(bytes));
                channel.force(false);
            }
            return times / ((System.nanoTime() - begun) / 1e9);
        } finally {
            Files.delete(file);
        }
    }

    private static LedgerLine.Draft draft() {
        var entry = EntryId.random();
        var facts = new LedgerLine.Facts("holding", EntryId.random().toString(), List.of("0".repeat(128)));
        return new LedgerLine.Draft(
                new LedgerLine.Act("benchmark", Action.DEPOSIT, "measured"),
                entry,
                new LedgerLine.Stored(entry.toString(), "0a/1b/2c/" + entry, 1, "f".repeat(128), facts));
    }
}
