package org.larchiveum.ingest.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.instantiation.MediaGroup;
import org.larchiveum.ingest.derivative.Derived;
import org.larchiveum.ingest.derivative.DerivedFile;
import org.larchiveum.ingest.derivative.Deriver;
import org.larchiveum.ingest.derivative.MetadataCheck;
import org.larchiveum.ingest.extraction.Outcome;
import org.larchiveum.ingest.tool.Tesseract;

/** Makes the copies that may be served, and reads pictures of text. A copy that tells more than it shows is thrown away. */
final class Copy {
    private static final Duration READING = Duration.ofSeconds(60);
    private static final int THUMBNAIL = 480;
    private static final int READABLE = 2_000;
    /** OCR of a long scanned book would keep everybody else waiting. */
    private static final int PAGES_READ = 20;
    /** Forms in which there is a picture and no page to read. */
    private static final Set<String> PICTURES =
            Set.of("photograph", "map", "drawing", "film", "video-recording", "poster");

    private final Deriver deriver;
    private final Optional<Tesseract> reader;
    private final boolean making;

    Copy(Deriver deriver, Optional<Tesseract> reader, boolean making) {
        this.deriver = deriver;
        this.reader = reader;
        this.making = making;
    }

    /** @param told whether another file of the item says in words what this one shows */
    Step<Copied> apply(Extracted extracted, boolean told) {
        var received = extracted.received();
        var extraction = extracted.extraction();
        if (!making) {
            return Step.next(new Copied(extracted, List.of(), Map.of(), extraction.text(), List.of()));
        }
        var folder =
                received.quarantined().resolveSibling(received.quarantined().getFileName() + ".copies");
        try {
            Files.createDirectories(folder);
            var found = new ArrayList<Finding>();
            var facts = new HashMap<String, String>();
            var copies = checked(make(extracted, folder), facts, received, folder, found);
            var text = extraction.text().isBlank() && !told ? read(extracted, facts, folder) : extraction.text();
            return Step.next(new Copied(extracted, copies, Map.copyOf(facts), text, List.copyOf(found)));
        } catch (IOException e) {
            return Step.later(e);
        }
    }

    private Derived make(Extracted extracted, Path folder) {
        var source = extracted.received().quarantined();
        return switch (MediaGroup.of(extracted.format())) {
            case IMAGE -> deriver.image(source, folder);
            case AUDIO -> deriver.audio(source, folder);
            case VIDEO -> film(source, folder);
            case TEXT -> isPdf(extracted) ? pdf(source, folder) : new Derived.Made(List.of(), Map.of());
            case TABLE, MAIL, WEB, OTHER -> new Derived.Made(List.of(), Map.of());
        };
    }

    /** A film; a recording in a film's container has no pictures and becomes sound. */
    private Derived film(Path source, Path folder) {
        var film = deriver.video(source, folder);
        return film instanceof Derived.Failed && deriver.audio(source, folder) instanceof Derived.Made sound
                ? sound
                : film;
    }

    private static boolean isPdf(Extracted extracted) {
        return extracted.format().mediaType().equals("application/pdf")
                && extracted.extraction().outcome() != Outcome.ENCRYPTED;
    }

    /** A thumbnail of the first page; the pages themselves are made when first asked for. */
    private Derived pdf(Path source, Path folder) {
        return switch (deriver.pdfPages(source)) {
            case Derived.Made pages ->
                switch (deriver.pdfPage(source, 1, THUMBNAIL, folder.resolve("thumbnail.jpg"))) {
                    case Derived.Made first ->
                        new Derived.Made(
                                first.files().stream()
                                        .map(f -> new DerivedFile(
                                                f.file(),
                                                org.larchiveum.ingest.derivative.DerivativeRole.THUMBNAIL,
                                                f.mediaType(),
                                                f.width(),
                                                f.height()))
                                        .toList(),
                                pages.facts());
                    case Derived.Unsupported u -> u;
                    case Derived.Refused r -> r;
                    case Derived.Failed f -> f;
                };
            case Derived.Unsupported u -> u;
            case Derived.Refused r -> r;
            case Derived.Failed f -> f;
        };
    }

    /** @throws IOException when there was no room: the file then waits, so that it comes in with its copies or not at all */
    private static List<DerivedFile> checked(
            Derived derived, Map<String, String> facts, Received received, Path folder, List<Finding> found)
            throws IOException {
        var where = received.arrival().file().toString();
        return switch (derived) {
            case Derived.Made(var files, var learnt) -> {
                learnt.forEach((name, value) -> facts.put(name.equals("seconds") ? "duration" : name, value));
                var clean = new ArrayList<DerivedFile>();
                for (var file : files) {
                    var violations = MetadataCheck.violations(file);
                    if (violations.isEmpty()) {
                        clean.add(file);
                    } else {
                        found.add(Finding.warning("ING-031", where, String.join("; ", violations)));
                    }
                }
                yield clean;
            }
            case Derived.Unsupported(var why) -> {
                found.add(Finding.note("ING-032", where, why));
                yield List.of();
            }
            case Derived.Refused(var why) -> {
                found.add(Finding.warning("ING-030", where, why));
                yield List.of();
            }
            case Derived.Failed(var why) -> {
                if (WantOfRoom.explains(why, folder, received)) {
                    throw new IOException(why);
                }
                found.add(Finding.warning("ING-030", where, why));
                yield List.of();
            }
        };
    }

    private String read(Extracted extracted, Map<String, String> facts, Path folder) {
        var form = String.valueOf(extracted.received().arrival().note().values().getOrDefault("form", ""));
        if (reader.isEmpty() || PICTURES.contains(form)) {
            return "";
        }
        if (isPdf(extracted)) {
            int pages = Integer.parseInt(facts.getOrDefault("pages", "0"));
            var text = new StringBuilder();
            for (int page = 1; page <= Math.min(pages, PAGES_READ); page++) {
                var image = folder.resolve("read-" + page + ".jpg");
                if (deriver.pdfPage(extracted.received().quarantined(), page, READABLE, image)
                        instanceof Derived.Made) {
                    text.append(read(reader.get(), image)).append('\n');
                }
            }
            return text.toString().strip();
        }
        boolean plain = Set.of("image/png", "image/jpeg", "image/tiff")
                .contains(extracted.format().mediaType());
        return plain ? read(reader.get(), extracted.received().quarantined()) : "";
    }

    private static String read(Tesseract reader, Path image) {
        return switch (reader.read(image, READING)) {
            case Tesseract.Reading.Read read -> read.text();
            case Tesseract.Reading.NotRead nothing -> "";
        };
    }
}
