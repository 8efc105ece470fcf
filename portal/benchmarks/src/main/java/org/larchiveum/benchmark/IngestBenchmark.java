package org.larchiveum.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.ArchiveSettings;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.ingest.Ingest;
import org.larchiveum.ingest.IngestListener;
import org.larchiveum.ingest.IngestOrder;
import org.larchiveum.ingest.IngestOutcome;
import org.larchiveum.ingest.IngestSettings;
import org.larchiveum.ingest.Workshop;
import org.larchiveum.ingest.extraction.ExtractorHome;
import org.larchiveum.ingest.extraction.tika.ForkLimits;
import org.larchiveum.ingest.extraction.tika.TikaExtractor;

/**
 * Files a second from the folder to the acknowledgement, beside the same files given to the same number of forked parsers and nothing else
 * done to them. Both are warmed up by whole passes; the parsers alone are measured before and after.
 */
final class IngestBenchmark {
    /** Whole passes before the measured one, of the parsers alone and of the archive. */
    private static final int WARM = 3;

    private final Path corpus;
    private final Path scratch;
    private final int forks;

    IngestBenchmark(Path corpus, Path scratch, int forks) {
        this.corpus = corpus.toAbsolutePath().normalize();
        this.scratch = scratch.toAbsolutePath().normalize();
        this.forks = forks;
    }

    /** Without copies and OCR, beside the parsers alone. */
    void run() throws IOException, InterruptedException, ExecutionException {
        var folders = folders();
        var files = files(folders);
        Benchmarks.say("%d files, %d forks", files.size(), forks);
        double before = parsersAlone(files);
        double whole = takeIn(folders, "without", false);
        double after = parsersAlone(files);
        Benchmarks.say("to acknowledgement / parsers alone: %.2f", whole / ((before + after) / 2));
    }

    /** What copies for access and OCR cost on top. */
    void copies() throws IOException, InterruptedException {
        var folders = folders();
        double without = takeIn(folders, "without", false);
        double with = takeIn(folders, "with", true);
        Benchmarks.say("with copies and OCR / without: %.2f", with / without);
    }

    private double parsersAlone(List<Path> files) throws IOException, InterruptedException, ExecutionException {
        var folder = Files.createDirectories(scratch.resolve("parsers"));
        try (var parsers = TikaExtractor.start(
                ExtractorHome.fromProperty(), ForkLimits.usual().withForks(forks), folder)) {
            for (int pass = 0; pass < WARM; pass++) {
                parse(parsers, files);
            }
            double rate = files.size() / parse(parsers, files);
            Benchmarks.say("parsers alone, warm:     %6.1f files/s", rate);
            return rate;
        }
    }

    /** Files a second up to the last acknowledgement; the projection goes on meanwhile. */
    private double takeIn(List<Path> folders, String name, boolean copies) throws InterruptedException {
        var home = scratch.resolve(name);
        var settings = new IngestSettings(home.resolve("work"), forks, 1L << 30, copies, copies, Optional.empty());
        try (var archive = Archive.open(ArchiveSettings.embedded(home, "http://archive.example"));
                var workshop = Workshop.open(settings)) {
            // Other accessions first: the parsers and this program are warm, the bytes are known to neither.
            for (int pass = 0; pass < (copies ? 0 : WARM); pass++) {
                new Ingest(archive, workshop).run(order(folders, "warm " + pass), IngestListener.SILENT);
                archive.awaitProjection();
            }
            long start = System.nanoTime();
            var report = new Ingest(archive, workshop).run(order(folders, "measured"), IngestListener.SILENT);
            double seconds = (System.nanoTime() - start) / 1e9;
            archive.awaitProjection();
            double found = (System.nanoTime() - start) / 1e9;
            double rate = report.lines().size() / seconds;
            Benchmarks.say(
                    "to acknowledgement, %s %6.1f files/s (%d accepted in %.1f s; findable after %.1f s)",
                    copies ? "copies and OCR, cold:" : "warm:",
                    rate,
                    report.count(IngestOutcome.Accepted.class),
                    seconds,
                    found);
            return rate;
        }
    }

    private static IngestOrder order(List<Path> folders, String accession) {
        return new IngestOrder(
                folders, Optional.of(accession), Optional.empty(), Optional.empty(), Disclosure.OPEN, "benchmark");
    }

    private double parse(TikaExtractor parsers, List<Path> files) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        try (var workers = Executors.newFixedThreadPool(forks)) {
            var all = files.stream()
                    .<Future<?>>map(
                            file -> workers.submit(() -> parsers.extract(file, String.valueOf(file.getFileName()))))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> found = Files.list(corpus)) {
            return found.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** Those that taking in takes for originals: no description files, no tables of descriptions. */
    private static List<Path> files(List<Path> folders) throws IOException {
        var files = new ArrayList<Path>();
        for (var folder : folders) {
            try (Stream<Path> found = Files.walk(folder)) {
                found.filter(Files::isRegularFile)
                        .filter(file -> !String.valueOf(file.getFileName()).startsWith("_"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }
}
