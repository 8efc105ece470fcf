package org.larchiveum.portal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.search.FacetCount;
import org.larchiveum.archive.search.FacetField;
import org.larchiveum.archive.search.Hit;
import org.larchiveum.archive.search.SearchPage;
import org.larchiveum.archive.search.Sort;
import org.larchiveum.archive.search.When;
import org.larchiveum.portal.layout.Dates;
import org.larchiveum.portal.layout.Forms;
import org.larchiveum.portal.layout.Line;
import org.larchiveum.portal.layout.Phrase;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the search page out of the findings. */
@Component
class SearchViews {
    private static final int SHOWN = 8;
    private static final List<FacetField> ORDER = List.of(
            FacetField.TYPE,
            FacetField.LEVEL,
            FacetField.DECADE,
            FacetField.PLACE,
            FacetField.SUBJECT,
            FacetField.FORM,
            FacetField.LANGUAGE,
            FacetField.KIND);

    private final Dates dates;
    private final MessageSource messages;

    SearchViews(Dates dates, MessageSource messages) {
        this.dates = dates;
        this.messages = messages;
    }

    /** The page that is being made: what was asked, in which language, at which path. */
    private record Asked(Wish wish, Language language, String path) {
        String href(Wish other) {
            return path + other.address();
        }
    }

    SearchView view(SearchPage page, Wish wish, Language language) {
        var asked = new Asked(wish, language, "/" + language.tag() + "/search");
        var meant = page.didYouMean()
                .map(words -> new SearchView.Choice(Phrase.plain(words), 0, asked.href(wish.saying(words)), false));
        return new SearchView(
                page.total(),
                page.hits().stream().map(hit -> result(hit, language)).toList(),
                ORDER.stream()
                        .flatMap(field -> facet(field, page, asked).stream())
                        .toList(),
                chosen(page, asked),
                sorts(asked),
                new SearchView.Ways(
                        meant,
                        page.next().map(c -> asked.href(wish.at(c.token()))).orElse(""),
                        wish.cursor().isEmpty() ? "" : asked.href(wish.at("")),
                        wish.narrowed() ? asked.href(wish.onlyWords()) : ""));
    }

    private SearchView.Result result(Hit hit, Language language) {
        var identity = hit.identity();
        var level = identity.level()
                .filter(known -> identity.kind() == Kind.RECORD)
                .map(Level::word)
                .orElse(identity.kind().word());
        var shown = hit.presentation();
        return new SearchView.Result(
                Line.address(identity.kind(), hit.id(), language),
                Phrase.of(hit.titles(), language),
                Phrase.of(hit.scope(), language),
                hit.passages().stream().limit(2).toList(),
                new SearchView.Facts(
                        level,
                        identity.referenceCode(),
                        shown.mediaGroup(),
                        when(hit.when(), language),
                        new SearchView.Extra(
                                shown.thumbnail().map(any -> "/media/" + hit.id() + "/thumbnail.jpg"),
                                shown.invented())));
    }

    private String when(When when, Language language) {
        if (!when.edtf().isEmpty()) {
            return dates.edtf(when.edtf(), language);
        }
        return when.earliest().map(day -> dates.day(day, language)).orElse("");
    }

    private Optional<SearchView.FacetView> facet(FacetField field, SearchPage page, Asked asked) {
        var counts = page.facets().getOrDefault(field, List.of());
        boolean chosen = asked.wish().filters().containsKey(field);
        if (counts.isEmpty() || (counts.size() < 2 && !chosen)) {
            return Optional.empty();
        }
        var choices = counts.stream().map(c -> choice(field, c, asked)).toList();
        int cut = Math.min(SHOWN, choices.size());
        return Optional.of(new SearchView.FacetView(
                Wish.word(field), choices.subList(0, cut), choices.subList(cut, choices.size()), chosen));
    }

    private SearchView.Choice choice(FacetField field, FacetCount count, Asked asked) {
        return new SearchView.Choice(
                name(field, count, asked.language()),
                count.count(),
                asked.href(asked.wish().toggled(field, count.value())),
                asked.wish().chose(field, count.value()));
    }

    private Phrase name(FacetField field, FacetCount count, Language language) {
        var value = count.value();
        var locale = Locale.forLanguageTag(language.tag());
        var coded = value.toLowerCase(Locale.ROOT);
        if (!count.labels().isEmpty()) {
            return Phrase.of(count.labels(), language);
        }
        return Phrase.plain(
                switch (field) {
                    case KIND, LEVEL -> word("level." + coded, value, locale);
                    case TYPE -> word("media." + coded, value, locale);
                    case LANGUAGE -> Locale.forLanguageTag(value).getDisplayLanguage(locale);
                    case DECADE -> dates.edtf(value.length() == 4 ? value.substring(0, 3) + "X" : value, language);
                    case FORM -> Forms.say(value, language).orElse(value);
                    case PLACE, SUBJECT, VIOLATION, INSTITUTION, BASIS, VERIFICATION -> value;
                });
    }

    private String word(String key, String otherwise, Locale locale) {
        return Optional.ofNullable(messages.getMessage(key, null, otherwise, locale))
                .orElse(otherwise);
    }

    private List<SearchView.Choice> chosen(SearchPage page, Asked asked) {
        var chosen = new ArrayList<SearchView.Choice>();
        asked.wish()
                .filters()
                .forEach((field, values) -> values.forEach(value -> {
                    var count = page.facets().getOrDefault(field, List.of()).stream()
                            .filter(c -> c.value().equals(value))
                            .findFirst()
                            .orElseGet(() ->
                                    new FacetCount(value, org.larchiveum.archive.description.Multilingual.NONE, 0));
                    chosen.add(choice(field, count, asked));
                }));
        asked.wish().years().range().ifPresent(range -> {
            var years = asked.wish().years();
            chosen.add(new SearchView.Choice(
                    Phrase.plain(dates.edtf(padded(years.from()) + "/" + padded(years.to()), asked.language())),
                    0,
                    asked.href(asked.wish().anyYear()),
                    true));
        });
        if (!asked.wish().within().isEmpty()) {
            var locale = Locale.forLanguageTag(asked.language().tag());
            chosen.add(new SearchView.Choice(
                    Phrase.plain(word("search.within", "", locale)),
                    0,
                    asked.href(asked.wish().anywhere()),
                    true));
        }
        return chosen;
    }

    private static String padded(String year) {
        return year.isEmpty() ? ".." : "0".repeat(4 - year.length()) + year;
    }

    private List<SearchView.Choice> sorts(Asked asked) {
        var locale = Locale.forLanguageTag(asked.language().tag());
        return java.util.Arrays.stream(Sort.values())
                .map(sort -> new SearchView.Choice(
                        Phrase.plain(word("search.sort." + Wish.word(sort), "", locale)),
                        0,
                        asked.href(asked.wish().sorted(sort)),
                        asked.wish().sort() == sort))
                .toList();
    }
}
