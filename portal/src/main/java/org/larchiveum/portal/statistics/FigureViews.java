package org.larchiveum.portal.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.reading.knowledge.Comparison;
import org.larchiveum.archive.reading.knowledge.Comparison.Own;
import org.larchiveum.archive.reading.knowledge.Figure;
import org.larchiveum.archive.reading.knowledge.FigureGroup;
import org.larchiveum.archive.reading.knowledge.Reference;
import org.larchiveum.archive.reading.knowledge.Value;
import org.larchiveum.ontology.Lar;
import org.larchiveum.portal.layout.Bars;
import org.larchiveum.portal.layout.Dates;
import org.larchiveum.portal.layout.Line;
import org.larchiveum.portal.layout.Phrase;
import org.larchiveum.portal.layout.Terms;

/** Published figures of one origin as the page shows them. */
record FigureViews(Origin origin, List<Row> rows, Optional<Rest> rest, Beside beside, boolean invented) {
    FigureViews {
        rows = List.copyOf(rows);
    }

    /** Every reason that any of its rows gives, once. */
    public List<String> reasons() {
        return rows.stream().flatMap(row -> row.why().stream()).distinct().toList();
    }

    /** What stands beside the published numbers. */
    enum Beside {
        NOTHING,
        /** Real cases beside a real figure, or invented ones beside an invented one. */
        COUNTS,
        /** Invented cases beside what somebody really published: a difference would mean nothing. */
        INVENTED;

        /** Its word in messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the archive has a number of its own to each. */
    public boolean compared() {
        return beside != Beside.NOTHING;
    }

    /** Whether that number may be measured against the published one. */
    public boolean measured() {
        return beside == Beside.COUNTS;
    }

    /**
     * Where the numbers come from.
     *
     * @param about the institutions they refer to; none when they refer to all
     */
    record Origin(String asOf, String unit, List<Named> about, List<Phrase> publishedBy, List<Source> sources) {}

    /** An institution and its page. */
    record Named(Phrase name, String href) {}

    /** A citation, or an address elsewhere. */
    record Source(Phrase text, Optional<String> href) {}

    /**
     * One number.
     *
     * @param name of the type it counts; empty for the total
     * @param href the figure's own page
     * @param own what the archive counts
     * @param why reasons, by the names that messages have
     */
    record Row(Optional<Named> name, String href, long published, Optional<Counted> own, List<String> why, int width) {}

    /** What the archive counts: its number, the difference to the published one with its sign, and its bar. */
    record Counted(long cases, String difference, int width) {}

    /** What the total holds beyond its kinds, and what the kinds add up to. */
    record Rest(long listed, long total, long published, Optional<Long> own) {}

    static FigureViews of(FigureGroup group, Dates dates, Language language) {
        var all = Stream.concat(group.total().stream(), group.kinds().stream()).toList();
        long most = all.stream()
                .mapToLong(one -> Math.max(one.figure().value(), own(one).orElse(0L)))
                .max()
                .orElse(0);
        var origin = group.origin();
        return new FigureViews(
                new Origin(
                        dates.edtf(origin.asOf(), language),
                        Terms.label(Lar.NS + group.unit(), language),
                        origin.about().stream().map(one -> named(one, language)).toList(),
                        origin.publishedBy().stream()
                                .map(value -> source(value, language).text())
                                .toList(),
                        origin.sources().stream()
                                .map(value -> source(value, language))
                                .toList()),
                all.stream().map(one -> row(one, most, language)).toList(),
                group.unlisted().map(unlisted -> rest(group, unlisted)),
                beside(all),
                all.stream().anyMatch(one -> one.figure().reference().invented()));
    }

    private static Rest rest(FigureGroup group, FigureGroup.Unlisted unlisted) {
        long listed =
                group.kinds().stream().mapToLong(kind -> kind.figure().value()).sum();
        return new Rest(listed, listed + unlisted.published(), unlisted.published(), unlisted.own());
    }

    private static Optional<Long> own(Comparison comparison) {
        return switch (comparison.own()) {
            case Own.Counted(long cases, List<Comparison.Why> why) -> Optional.of(cases);
            case Own.NotCounted(Comparison.Why why) -> Optional.empty();
        };
    }

    private static Beside beside(List<Comparison> all) {
        if (all.stream().noneMatch(one -> own(one).isPresent())) {
            return Beside.NOTHING;
        }
        return all.stream().anyMatch(FigureViews::unlike) ? Beside.INVENTED : Beside.COUNTS;
    }

    /** Whether invented cases stand beside a figure that is not. */
    private static boolean unlike(Comparison one) {
        return !one.figure().reference().invented() && why(one).contains(Comparison.Why.INVENTED);
    }

    private static List<Comparison.Why> why(Comparison one) {
        return switch (one.own()) {
            case Own.Counted(long cases, List<Comparison.Why> reasons) -> reasons;
            case Own.NotCounted(Comparison.Why reason) -> List.of(reason);
        };
    }

    private static List<String> reasons(Comparison one) {
        return unlike(one)
                ? List.of("invented-cases")
                : why(one).stream()
                        .map(reason -> reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList();
    }

    private static Row row(Comparison one, long most, Language language) {
        Figure figure = one.figure();
        return new Row(
                figure.type()
                        .map(type -> new Named(
                                Phrase.plain(Terms.heading(type, language)),
                                "/" + language.tag() + Terms.path(type).orElse("/ns"))),
                Line.address(figure.reference().kind(), figure.reference().id().toString(), language),
                figure.value(),
                own(one).map(cases -> new Counted(cases, signed(cases - figure.value()), Bars.width(cases, most))),
                reasons(one),
                Bars.width(figure.value(), most));
    }

    /** With a true minus sign. */
    private static String signed(long difference) {
        var digits = String.format(Locale.ROOT, "%,d", Math.abs(difference));
        return difference == 0 ? "0" : (difference < 0 ? "−" : "+") + digits;
    }

    private static Named named(Reference one, Language language) {
        return new Named(
                Phrase.of(one.name(), language),
                Line.address(one.kind(), one.id().toString(), language));
    }

    private static Source source(Value value, Language language) {
        return switch (value) {
            case Value.Words(var texts) -> new Source(Phrase.of(texts, language), Optional.empty());
            case Value.Text(var text) -> new Source(Phrase.written(text, language), Optional.empty());
            case Value.Date(var edtf) -> new Source(Phrase.plain(edtf), Optional.empty());
            case Value.Term(var iri) -> new Source(Phrase.plain(Terms.heading(iri, language)), Optional.empty());
            case Value.Link(var to) -> {
                var named = named(to, language);
                yield new Source(named.name(), Optional.of(named.href()));
            }
            case Value.Address(var iri) -> new Source(Phrase.plain(iri), Optional.of(iri));
        };
    }
}
