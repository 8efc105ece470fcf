package org.larchiveum.ingest.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.search.SearchRequest;
import org.larchiveum.ingest.IngestOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A disk that fills up in the middle of an order: what was acknowledged is whole, the rest is told so, and comes in later. */
class FullDiskTest {
    private static final Logger LOG = LoggerFactory.getLogger(FullDiskTest.class);
    private static final String ENTRIES = "SELECT ?e { ?e <https://w3id.org/larchiveum/ns#publicId> ?id }";
    private static final int FILES = 8;
    private static final int SIZE = 2 << 20;

    @TempDir
    private Path scratch;

    /** Graph and index share the disk: they fall behind on it, and catch up by themselves in the same program. */
    @Test
    @Timeout(300)
    void whatIsShownCatchesUpByItselfOnceThereIsRoom() throws Exception {
        with(shortage -> {
            var kept = 0;
            Assumptions.assumeTrue(
                    shortage instanceof Shortage.SmallDisk,
                    "A limit on files breaks the graph's commit in another place than a full disk does: skipped");
            try (var archive = Bench.open(shortage.home())) {
                archive.awaitProjection();
                shortage.begin(1 << 20);
                try {
                    for (; kept < 1_000; kept++) {
                        archive.deposit(Given.unit("Invented " + kept));
                    }
                } catch (ArchiveException.Unavailable full) {
                    LOG.info("{} units, then: {}", kept, full.getMessage());
                    assertThat(full).hasMessageContaining("make room");
                }
                assertThat(kept).isBetween(1, 999);
                Thread.sleep(3_000);
                LOG.info("{} of {} cannot be found yet", archive.behind(), kept);
                assertThat(archive.behind()).isPositive();
                shortage.end();
                archive.deposit(Given.unit("Invented, with room"));
                for (int i = 0; i < 60 && archive.behind() > 0; i++) {
                    Thread.sleep(1_000);
                }
                assertThat(archive.behind()).as("changes not shown yet").isZero();
                assertThat(Bench.rows(archive.staff()::ask, ENTRIES)).hasSize(kept + 1);
                assertThat(archive.staff()
                                .search(SearchRequest.of("", Language.EN))
                                .total())
                        .isEqualTo(kept + 1);
                assertThat(archive.verify(n -> {}).faults()).isEmpty();
            }
            try (var archive = Bench.open(shortage.home())) {
                archive.awaitProjection();
                assertThat(Bench.rows(archive.staff()::ask, ENTRIES)).hasSize(kept + 1);
            }
        });
    }

    @Test
    @Timeout(300)
    void whatFoundNoRoomComesInOnceThereIsRoom() throws Exception {
        var folder = Files.createDirectory(scratch.resolve("given"));
        var random = new Random(7);
        for (int i = 0; i < FILES; i++) {
            var bytes = new byte[i % 2 == 0 ? SIZE : SIZE / 4];
            random.nextBytes(bytes);
            Files.write(folder.resolve("block-" + i + ".bin"), bytes);
        }
        with(shortage -> fill(shortage, folder));
    }

    private interface Proof {
        void of(Shortage shortage) throws Exception;
    }

    private void with(Proof proof) throws Exception {
        var shortage = Shortage.at(scratch.resolve("home"));
        try {
            proof.of(shortage);
        } finally {
            shortage.close();
        }
    }

    private static void fill(Shortage shortage, Path folder) throws Exception {
        var home = shortage.home();
        try (var archive = Bench.open(home)) {
            archive.awaitProjection();
            shortage.begin(shortage instanceof Shortage.SmallDisk ? 3L * SIZE : SIZE - 1);
            var report = Bench.takeIn(archive, home, false, folder);
            var accepted = report.count(IngestOutcome.Accepted.class);
            LOG.info(
                    "On a full disk: {} accepted, {} to be tried again",
                    accepted,
                    report.count(IngestOutcome.TryAgain.class));
            assertThat(accepted).isBetween(1L, FILES - 1L);
            assertThat(report.lines()).allSatisfy(line -> assertThat(line.outcome())
                    .isInstanceOfAny(IngestOutcome.Accepted.class, IngestOutcome.TryAgain.class));
            for (var line : report.lines()) {
                if (line.outcome() instanceof IngestOutcome.TryAgain(var cause)) {
                    assertThat(cause)
                            .containsAnyOf("No space left", "File too large", "no room")
                            .contains("make room");
                }
            }
            assertThat(Bench.files(home.resolve("work/receiving")))
                    .as("nothing stays behind")
                    .isEmpty();
            var found = archive.verify(n -> {});
            assertThat(found.faults()).isEmpty();
            assertThat(found.objects()).isEqualTo(accepted + 1);
        } catch (ArchiveException.Unavailable atTheEnd) {
            LOG.info("Closing on a full disk: {}", atTheEnd.getMessage());
        }
        shortage.end();
        try (var archive = Bench.open(home)) {
            var again = Bench.takeIn(archive, home, false, folder);
            assertThat(again.lines()).hasSize(FILES).allSatisfy(line -> assertThat(line.outcome())
                    .isInstanceOfAny(IngestOutcome.Accepted.class, IngestOutcome.Duplicate.class));
            archive.awaitProjection();
            var found = archive.verify(n -> {});
            assertThat(found.faults()).isEmpty();
            assertThat(found.objects()).isEqualTo(FILES + 1);
            assertThat(Bench.rows(archive.staff()::ask, ENTRIES)).hasSize(FILES + 1);
        }
    }
}
