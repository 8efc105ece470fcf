package org.larchiveum.ingest.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.ingest.IngestOutcome;

/** Two copies of a file that are worked on at the same moment become one entry, as they do one after the other. */
class TwinsTest {
    private static final int PAIRS = 12;

    @TempDir
    private Path scratch;

    @Test
    void sameBytesAtTheSameMomentAreKeptOnce() throws Exception {
        var folder = Files.createDirectory(scratch.resolve("twins"));
        for (int i = 0; i < PAIRS; i++) {
            for (var twin : new String[] {"a", "b"}) {
                Files.writeString(folder.resolve("%02d-%s.txt".formatted(i, twin)), "An invented letter, number " + i);
            }
        }
        var home = scratch.resolve("home");
        try (var archive = Bench.open(home)) {
            var report = Bench.takeIn(archive, home, false, folder);
            assertThat(report.count(IngestOutcome.Accepted.class)).isEqualTo(PAIRS);
            assertThat(report.count(IngestOutcome.Duplicate.class)).isEqualTo(PAIRS);
            var entries = new HashSet<String>();
            report.lines().forEach(line -> {
                if (line.outcome() instanceof IngestOutcome.Duplicate(var entry)) {
                    entries.add(entry.toString());
                }
            });
            assertThat(entries).hasSize(PAIRS);
            assertThat(archive.verify(n -> {}).objects()).isEqualTo(PAIRS + 1);
        }
    }

    @Test
    void ofEightDepositsOfOneUnitAtOnceOneIsKeptAndSevenAreConflicts() throws Exception {
        try (var archive = Bench.open(scratch.resolve("home"))) {
            var together = new CyclicBarrier(8);
            var deposits = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 8; i++) {
                deposits.add(() -> {
                    together.await();
                    try {
                        archive.deposit(Given.unit("Invented"));
                        return true;
                    } catch (ArchiveException.Conflict twin) {
                        return false;
                    }
                });
            }
            var kept = 0;
            try (var workers = Executors.newFixedThreadPool(8)) {
                for (var outcome : workers.invokeAll(deposits)) {
                    kept += outcome.get() ? 1 : 0;
                }
            }
            assertThat(kept).isEqualTo(1);
            assertThat(archive.verify(n -> {}).objects()).isEqualTo(1);
        }
    }
}
