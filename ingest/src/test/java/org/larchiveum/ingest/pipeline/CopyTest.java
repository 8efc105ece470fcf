package org.larchiveum.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.larchiveum.archive.event.EventType;
import org.larchiveum.archive.event.PreservationEvent;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.instantiation.FormatId;
import org.larchiveum.ingest.IngestOutcome;
import org.larchiveum.ingest.arrival.Arrival;
import org.larchiveum.ingest.derivative.Derived;
import org.larchiveum.ingest.derivative.Deriver;
import org.larchiveum.ingest.extraction.Extraction;
import org.larchiveum.ingest.extraction.Outcome;
import org.larchiveum.ingest.note.Note;

/** A copy that is not made: because of the file, or because of the disk. */
class CopyTest {
    private static final FormatId PNG = new FormatId("image/png");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IOException: No space left on device",
                "FileSystemException: /home/work: Disk quota exceeded",
                "no room for the work: /home/work"
            })
    void aFileWhoseCopiesFindNoRoomWaitsForRoom(String why) throws IOException {
        assertThat(step(why)).isInstanceOfSatisfying(Step.End.class, end -> assertThat(end.outcome())
                .isInstanceOfSatisfying(IngestOutcome.TryAgain.class, again -> assertThat(again.cause())
                        .contains(why, "make room", "same command")));
    }

    @Test
    void aFileThatCannotBeCopiedGoesOnWithoutCopies() throws IOException {
        assertThat(step("IIOException: Not a JPEG file")).isInstanceOfSatisfying(Step.Next.class, next -> assertThat(
                        next.value())
                .isInstanceOfSatisfying(Copied.class, copied -> {
                    assertThat(copied.copies()).isEmpty();
                    assertThat(copied.findings()).extracting(Finding::code).containsExactly("ING-030");
                }));
    }

    private Step<Copied> step(String why) throws IOException {
        var file = Files.writeString(folder.resolve("picture.png"), "not a picture");
        var arrival = new Arrival(file, List.of(), Note.NONE, Arrival.Place.TOP, 1);
        var received = new Received(arrival, file, Digests.of(Files.readAllBytes(file)), Files.size(file));
        var seen = new PreservationEvent(
                EventType.VIRUS_CHECK, Instant.EPOCH, "nobody", PreservationEvent.Outcome.WARNING, "");
        var identified = new Identified(new Scanned(received, seen), PNG);
        var read = Extraction.without(Outcome.NO_TEXT, "image/png", "");
        try (var failing = new Failing(why)) {
            return new Copy(failing, Optional.empty(), true)
                    .apply(new Extracted(identified, read, PNG, List.of()), false);
        }
    }

    /** A maker of copies that makes none. */
    private record Failing(String why) implements Deriver {
        @Override
        public Derived image(Path source, Path targetFolder) {
            return new Derived.Failed(why);
        }

        @Override
        public Derived pdfPages(Path pdf) {
            return new Derived.Failed(why);
        }

        @Override
        public Derived pdfPage(Path pdf, int page, int width, Path target) {
            return new Derived.Failed(why);
        }

        @Override
        public Derived pdfCopy(Path pdf, Path target) {
            return new Derived.Failed(why);
        }

        @Override
        public Derived audio(Path source, Path targetFolder) {
            return new Derived.Failed(why);
        }

        @Override
        public Derived video(Path source, Path targetFolder) {
            return new Derived.Failed(why);
        }

        @Override
        public void close() {}
    }
}
