package org.larchiveum.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.ArchiveSettings;
import org.larchiveum.ingest.derivative.fork.DeriverLimits;
import org.larchiveum.ingest.derivative.fork.ForkedDeriver;
import org.larchiveum.ingest.extraction.tika.ForkLimits;
import org.larchiveum.ingest.extraction.tika.TikaExtractor;
import org.larchiveum.ingest.tool.OptionalTools;

/** What a killed archive leaves running and lying about. */
class OrphansTest {
    @TempDir
    private Path folder;

    @Test
    void noForkOutlivesAnArchiveThatWasKilledEvenAtWork() throws IOException, InterruptedException {
        Path endless = folder.resolve("endless");
        assumeTrue(
                new ProcessBuilder("mkfifo", endless.toString()).start().waitFor() == 0,
                "no named pipes here: skipped");
        Process archive = new ProcessBuilder(
                        ExtractorHome.java().toString(),
                        "-Xmx128m",
                        "-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("tmp")),
                        "-D" + ExtractorHome.PROPERTY + "="
                                + ExtractorHome.fromProperty().folder(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Busy.class.getName(),
                        endless.toString(),
                        Files.createDirectories(scratch()).toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<ProcessHandle> forks;
        try {
            await(() -> archive.descendants().count() == 2, Duration.ofSeconds(120));
            // Both have their job by then.
            Thread.sleep(3_000);
            forks = archive.descendants().toList();
        } finally {
            archive.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        assertThat(forks).hasSize(2);
        assertThat(scratch()).isNotEmptyDirectory();
        assertThat(folder.resolve("tmp"))
                .as("nothing of a document outside the home")
                .isDirectoryNotContaining(left -> left.getFileName().toString().contains("extraction"))
                .isDirectoryNotContaining(left -> left.getFileName().toString().contains("derivatives"));
        Archive.open(ArchiveSettings.embedded(folder.resolve("home"), "https://archive.example"))
                .close();
        assertThat(scratch()).as("cleared by the next to open the home").doesNotExist();
        assertThat(folder.resolve("home/work"))
                .isDirectoryNotContaining(left -> left.getFileName().toString().startsWith("scratch"));
        await(() -> forks.stream().noneMatch(ProcessHandle::isAlive), Duration.ofSeconds(60));
        assertThat(forks).noneMatch(ProcessHandle::isAlive);
    }

    private Path scratch() {
        return folder.resolve("home/work/scratch");
    }

    private static void await(java.util.function.BooleanSupplier until, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!until.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(100);
        }
    }

    /** An archive in the middle of a file that never ends. */
    static final class Busy {
        private Busy() {}

        public static void main(String[] arguments) throws IOException {
            Path endless = Path.of(arguments[0]);
            Path scratch = Path.of(arguments[1]);
            ForkLimits limits = ForkLimits.usual().withForks(1).withPerFile(Duration.ofSeconds(10));
            TikaExtractor extractor = TikaExtractor.start(ExtractorHome.fromProperty(), limits, scratch);
            ForkedDeriver deriver = ForkedDeriver.with(
                    ExtractorHome.fromProperty(), DeriverLimits.usual(), OptionalTools.none(), scratch);
            Thread.ofPlatform().start(() -> extractor.extract(endless, "endless.txt"));
            deriver.image(endless, Files.createTempDirectory("target"));
        }
    }
}
