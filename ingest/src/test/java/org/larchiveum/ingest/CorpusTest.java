package org.larchiveum.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.ArchiveSettings;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.archive.instantiation.Role;

/** A whole real corpus, taken in twice. */
class CorpusTest {
    @Test
    void everyFileIsKeptAsItIsOrRefusedWithAReasonAndTheSecondTimeKnown(@TempDir Path home)
            throws IOException, InterruptedException {
        var corpus = corpus();
        var digests = manifest(corpus);
        List<Path> folders;
        try (var found = Files.list(corpus)) {
            folders = found.filter(Files::isDirectory).sorted().toList();
        }
        var order =
                new IngestOrder(folders, Optional.empty(), Optional.empty(), Optional.empty(), Disclosure.OPEN, "test");
        var settings = new IngestSettings(home.resolve("work"), 2, 1L << 30, false, false, Optional.empty());
        try (var archive = Archive.open(ArchiveSettings.embedded(home, "http://archive.example"));
                var workshop = Workshop.open(settings)) {
            var first = new Ingest(archive, workshop).run(order, IngestListener.SILENT);
            assertThat(first.lines()).hasSize(digests.size());
            int accepted = 0;
            for (var line : first.lines()) {
                switch (line.outcome()) {
                    case IngestOutcome.Accepted(var entry, var group, var findings) -> {
                        accepted++;
                        var original = archive.staff().entry(entry).orElseThrow().entry().files().stream()
                                .filter(f -> f.role() == Role.ORIGINAL)
                                .findFirst()
                                .orElseThrow();
                        assertThat(original.checksums().sha256())
                                .as(line.source())
                                .isEqualTo(digests.get(corpus.relativize(Path.of(line.source()))
                                        .toString()));
                    }
                    case IngestOutcome.Refused(var findings) ->
                        assertThat(findings).as(line.source()).isNotEmpty();
                    case IngestOutcome.Duplicate d ->
                        throw new AssertionError("Twice in a first run: " + line.source());
                    case IngestOutcome.TryAgain(var cause) -> throw new AssertionError(line.source() + ": " + cause);
                }
            }
            archive.awaitProjection();
            assertThat(archive.verify(n -> {}).faults()).isEmpty();
            var head = archive.ledgerHead();
            var second = new Ingest(archive, workshop).run(order, IngestListener.SILENT);
            assertThat(second.count(IngestOutcome.Duplicate.class)).isEqualTo(accepted);
            assertThat(second.count(IngestOutcome.Refused.class)).isEqualTo(first.count(IngestOutcome.Refused.class));
            assertThat(archive.ledgerHead()).isEqualTo(head);
            System.getLogger("corpus")
                    .log(System.Logger.Level.INFO, accepted + " accepted in " + first.seconds() + " s, no copies made");
        }
    }

    private static Path corpus() {
        var corpus = System.getenv("LARCHIVEUM_CORPUS");
        assumeTrue(corpus != null, "LARCHIVEUM_CORPUS is not set: the corpus was not taken in");
        return Path.of(String.valueOf(corpus)).toAbsolutePath().normalize();
    }

    private static Map<String, String> manifest(Path corpus) throws IOException {
        var digests = new HashMap<String, String>();
        try (var reader = Files.newBufferedReader(corpus.resolve("MANIFEST.csv"));
                var rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            rows.forEach(row -> digests.put(row.get("path"), row.get("sha256")));
        }
        return digests;
    }
}
