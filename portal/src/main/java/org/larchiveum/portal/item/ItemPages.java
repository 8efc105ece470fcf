package org.larchiveum.portal.item;

import java.util.List;
import org.larchiveum.archive.description.Description;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Rights;
import org.larchiveum.archive.instantiation.Checksums;
import org.larchiveum.archive.instantiation.Role;
import org.larchiveum.archive.reading.PublicEntry;
import org.larchiveum.archive.reading.PublicFile;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.portal.citation.Citations;
import org.larchiveum.portal.layout.Dates;
import org.larchiveum.portal.layout.Line;
import org.larchiveum.portal.layout.Phrase;
import org.larchiveum.portal.layout.Sizes;
import org.larchiveum.portal.outline.Outlines;
import org.springframework.stereotype.Component;

/** Makes the page of an entry out of what the reading room knows of it. */
@Component
class ItemPages {
    private static final int BELOW = 50;
    private static final int TWIGS = 4;
    private static final int BESIDE = 12;

    private final ReadingRoom room;
    private final StageBuilder stages;
    private final Dates dates;
    private final Outlines outlines;
    private final Citations citations;

    ItemPages(ReadingRoom room, StageBuilder stages, Dates dates, Outlines outlines, Citations citations) {
        this.room = room;
        this.stages = stages;
        this.dates = dates;
        this.outlines = outlines;
        this.citations = citations;
    }

    /** What of a long entry is asked for: the page of a document from 1, and the first unit below from 0. */
    record Wish(int page, int from) {}

    ItemPage page(PublicEntry entry, Language language, Wish wish) {
        var description = entry.description();
        var stage = stages.stage(entry, language, wish.page());
        return new ItemPage(
                head(entry, language),
                stage,
                stages.words(entry, language),
                Area.of(description, language, dates),
                place(entry, language, wish.from()),
                new ItemPage.Support(
                        rights(description.conditions().rights(), language),
                        StageBuilder.shown(entry).stream()
                                .map(f -> copy(entry, f, stage.transcripts()))
                                .toList(),
                        new ItemPage.Kept(
                                entry.opened()
                                        .map(day -> dates.day(day, language))
                                        .orElse(""),
                                room.lastVerified()
                                        .map(moment -> dates.day(moment, language))
                                        .orElse(""))),
                citations.shown(outlines.of(entry), language));
    }

    private ItemPage.Head head(PublicEntry entry, Language language) {
        var description = entry.description();
        var identity = description.identity();
        return new ItemPage.Head(
                entry.id().toString(),
                Phrase.of(identity.title(), language),
                lead(Phrase.of(description.content().scope(), language)),
                new ItemPage.Facts(
                        identity.level().word(),
                        identity.referenceCode(),
                        date(description, language),
                        entry.mediaGroup()),
                description.showing().invented());
    }

    private static Phrase lead(Phrase scope) {
        return new Phrase(scope.paragraphs().stream().findFirst().orElse(""), scope.lang());
    }

    private String date(Description description, Language language) {
        return description.identity().date().map(d -> dates.say(d, language)).orElse("");
    }

    private ItemPage.Place place(PublicEntry entry, Language language, int from) {
        int start = Math.max(0, from);
        var below = room.below(entry.id(), start, BELOW + 1);
        var shown = below.subList(0, Math.min(BELOW, below.size()));
        var branches = shown.stream()
                .map(s -> new ItemPage.Branch(
                        Line.of(s, language, dates),
                        s.children() == 0 || shown.size() > 12
                                ? List.of()
                                : lines(room.below(s.id(), 0, TWIGS), language)))
                .toList();
        var self = Line.address(entry.kind(), entry.id().toString(), language);
        var stretch = new ItemPage.Stretch(
                start == 0 ? "" : self + "?from=" + Math.max(0, start - BELOW),
                below.size() > BELOW ? self + "?from=" + (start + BELOW) : "");
        List<Line> beside = entry.path().isEmpty()
                ? List.of()
                : lines(room.below(entry.path().getLast().id(), 0, BESIDE), language);
        return new ItemPage.Place(
                lines(entry.path(), language),
                branches,
                beside.size() > 1 ? beside : List.of(),
                entry.holder().map(h -> Line.of(h, language, dates)),
                stretch);
    }

    private List<Line> lines(List<org.larchiveum.archive.reading.PublicSummary> summaries, Language language) {
        return summaries.stream().map(s -> Line.of(s, language, dates)).toList();
    }

    private static ItemPage.RightsView rights(Rights rights, Language language) {
        return new ItemPage.RightsView(
                rights.statement(),
                RightsWords.key(rights.statement()),
                Phrase.of(rights.holder(), language),
                Phrase.of(rights.credit(), language));
    }

    private static ItemPage.Copy copy(PublicEntry entry, PublicFile file, List<Transcript> transcripts) {
        var href = file.role() == Role.ORIGINAL ? "" : StageBuilder.media(entry, file);
        var facts = file.facts().entrySet().stream()
                .map(e -> new ItemPage.Fact(
                        e.getKey(),
                        e.getKey().equals("duration") && e.getValue().matches("[0-9.]+")
                                ? Sizes.clock(Double.parseDouble(e.getValue()))
                                : e.getValue()))
                .toList();
        return new ItemPage.Copy(
                file.role().word(),
                // What an original was called, and how large it is, is not public: it says who may have had it.
                href.isEmpty() ? "" : file.name(),
                href,
                transcripts.stream()
                        .filter(t -> t.source().equals(href))
                        .map(Transcript::lang)
                        .findFirst()
                        .orElse(""),
                new ItemPage.Format(file.format().mediaType(), file.size() == 0 ? "" : Sizes.bytes(file.size())),
                new ItemPage.Evidence(
                        file.checksums().map(Checksums::sha256).orElse(""),
                        file.checksums().map(Checksums::sha512).orElse(""),
                        facts));
    }
}
