package org.larchiveum.portal.dataset;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.larchiveum.archive.anonymity.Suppression;
import org.larchiveum.archive.anonymity.Trait;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.reading.knowledge.KnowledgeRoom;
import org.larchiveum.archive.reading.knowledge.Scope;
import org.larchiveum.archive.release.DatasetRelease;
import org.larchiveum.archive.release.DumpFile;
import org.larchiveum.archive.release.ReleaseChanges;
import org.larchiveum.archive.release.ReleaseState;
import org.larchiveum.archive.release.ReleaseVersion;
import org.larchiveum.archive.release.Releases;
import org.larchiveum.ontology.Lar;
import org.larchiveum.portal.citation.Citations;
import org.larchiveum.portal.layout.Bars;
import org.larchiveum.portal.layout.Dates;
import org.larchiveum.portal.layout.Phrase;
import org.larchiveum.portal.layout.ReleasePath;
import org.larchiveum.portal.layout.Site;
import org.larchiveum.portal.layout.Sizes;
import org.larchiveum.portal.layout.Terms;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one release and the page of all. */
@Component
class ReleasePage {
    private final KnowledgeRoom knowledge;
    private final Spreads spreads;
    private final Citations citations;
    private final Dates dates;
    private final MessageSource messages;

    ReleasePage(KnowledgeRoom knowledge, Spreads spreads, Citations citations, Dates dates, MessageSource messages) {
        this.knowledge = knowledge;
        this.spreads = spreads;
        this.citations = citations;
        this.dates = dates;
        this.messages = messages;
    }

    /**
     * A release in a line.
     *
     * @param state the word of its state: {@code held}, {@code replaced}, {@code gone}
     * @param until the day on which its files went; {@code ""} while they can be had
     */
    record Line(String version, String href, String day, String state, String until, Optional<Line> by, Told told) {
        Line without(String word, String since, Optional<Line> successor) {
            return new Line(version, href, day, word, since, successor, told);
        }
    }

    /** What a line tells of the content. */
    record Told(Phrase note, int cases, int records, Optional<Change> change) {}

    /** What is different of one kind, or altogether. */
    record Change(String name, int added, int changed, int removed) {}

    /** Of how many cases a trait is told as it is known, in a wider form, and not at all. */
    record Taken(String name, int whole, int wider, int untold) {}

    /** A file; {@code href} is empty when it is gone. */
    record File(String name, Optional<String> href, String what, String size, long bytes, DumpFile file) {}

    /** A mistake that was found. */
    record Mistake(String day, Phrase text) {}

    Line line(DatasetRelease release, Language language) {
        var content = release.content();
        var changes = content.changes();
        var told = new Told(
                Phrase.of(release.note(), language),
                content.entries().getOrDefault(Kind.CASE.word(), 0),
                content.entries().getOrDefault(Kind.RECORD.word(), 0),
                changes.before().map(before -> sum(changes)));
        var line = line(release.version(), dates.day(release.day(), language), told, language);
        return switch (release.state()) {
            case ReleaseState.Held held -> line;
            case ReleaseState.Replaced(ReleaseVersion by, LocalDate day) ->
                line.without("replaced", dates.day(day, language), Optional.of(link(by, language)));
            case ReleaseState.Gone(LocalDate day) -> line.without("gone", dates.day(day, language), Optional.empty());
        };
    }

    /** Another release, of which nothing more than its name is told. */
    private static Line link(ReleaseVersion version, Language language) {
        return line(version, "", new Told(Phrase.plain(""), 0, 0, Optional.empty()), language);
    }

    private static Line line(ReleaseVersion version, String day, Told told, Language language) {
        var href = "/" + language.tag() + ReleasePath.of(version);
        return new Line(version.toString(), href, day, "held", "", Optional.empty(), told);
    }

    private static Change sum(ReleaseChanges changes) {
        return changes.byKind().values().stream()
                .map(one -> new Change("", one.added(), one.changed(), one.removed()))
                .reduce(
                        new Change("", 0, 0, 0),
                        (a, b) -> new Change(
                                "", a.added() + b.added(), a.changed() + b.changed(), a.removed() + b.removed()));
    }

    void list(Releases releases, Language language, Model model) {
        model.addAttribute(
                "lines", releases.all().stream().map(one -> line(one, language)).toList());
        model.addAttribute("data", ReleasePath.ALL);
        model.addAttribute("permanent", ReleasePath.ALL);
    }

    void show(DatasetRelease release, Lineage lineage, Site site, Model model) {
        var language = site.language();
        var path = ReleasePath.of(release.version());
        model.addAttribute("release", line(release, language));
        model.addAttribute("path", path);
        model.addAttribute("api", "/api/releases/" + release.version());
        model.addAttribute("data", path);
        model.addAttribute("permanent", path);
        // Whoever makes up cases makes up all of them: a demonstration.
        boolean invented = knowledge.census(Scope.ALL).invented() > 0;
        model.addAttribute("invented", invented);
        model.addAttribute("cited", citations.shown(release, invented, language));
        model.addAttribute(
                "structured",
                ReleaseStructure.of(release, citations.of(release, invented), message("dataset.what", language), site));
        content(release.content(), language, model);
        lineage.before().ifPresent(before -> model.addAttribute("before", link(before, language)));
        lineage.replaced().ifPresent(old -> model.addAttribute("replaced", link(old, language)));
        lineage.latest()
                .filter(latest -> !latest.equals(release.version()))
                .ifPresent(latest -> model.addAttribute("latest", link(latest, language)));
        model.addAttribute(
                "rules",
                IntStream.rangeClosed(1, ReleaseQuality.RULES)
                        .mapToObj(rule -> "release.rule." + rule)
                        .toList());
        model.addAttribute(
                "errata",
                release.errata().stream()
                        .map(one -> new Mistake(dates.day(one.day(), language), Phrase.of(one.text(), language)))
                        .toList()
                        .reversed());
        model.addAttribute(
                "files",
                release.files().stream()
                        .filter(file -> !ReleaseFileController.SUMS.contains(file.name()))
                        .map(file -> file(release, file, language))
                        .toList());
    }

    private void content(DatasetRelease.Content content, Language language, Model model) {
        model.addAttribute("triples", content.triples());
        model.addAttribute(
                "kinds",
                Bars.of(Arrays.stream(Kind.values())
                        .filter(Kind::openable)
                        .map(kind -> Bars.Count.of(
                                Phrase.plain(kind(kind, language)),
                                term(kind, language),
                                content.entries().getOrDefault(kind.word(), 0)))
                        .filter(one -> one.count() > 0)
                        .sorted(Comparator.comparing(Bars.Count::count).reversed())
                        .toList()));
        model.addAttribute("spreads", spreads.of(content, language));
        model.addAttribute("gaps", Phrase.all(content.gaps(), language));
        model.addAttribute("suppressed", content.suppressed());
        model.addAttribute(
                "taken",
                content.suppressed().taken().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> taken(one.getKey(), one.getValue(), language))
                        .toList());
        model.addAttribute(
                "changes",
                content.changes().byKind().entrySet().stream()
                        .map(one -> new Change(
                                Kind.of(one.getKey())
                                        .map(kind -> kind(kind, language))
                                        .orElse(one.getKey()),
                                one.getValue().added(),
                                one.getValue().changed(),
                                one.getValue().removed()))
                        .toList());
    }

    private Taken taken(Trait trait, Suppression.Taken taken, Language language) {
        return new Taken(
                message("release.trait." + trait.name().toLowerCase(Locale.ROOT), language),
                taken.whole(),
                taken.wider(),
                taken.untold());
    }

    /** Holdings have names of RiC-O, everything else has its class in the vocabulary. */
    private String kind(Kind kind, Language language) {
        return kind.term().isEmpty()
                ? message("release.kind." + kind.word(), language)
                : Terms.heading(Lar.NS + kind.term(), language);
    }

    private static Optional<String> term(Kind kind, Language language) {
        return kind.term().isEmpty()
                ? Optional.empty()
                : Terms.path(Lar.NS + kind.term()).map(path -> "/" + language.tag() + path);
    }

    private File file(DatasetRelease release, DumpFile file, Language language) {
        var held = release.state() instanceof ReleaseState.Held;
        var what = messages.getMessage(
                "release.media." + word(file), new Object[0], file.mediaType(), Locale.forLanguageTag(language.tag()));
        return new File(
                file.name(),
                held ? Optional.of(ReleasePath.of(release.version(), file.name())) : Optional.empty(),
                what == null ? file.mediaType() : what,
                Sizes.bytes(file.size()),
                file.size(),
                file);
    }

    /** What sort of file it is. */
    private static String word(DumpFile file) {
        if (file.name().startsWith("changes-")) {
            return "changes";
        }
        var word = Terms.last(file.mediaType()).replaceAll("[^a-z-]", "");
        return file.packed().equals("application/zip") ? word + "-zip" : word;
    }

    private String message(String key, Language language) {
        return messages.getMessage(key, new Object[0], Locale.forLanguageTag(language.tag()));
    }
}
