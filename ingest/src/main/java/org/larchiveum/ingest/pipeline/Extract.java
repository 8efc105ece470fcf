package org.larchiveum.ingest.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.instantiation.FormatId;
import org.larchiveum.archive.instantiation.MediaGroup;
import org.larchiveum.ingest.extraction.Extraction;
import org.larchiveum.ingest.extraction.Extractor;

/** Has text and metadata read in a forked JVM. Whatever comes of it, the file goes on: extraction never blocks preservation. */
final class Extract {
    /** What a name's ending promises, for the endings that people trust. */
    private static final Map<String, Set<MediaGroup>> PROMISES = Map.of(
            "jpg", Set.of(MediaGroup.IMAGE),
            "jpeg", Set.of(MediaGroup.IMAGE),
            "png", Set.of(MediaGroup.IMAGE),
            "tif", Set.of(MediaGroup.IMAGE),
            "pdf", Set.of(MediaGroup.TEXT),
            "docx", Set.of(MediaGroup.TEXT),
            "hwp", Set.of(MediaGroup.TEXT),
            "txt", Set.of(MediaGroup.TEXT, MediaGroup.TABLE, MediaGroup.MAIL, MediaGroup.OTHER),
            "mp3", Set.of(MediaGroup.AUDIO),
            "wav", Set.of(MediaGroup.AUDIO));

    private final Extractor extractor;

    Extract(Extractor extractor) {
        this.extractor = extractor;
    }

    Step<Extracted> apply(Identified identified) {
        var received = identified.scanned().received();
        var extraction =
                extractor.extract(received.quarantined(), received.arrival().name());
        var format = extraction.mediaType().isEmpty() || extraction.mediaType().equals(FormatId.UNKNOWN.mediaType())
                ? identified.guess()
                : new FormatId(extraction.mediaType());
        var findings = new ArrayList<Finding>();
        var where = received.arrival().file().toString();
        finding(extraction, format, where).ifPresent(findings::add);
        lying(received.arrival().name(), format, where).ifPresent(findings::add);
        if (!format.equals(Transcripts.WEBVTT) && !Transcripts.named(received)) {
            return Step.next(new Extracted(identified, extraction, format, List.copyOf(findings)));
        }
        try {
            var read = Transcripts.read(received.quarantined());
            Transcripts.finding(read, where).ifPresent(findings::add);
            var words = extraction.reading(Transcripts.words(read));
            return Step.next(new Extracted(identified, words, format, List.copyOf(findings)));
        } catch (IOException e) {
            return Step.later(e);
        }
    }

    private static Optional<Finding> finding(Extraction extraction, FormatId format, String where) {
        var detail = extraction.detail();
        return switch (extraction.outcome()) {
            case COMPLETE, NO_TEXT -> Optional.empty();
            case ENCRYPTED -> Optional.of(Finding.warning("ING-020", where));
            case PARTIAL -> Optional.of(Finding.warning("ING-021", where, detail));
            case FAILED -> Optional.of(Finding.warning("ING-022", where, detail));
            case TIMED_OUT -> Optional.of(Finding.warning("ING-023", where));
            case CRASHED -> Optional.of(Finding.warning("ING-024", where));
            case TOO_LARGE -> Optional.of(Finding.warning("ING-025", where));
            case UNSUPPORTED -> Optional.of(Finding.warning("ING-026", where, format.mediaType()));
        };
    }

    private static Optional<Finding> lying(String name, FormatId format, String where) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var promised = PROMISES.getOrDefault(ending, Set.of());
        return promised.isEmpty() || promised.contains(MediaGroup.of(format)) || format.equals(FormatId.UNKNOWN)
                ? Optional.empty()
                : Optional.of(Finding.warning("ING-027", where, ending, format.mediaType()));
    }
}
