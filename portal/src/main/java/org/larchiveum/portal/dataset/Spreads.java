package org.larchiveum.portal.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.release.DatasetRelease;
import org.larchiveum.archive.release.Distribution;
import org.larchiveum.archive.release.Share;
import org.larchiveum.portal.layout.Bars;
import org.larchiveum.portal.layout.Dates;
import org.larchiveum.portal.layout.Phrase;
import org.larchiveum.portal.layout.Terms;
import org.larchiveum.portal.outline.Outlines;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How what a release counts is spread: tables with a bar in each row. */
@Component
class Spreads {
    /** So many rows without a number do not make a table hard to read. */
    private static final int FEW = 3;

    private final Outlines outlines;
    private final Dates dates;
    private final MessageSource messages;

    Spreads(Outlines outlines, Dates dates, MessageSource messages) {
        this.outlines = outlines;
        this.dates = dates;
        this.messages = messages;
    }

    /**
     * One table.
     *
     * @param rows with numbers and, where they are few, those without in their place
     * @param apart those without a number, where they are many
     */
    record Spread(List<Row> rows, List<Row> apart) {
        /** Whether there is something without a number, which must be explained. */
        public boolean untold() {
            return !apart.isEmpty() || rows.stream().anyMatch(row -> !row.told());
        }
    }

    /** A row; its number is empty when it is not told. */
    record Row(Phrase name, Optional<String> href, OptionalInt count, int width) {
        public boolean told() {
            return count.isPresent();
        }
    }

    /** By the word of what it is spread over: {@code period}. */
    Map<String, Spread> of(DatasetRelease.Content content, Language language) {
        return content.distributions().stream()
                .filter(one -> !one.shares().isEmpty())
                .collect(Collectors.toMap(one -> word(one.of()), one -> spread(one, language)));
    }

    static String word(Distribution.Of of) {
        return of.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Spread spread(Distribution distribution, Language language) {
        int most = distribution.shares().stream()
                .mapToInt(share -> share.count().orElse(0))
                .max()
                .orElse(0);
        var rows = distribution.shares().stream()
                .map(share -> row(share, most, language))
                .collect(Collectors.partitioningBy(Row::told));
        var untold = rows.getOrDefault(false, List.of());
        return untold.size() <= FEW
                ? new Spread(
                        distribution.shares().stream()
                                .map(share -> row(share, most, language))
                                .toList(),
                        List.of())
                : new Spread(rows.getOrDefault(true, List.of()), untold);
    }

    private Row row(Share share, int most, Language language) {
        int width = Bars.width(share.count().orElse(0), most);
        var heading = share.heading();
        if (heading.equals("unknown")) {
            return new Row(Phrase.plain(message("release.unknown", language)), Optional.empty(), share.count(), width);
        }
        if (heading.contains("/id/" + Kind.CAMPAIGN.word() + "/")) {
            var id = PublicId.parse(Terms.last(heading));
            var campaign = id.flatMap(known -> outlines.of(Kind.CAMPAIGN, known));
            return new Row(
                    campaign.map(open -> Phrase.of(open.title(), language))
                            // It was open when the release was made.
                            .orElseGet(() -> Phrase.plain(message("release.campaign.closed", language))),
                    campaign.map(open -> "/" + language.tag() + "/" + open.path()),
                    share.count(),
                    width);
        }
        return heading.contains(":")
                ? new Row(
                        Phrase.plain(Terms.heading(heading, language)),
                        Terms.path(heading).map(path -> "/" + language.tag() + path),
                        share.count(),
                        width)
                : new Row(Phrase.plain(dates.edtf(heading, language)), Optional.empty(), share.count(), width);
    }

    private String message(String key, Language language) {
        return messages.getMessage(key, new Object[0], Locale.forLanguageTag(language.tag()));
    }
}
