package org.larchiveum.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.ArchiveSettings;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.Question;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.ingest.table.Acceptance;
import org.larchiveum.ingest.table.Import;
import org.larchiveum.ingest.table.ImportListener;
import org.larchiveum.ingest.table.ImportOrder;
import org.larchiveum.ingest.table.ImportReport;
import org.larchiveum.ingest.table.ProfileImport;
import org.larchiveum.ingest.table.scale.ScaleFixture;

/**
 * Entries a second of a documentation centre's whole database, until all are kept and until all can be found; the same tables again, which bring
 * nothing new; and the projections built anew from storage. Leaves the home for the other programs.
 */
final class FixtureBenchmark {
    private final Path scratch;
    private final int part;
    private final ScaleFixture fixture;

    FixtureBenchmark(Path scratch, int part, boolean open) {
        this.scratch = scratch.toAbsolutePath().normalize();
        this.part = part;
        this.fixture = new ScaleFixture(part, open);
    }

    void run() throws IOException, InterruptedException {
        var tables = fixture.write(scratch.resolve("tables"));
        var home = scratch.resolve("home");
        try (var archive = Archive.open(ArchiveSettings.embedded(home, Optional.empty()))) {
            new ProfileImport(archive).run("kp", "benchmark", "measuring");
            archive.awaitProjection();
            long begun = System.nanoTime();
            var report = take(archive, home, tables);
            double kept = seconds(begun);
            archive.awaitProjection();
            double found = seconds(begun);
            Benchmarks.say(
                    "%d entries: kept %.0f/s, found %.0f/s (%.1f s); %s",
                    fixture.entries(), fixture.entries() / kept, fixture.entries() / found, found, memory());
            Files.writeString(
                    scratch.resolve("batch"), report.batch().orElseThrow().toString());

            begun = System.nanoTime();
            var counted = published(archive);
            Benchmarks.say(
                    "the published table by one query, %s, in %.1f s: %s",
                    counted.entrySet().containsAll(ScaleFixture.expected(part).entrySet())
                            ? "as published"
                            : "NOT AS PUBLISHED",
                    seconds(begun),
                    counted);

            begun = System.nanoTime();
            var again = take(archive, home, tables);
            Benchmarks.say("the same again: %s after %.1f s", again.ending(), seconds(begun));

            begun = System.nanoTime();
            archive.rebuild();
            archive.awaitProjection();
            double rebuilt = seconds(begun);
            Benchmarks.say("rebuilt in %.1f s, %.2f of the import; %s", rebuilt, rebuilt / found, memory());
        }
    }

    private static Map<String, Long> published(Archive archive) throws IOException {
        var limits = new Question.Limits(Duration.ofMinutes(5), 1_000, 1 << 20);
        var out = new ByteArrayOutputStream();
        try (var complete = (Answer.Complete)
                archive.staff().ask(new Question(ScaleFixture.BY_KIND, List.of(), List.of(), limits))) {
            complete.write("text/csv", out);
        }
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .collect(Collectors.toMap(
                        row -> row.substring(row.lastIndexOf('/') + 1, row.indexOf(',')),
                        row -> Long.valueOf(row.substring(row.indexOf(',') + 1)),
                        Long::sum,
                        TreeMap::new));
    }

    /** Takes back what {@link #run} took in. */
    void undo() throws IOException, InterruptedException {
        var batch = EntryId.parse(Files.readString(scratch.resolve("batch")).strip())
                .orElseThrow();
        try (var archive = Archive.open(ArchiveSettings.embedded(scratch.resolve("home"), Optional.empty()))) {
            archive.awaitProjection();
            long begun = System.nanoTime();
            var undone = archive.undo(batch, "benchmark", "measuring");
            double kept = seconds(begun);
            archive.awaitProjection();
            Benchmarks.say(
                    "%d taken back: kept in %.1f s, gone from both sides after %.1f s; %s",
                    undone.removed(), kept, seconds(begun), memory());
        }
    }

    private static ImportReport take(Archive archive, Path home, List<Path> tables) {
        var order = new ImportOrder(
                tables,
                new ImportOrder.MappingWanted.InFile(tables.getFirst().resolveSibling("mapping.yaml")),
                Acceptance.ALL,
                false,
                Optional.empty(),
                "measuring",
                "benchmark");
        return new Import(archive, home.resolve("work")).run(order, ImportListener.SILENT);
    }

    /** What the process holds, and held at most, where the system tells. */
    private static String memory() throws IOException {
        var status = Path.of("/proc/self/status");
        return Files.isReadable(status)
                ? Files.readAllLines(status).stream()
                        .filter(line ->
                                line.startsWith("VmHWM") || line.startsWith("RssAnon") || line.startsWith("RssFile"))
                        .map(line -> line.replaceAll("\\s+", " "))
                        .collect(Collectors.joining(", "))
                : "";
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
