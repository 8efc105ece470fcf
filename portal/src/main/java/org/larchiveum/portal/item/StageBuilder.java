package org.larchiveum.portal.item;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.instantiation.MediaGroup;
import org.larchiveum.archive.instantiation.Role;
import org.larchiveum.archive.reading.PublicEntry;
import org.larchiveum.archive.reading.PublicFile;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.portal.layout.Phrase;
import org.larchiveum.portal.layout.Sizes;
import org.springframework.stereotype.Component;

/** Decides how an entry is shown, from the public copies there are of it. */
@Component
class StageBuilder {
    private static final int LONGEST_TRANSCRIPT = 2_000_000;
    private static final int LONGEST_TEXT = 400_000;
    private static final int BEGINNING = 6;
    private static final int WHOLE = 80;
    private static final Pattern TAGGED = Pattern.compile(".*[._-](ko|en|zh|ja|ru)\\.vtt");

    private final ReadingRoom room;

    StageBuilder(ReadingRoom room) {
        this.room = room;
    }

    Stage stage(PublicEntry entry, Language language, int page) {
        var alternative = alternative(entry, language);
        var film = entry.file(Role.ACCESS_VIDEO);
        if (film.isPresent()) {
            var poster = entry.file(Role.POSTER).map(f -> media(entry, f));
            return new Stage.Film(recording(entry, film.get(), language), poster);
        }
        var sound = entry.file(Role.ACCESS_AUDIO);
        if (sound.isPresent()) {
            var peaks = entry.file(Role.PEAKS).map(f -> media(entry, f));
            return new Stage.Sound(recording(entry, sound.get(), language), peaks);
        }
        var image = entry.file(Role.ACCESS_IMAGE);
        if (image.isPresent()) {
            return new Stage.Picture(
                    "/iiif/image/3/" + entry.id(),
                    number(image.get(), "width"),
                    number(image.get(), "height"),
                    alternative);
        }
        int pages = pages(entry);
        return pages > 0
                ? new Stage.Pages("/media/" + entry.id() + "/pages/", Math.clamp(page, 1, pages), pages, alternative)
                : new Stage.Bare();
    }

    Optional<ItemPage.Words> words(PublicEntry entry, Language language) {
        return entry.file(Role.TEXT).flatMap(file -> {
            var text = room.media(entry.id(), file.name()).map(path -> read(path, LONGEST_TEXT));
            return text.filter(t -> !t.isBlank()).map(t -> {
                var lines = t.lines()
                        .map(String::strip)
                        .filter(l -> !l.isEmpty())
                        .map(line -> Phrase.written(line, language))
                        .toList();
                var sheets = entry.mediaGroup().equals(MediaGroup.TABLE.word()) ? Sheet.read(t) : List.<Sheet>of();
                int cut = Math.min(beginning(entry), lines.size());
                return new ItemPage.Words(
                        sheets, lines.subList(0, cut), lines.subList(cut, lines.size()), media(entry, file));
            });
        });
    }

    /**
     * How much of its text lies open. A letter or a memoir is its words; a document is seen page by page; and what a machine
     * makes of handwriting in a picture would only stand in the way of the picture.
     */
    private static int beginning(PublicEntry entry) {
        if (entry.file(Role.ACCESS_IMAGE).isPresent()) {
            return 0;
        }
        boolean words = List.of(MediaGroup.TEXT.word(), MediaGroup.MAIL.word()).contains(entry.mediaGroup());
        return words && pages(entry) == 0 ? WHOLE : BEGINNING;
    }

    private static int pages(PublicEntry entry) {
        return entry.file(Role.ORIGINAL)
                .filter(f -> f.format().mediaType().equals("application/pdf"))
                .map(f -> number(f, "pages"))
                .orElse(0);
    }

    /** The transcript in the visitor's language comes first: it is the one that lies open. */
    private Stage.Recording recording(PublicEntry entry, PublicFile file, Language language) {
        double seconds = Optional.ofNullable(file.facts().get("duration"))
                .filter(s -> s.matches("[0-9]+(\\.[0-9]+)?"))
                .map(Double::parseDouble)
                .orElse(0.0);
        var transcripts = entry.files().stream()
                .filter(f -> f.role() == Role.TRANSCRIPT)
                .flatMap(f -> transcript(entry, f).stream())
                .filter(t -> !t.cues().isEmpty())
                .sorted(Comparator.comparing(t -> !t.lang().equals(language.tag())))
                .toList();
        return new Stage.Recording(
                media(entry, file),
                file.format().mediaType(),
                seconds > 0 ? Sizes.clock(seconds) : "",
                seconds,
                transcripts);
    }

    private Optional<Transcript> transcript(PublicEntry entry, PublicFile file) {
        var m = TAGGED.matcher(file.name());
        var lang = m.matches() ? m.group(1) : "";
        return room.media(entry.id(), file.name())
                .map(path -> Transcript.read(media(entry, file), lang, read(path, LONGEST_TRANSCRIPT)));
    }

    private static Phrase alternative(PublicEntry entry, Language language) {
        var text = entry.description().showing().alternativeText();
        return Phrase.of(text.isEmpty() ? entry.description().title() : text, language);
    }

    static String media(PublicEntry entry, PublicFile file) {
        return "/media/" + entry.id() + "/" + file.name();
    }

    private static int number(PublicFile file, String fact) {
        return Optional.ofNullable(file.facts().get(fact))
                .filter(s -> s.matches("[0-9]{1,7}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    private static String read(Path path, int limit) {
        try (var in = Files.newInputStream(path)) {
            return new String(in.readNBytes(limit), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("A public copy cannot be read", e);
        }
    }

    /** The files worth naming: the original first, then the copies that can be taken home. */
    static List<PublicFile> shown(PublicEntry entry) {
        return entry.files().stream()
                .filter(f -> f.role() != Role.METADATA && f.role() != Role.PEAKS && f.role() != Role.THUMBNAIL)
                .toList();
    }
}
