package org.larchiveum.portal.citation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.release.DatasetRelease;
import org.larchiveum.portal.PortalSettings;
import org.larchiveum.portal.layout.Dates;
import org.larchiveum.portal.layout.ReleasePath;
import org.larchiveum.portal.outline.Outline;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes citations out of entries, and writes them as sentences. */
@Component
public class Citations {
    private static final ZoneId HOME = ZoneId.of("Asia/Seoul");

    private final PortalSettings settings;
    private final Dates dates;
    private final MessageSource messages;

    public Citations(PortalSettings settings, Dates dates, MessageSource messages) {
        this.settings = settings;
        this.dates = dates;
        this.messages = messages;
    }

    /** An open entry, read today. */
    public Citable of(Outline entry) {
        var origin = new Citable.Origin(
                entry.making().creators(),
                entry.making().date(),
                entry.self().code(),
                entry.access().holder(),
                archive());
        return new Citable(
                sort(entry), title(entry), origin, settings.address(entry.permanent()), Optional.empty(), today());
    }

    /** Something that the archive itself made, read today: a query, a release. */
    public Citable own(Citable.Sort sort, Multilingual title, Optional<String> date, String address, String version) {
        return new Citable(
                sort,
                title,
                new Citable.Origin(List.of(archive()), date, "", Multilingual.NONE, archive()),
                address,
                Optional.of(version).filter(text -> !text.isBlank()),
                today());
    }

    /** A release, which stays as it was when it was issued; whether its cases are invented. */
    public Citable of(DatasetRelease release, boolean invented) {
        var titles = new TreeMap<String, String>();
        for (var language : Language.values()) {
            var title = message("release.title-of", language, settings.title().in(language));
            titles.put(language.tag(), invented ? message("citation.invented", language, title) : title);
        }
        return own(
                Citable.Sort.RELEASE,
                new Multilingual(titles),
                Optional.of(release.day().toString()),
                settings.address(ReleasePath.of(release.version())),
                release.version().toString());
    }

    /** Where a citation is read no page says that the thing is invented: its title does. */
    private Multilingual title(Outline entry) {
        if (!entry.self().invented()) {
            return entry.title();
        }
        var marked = new TreeMap<String, String>();
        entry.title().byTag().forEach((tag, title) -> {
            var language = Language.of(tag).orElse(Language.EN);
            boolean said = title.toLowerCase(Locale.ROOT).contains(message("citation.mark", language));
            marked.put(tag, said ? title : message("citation.invented", language, title));
        });
        return new Multilingual(marked);
    }

    private static LocalDate today() {
        return LocalDate.now(HOME);
    }

    private Multilingual archive() {
        return new Multilingual(new TreeMap<>(Map.of(
                Language.KO.tag(),
                settings.title().ko(),
                Language.EN.tag(),
                settings.title().en())));
    }

    private static Citable.Sort sort(Outline entry) {
        if (entry.self().kind() != Kind.RECORD) {
            return Citable.Sort.ENTRY;
        }
        if (!entry.self().sort().equals(Level.ITEM.word())) {
            return Citable.Sort.COLLECTION;
        }
        return switch (entry.access().media()) {
            case "image" -> Citable.Sort.PICTURE;
            case "audio" -> Citable.Sort.SOUND;
            case "video" -> Citable.Sort.FILM;
            default -> Citable.Sort.ITEM;
        };
    }

    /** The citation as a sentence. */
    public String say(Citable citable, Language language) {
        var origin = citable.origin();
        var title = citable.title().best(language);
        var creators = origin.creators().stream()
                .map(name -> name.best(language))
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining(", "));
        var publisher = origin.publisher().best(language);
        var date = origin.date().map(edtf -> dates.edtf(edtf, language)).orElse("");
        var holder = origin.holder().best(language);
        var parts = Stream.of(
                        creators.equals(publisher) ? "" : creators,
                        switch (language) {
                            case KO -> "「" + title + "」";
                            case EN -> "“" + title.replace('“', '‘').replace('”', '’') + "”";
                        },
                        // What bears no name is called by its date already.
                        title.contains(date) ? "" : date,
                        origin.code(),
                        creators.equals(holder) ? "" : holder,
                        publisher,
                        citable.version()
                                .map(version -> message("citation.version", language, version))
                                .orElse(""),
                        citable.address())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        return message("citation.read", language, parts, dates.day(citable.read(), language));
    }

    private String message(String key, Language language, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.forLanguageTag(language.tag()));
    }

    /** The part of a page that says how to cite what it shows: for an entry, with files at {@code /cite/…}. */
    public Cited shown(Outline entry, Language language) {
        return shown(of(entry), "/cite/" + entry.path() + ".", "?lang=" + language.tag());
    }

    /** The same for a release. */
    public Cited shown(DatasetRelease release, boolean invented, Language language) {
        return shown(of(release, invented), ReleasePath.cite(release.version()), "?lang=" + language.tag());
    }

    /** The same for anything else; the address of a file is what stands before its ending and what after. */
    public Cited shown(Citable citable, String before, String after) {
        return new Cited(
                citable.address(),
                say(citable, Language.KO),
                say(citable, Language.EN),
                Stream.of(CitationForm.values())
                        .map(form -> new Cited.Download(form.label(), before + form.ending() + after))
                        .toList());
    }
}
