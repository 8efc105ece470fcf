package org.larchiveum.ingest.table.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.ArchiveSettings;
import org.larchiveum.archive.anonymity.Telling;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.Question;
import org.larchiveum.ingest.table.Acceptance;
import org.larchiveum.ingest.table.Import;
import org.larchiveum.ingest.table.ImportListener;
import org.larchiveum.ingest.table.ImportOrder;
import org.larchiveum.ingest.table.ImportReport;
import org.larchiveum.ingest.table.ProfileImport;
import org.larchiveum.ontology.Ontology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A documentation centre's whole database, taken in, asked, taken in again, rebuilt and taken back. A twentieth of it; the whole with
 * {@code -Dlarchiveum.scale.part=1}, closed with {@code -Dlarchiveum.scale.open=false}.
 */
class ScaleImportTest {
    private static final Logger LOG = LoggerFactory.getLogger(ScaleImportTest.class);

    @TempDir
    private Path scratch;

    @Test
    @Timeout(7_200)
    void theWholeOfADatabaseComesInIsAskedRebuiltAndTakenBack() throws Exception {
        int part = Integer.getInteger("larchiveum.scale.part", 20);
        boolean open = !"false".equals(System.getProperty("larchiveum.scale.open"));
        var fixture = new ScaleFixture(part, open);
        var tables = fixture.write(scratch.resolve("tables"));
        var home = scratch.resolve("home");
        try (var archive = archive(home)) {
            new ProfileImport(archive).run("kp", "tester", "the proof");
            archive.awaitProjection();
            var before = archive.ledgerHead();

            long begun = System.nanoTime();
            var report = take(archive, home, tables);
            double kept = seconds(begun);
            archive.awaitProjection();
            double shown = seconds(begun);
            LOG.info(
                    "{} entries: kept {}/s, kept and shown {}/s, {} s in all; {}",
                    fixture.entries(),
                    (long) (fixture.entries() / kept),
                    (long) (fixture.entries() / shown),
                    (long) shown,
                    memory());
            assertThat(report.remarks().findings().stream()
                            .anyMatch(f -> f.severity() == org.larchiveum.archive.fault.Severity.REFUSAL))
                    .as("%s", report.remarks().findings().stream().limit(3).toList())
                    .isFalse();
            assertThat(sequence(archive) - Long.parseLong(before.split(" ")[0]))
                    .as("a line for each entry, one for the accession, two for the batch")
                    .isEqualTo(fixture.entries() + 3);
            published(archive, part);
            if (open) {
                figures(archive, part);
            }

            var head = archive.ledgerHead();
            take(archive, home, tables);
            assertThat(archive.ledgerHead())
                    .as("nothing is new the second time")
                    .isEqualTo(head);
            assertThat(archive.verify(done -> {}).faults()).isEmpty();

            long quads = quads(archive);
            begun = System.nanoTime();
            archive.rebuild();
            archive.awaitProjection();
            LOG.info("Rebuilt in {} s, after an import of {} s", (long) seconds(begun), (long) shown);
            assertThat(quads(archive)).isEqualTo(quads);
            published(archive, part);

            begun = System.nanoTime();
            archive.undo(report.batch().orElseThrow(), "tester", "the proof");
            archive.awaitProjection();
            LOG.info("Taken back in {} s", (long) seconds(begun));
            assertThat(
                            count(
                                    archive,
                                    "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?c a <https://w3id.org/larchiveum/ns#ViolationCase> }"))
                    .isZero();
            assertThat(archive.readingRoom().knowledge().open().keySet().stream()
                            .map(kind -> kind.word())
                            .toList())
                    .as("the profile stays, the cases are gone")
                    .doesNotContain("case")
                    .contains("institution");
        }
    }

    private void published(Archive archive, int part) {
        var counted = new HashMap<String, Long>();
        for (var line : rows(archive, ScaleFixture.BY_KIND)) {
            var cells = line.split("\t");
            counted.put(cells[0].replaceAll(".*/|>", ""), Long.parseLong(cells[1].replaceAll("\\D.*", "")));
        }
        ScaleFixture.expected(part).forEach((kind, count) -> assertThat(counted).containsEntry(kind, count));
        long total = counted.values().stream().mapToLong(Long::longValue).sum();
        long listed = ScaleFixture.expected(part).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        assertThat(total)
                .as("the total is more than what the table lists")
                .isEqualTo(listed + ScaleFixture.unlisted(part));
    }

    /** As visitors find them beside the published ones. */
    private static void figures(Archive archive, int part) {
        var detention = "https://w3id.org/larchiveum/voc/violation-type/illegal-detention";
        var said = archive.readingRoom().knowledge().figures().toString();
        assertThat(said).contains(detention).contains(Long.toString(11_607L / part));
        assertThat(Ontology.load().label(org.apache.jena.graph.NodeFactory.createURI(detention), "en"))
                .isEqualTo(Optional.of("illegal detention"));
    }

    private static ImportReport take(Archive archive, Path home, List<Path> tables) {
        var order = new ImportOrder(
                tables,
                new ImportOrder.MappingWanted.InFile(tables.getFirst().resolveSibling("mapping.yaml")),
                Acceptance.ALL,
                false,
                Optional.empty(),
                "the proof",
                "tester");
        return new Import(archive, home.resolve("work")).run(order, ImportListener.SILENT);
    }

    private static Archive archive(Path home) {
        // Nothing is taken away here, so that open cases add up to the published table.
        return Archive.open(
                ArchiveSettings.embedded(home, "https://archive.example").telling(new Telling(1, Telling.ALL_LEVELS)));
    }

    private static long sequence(Archive archive) {
        return Long.parseLong(archive.ledgerHead().split(" ")[0]);
    }

    private static long quads(Archive archive) {
        return count(archive, "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }");
    }

    private static long count(Archive archive, String query) {
        return Long.parseLong(rows(archive, query).getFirst().replaceAll("\\D", ""));
    }

    private static List<String> rows(Archive archive, String query) {
        var limits = new Question.Limits(Duration.ofMinutes(5), 1_000_000, 256L << 20);
        var answer = archive.staff().ask(new Question(query, List.of(), List.of(), limits));
        assertThat(answer).isInstanceOf(Answer.Complete.class);
        try (var complete = (Answer.Complete) answer) {
            var out = new java.io.ByteArrayOutputStream();
            complete.write("text/tab-separated-values", out);
            return out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** What the process holds, and held at most, where the system tells. */
    private static Map<String, String> memory() throws IOException {
        var status = Path.of("/proc/self/status");
        var found = new HashMap<String, String>();
        if (Files.isReadable(status)) {
            for (var line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM") || line.startsWith("VmRSS")) {
                    found.put(line.substring(0, 5), line.substring(6).strip());
                }
            }
        }
        return found;
    }
}
