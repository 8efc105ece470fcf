package org.larchiveum.ingest.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.instantiation.Role;
import org.larchiveum.ingest.IngestOutcome;
import org.larchiveum.ingest.IngestReport;

/** What becomes of a transcript between its maker and its readers; that its marks are nowhere else is the leak test's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TranscriptsTest {
    private Archive archive;
    private IngestReport report;

    @BeforeAll
    void takeThemIn(@TempDir Path scratch) throws Exception {
        var home = scratch.resolve("home");
        archive = Bench.open(home);
        report = Bench.takeIn(archive, home, true, Planted.folder(scratch));
        archive.awaitProjection();
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @Test
    void itsWordsArePublishedAndNothingElse() throws Exception {
        var spoken = copies("P-1");
        assertThat(spoken).hasSize(1);
        assertThat(spoken.getFirst()).content().isEqualTo("""
                WEBVTT

                00:00:00.000 --> 00:00:00.500
                <v 지어낸 사람>Hagebutte spoken aloud</v>

                00:00:00.500 --> 00:00:00.900
                SECOND
                """);
        assertThat(archive.readingRoom().entry(id("P-1")).orElseThrow().files())
                .filteredOn(f -> f.role() == Role.TRANSCRIPT)
                .hasSize(1)
                .allSatisfy(f -> assertThat(f.size()).isEqualTo(Files.size(spoken.getFirst())));
    }

    @Test
    void whatIsNotWebVttIsKeptAndNeverShown() {
        assertThat(copies("P-2")).isEmpty();
        assertThat(archive.readingRoom().entry(id("P-2")).orElseThrow().files())
                .isNotEmpty()
                .noneMatch(f -> f.role() == Role.TRANSCRIPT);
        var entry = archive.staff().unit("P-2").orElseThrow();
        assertThat(archive.staff().entry(entry).orElseThrow().entry().files())
                .anyMatch(f -> f.name().equals("broken.vtt"));
        assertThat(report.lines())
                .flatMap(line -> line.outcome() instanceof IngestOutcome.Accepted(var e, var g, var findings)
                        ? findings
                        : List.of())
                .filteredOn(f -> f.code().equals("ING-041"))
                .hasSize(1)
                .allSatisfy(f -> {
                    assertThat(f.where()).endsWith("broken.vtt");
                    assertThat(f.arguments()).containsExactly("3");
                });
    }

    @Test
    void theTextOfATranscriptAloneIsWhatIsSaid() {
        assertThat(archive.readingRoom().media(id("P-3"), "text.txt"))
                .hasValueSatisfying(file -> assertThat(file).content().isEqualTo("Hagebutte allein"));
    }

    private PublicId id(String reference) {
        var entry = archive.staff().unit(reference).orElseThrow();
        return archive.staff().entry(entry).orElseThrow().entry().access().publicId();
    }

    private List<Path> copies(String reference) {
        return Stream.of("transcript.vtt", "transcript-2.vtt")
                .flatMap(name -> archive.readingRoom().media(id(reference), name).stream())
                .toList();
    }
}
