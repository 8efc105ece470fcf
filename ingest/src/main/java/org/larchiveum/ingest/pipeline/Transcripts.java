package org.larchiveum.ingest.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.instantiation.FormatId;
import org.larchiveum.archive.publication.PublicTranscript;

/** Transcripts on their way in: whether a public copy can be written from them, and the words that are said in them. */
final class Transcripts {
    static final FormatId WEBVTT = new FormatId("text/vtt");

    private Transcripts() {}

    /** Whether a further file of an item is its transcript, told by its name. */
    static boolean named(Received received) {
        return received.arrival().name().toLowerCase(Locale.ROOT).endsWith(".vtt");
    }

    static PublicTranscript read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return PublicTranscript.of(in);
        }
    }

    /** What keeps a transcript from ever being public. */
    static Optional<Finding> finding(PublicTranscript read, String where) {
        return switch (read) {
            case PublicTranscript.Written written -> Optional.empty();
            case PublicTranscript.Broken(int line) ->
                Optional.of(Finding.warning("ING-041", where, Integer.toString(line)));
        };
    }

    /** The words alone: a text that is public must not tell what the transcript's public copy leaves out. */
    static String words(PublicTranscript read) {
        return switch (read) {
            case PublicTranscript.Written written -> written.words();
            case PublicTranscript.Broken broken -> "";
        };
    }
}
