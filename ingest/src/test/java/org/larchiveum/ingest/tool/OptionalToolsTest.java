package org.larchiveum.ingest.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.ingest.extraction.Corpus;

class OptionalToolsTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsNotThereIsNamedAsMissing() {
        assertThat(OptionalTools.none().tools())
                .extracting(Tool::name)
                .contains("tesseract", "ffmpeg", "ffprobe", "exiftool", "vips", "clamd");
        assertThat(OptionalTools.none().tools()).noneMatch(Tool::found);
    }

    @Test
    void aToolOnThePathIsFoundWithItsVersion() throws IOException {
        program("exiftool", "echo 99.9");
        Tool found = OptionalTools.discover(folder.toString()).tools().stream()
                .filter(Tool::found)
                .findFirst()
                .orElseThrow();
        assertThat(found).isEqualTo(new Tool("exiftool", "99.9", true));
    }

    @Test
    void aRunSeesNothingOfOurEnvironmentAndEndsInTime() throws IOException {
        Path sleeper = program("sleeper", "env; sleep 60");
        long start = System.nanoTime();
        assertThat(ToolRun.of(List.of(sleeper.toString()), Duration.ofSeconds(1), folder))
                .isInstanceOf(ToolRun.Stopped.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        Path teller = program("teller", "env");
        assertThat(ToolRun.of(List.of(teller.toString()), Duration.ofSeconds(5), folder))
                .isInstanceOfSatisfying(ToolRun.Ended.class, ended -> assertThat(ended.text())
                        .contains("LC_ALL=C.UTF-8")
                        .doesNotContain("LARCHIVEUM", "JAVA_HOME", "MAVEN"));
        assertThat(ToolRun.of(List.of("/nowhere/at/all"), Duration.ofSeconds(1), folder))
                .isInstanceOf(ToolRun.Stopped.class);
    }

    @Test
    void aScanIsReadWhereThereIsTesseract() throws IOException {
        Optional<Tesseract> reader = Tesseract.find(OptionalTools.discover());
        assumeTrue(reader.isPresent(), "tesseract is not on this machine: skipped");
        Path image = Corpus.orSkip().file("image/testOCR.png");
        Path dashed = Files.copy(image, folder.resolve("-l.png"));
        assertThat(reader.get().read(dashed, Duration.ofSeconds(60)))
                .isInstanceOfSatisfying(Tesseract.Reading.Read.class, read -> assertThat(read.text())
                        .contains("some words"));
        assertThat(reader.get().read(folder.resolve("none.png"), Duration.ofSeconds(60)))
                .isInstanceOf(Tesseract.Reading.NotRead.class);
    }

    private Path program(String name, String body) throws IOException {
        Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
}
