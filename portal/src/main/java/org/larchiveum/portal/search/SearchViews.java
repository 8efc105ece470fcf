package org.larchiveum.portal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.larchiveum.portal.layout.Line;
import org.larchiveum.portal.layout.Phrase;
import org.larchiveum.portal.layout.Terms;
import org.springframework.stereotype.Component;

/** Makes the search page out of the findings. */
@Component
class SearchViews {
    private static final int SHOWN = 8;
    private static final List<FacetField> ORDER = List.of(
            FacetField.KIND,
            FacetField.VIOLATION,
            FacetField.INSTITUTION,
            FacetField.TYPE,
            FacetField.LEVEL,
            FacetField.DECADE,
            FacetField.PLACE,
            FacetField.BASIS,
            FacetField.VERIFICATION,
            FacetField.SUBJECT,
            FacetField.FORM,
            FacetField.LANGUAGE);

    private final Dates dates;
    private final HeapNames names;

    SearchViews(Dates dates, HeapNames names) {
        this.dates = dates;
        this.names = names;
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
                title(identity.kind(), Phrase.of(hit.titles(), language)),
                Phrase.of(hit.scope(), language),
                hit.passages().stream().limit(2).toList(),
                new SearchView.Facts(
                        names.level(level, language),
                        identity.referenceCode(),
                        shown.mediaGroup(),
                        when(hit.when(), language),
                        new SearchView.Extra(
                                shown.thumbnail().map(any -> "/media/" + hit.id() + "/thumbnail.jpg"),
                                shown.invented())));
    }

    /** A case bears no name: its title begins with its type, which the vocabulary writes small. */
    private static Phrase title(Kind kind, Phrase title) {
        return kind == Kind.CASE ? new Phrase(Terms.capital(title.text()), title.lang()) : title;
    }

    private String when(When when, Language language) {
        if (!when.edtf().isEmpty()) {
            return dates.edtf(when.edtf(), language);
        }
        return when.earliest().map(day -> dates.day(day, language)).orElse("");
    }

    private Optional<SearchView.FacetView> facet(FacetField field, SearchPage page, Asked asked) {
        var counts = page.facets().getOrDefault(field, List.of());
        var tree = tree(field, page, asked);
        return counts.isEmpty() || !tree.offers()
                ? Optional.empty()
                : Optional.of(new SearchView.FacetView(Wish.word(field), heaps(tree.top(), field, tree, asked)));
    }

    private static FacetTree tree(FacetField field, SearchPage page, Asked asked) {
        return new FacetTree(
                page.facets().getOrDefault(field, List.of()),
                asked.wish().filters().getOrDefault(field, Set.of()));
    }

    private SearchView.Heaps heaps(List<FacetCount> counts, FacetField field, FacetTree tree, Asked asked) {
        var choices = counts.stream().map(c -> choice(c, field, tree, asked)).toList();
        int cut = Math.min(SHOWN, choices.size());
        return new SearchView.Heaps(choices.subList(0, cut), choices.subList(cut, choices.size()));
    }

    private SearchView.Choice choice(FacetCount count, FacetField field, FacetTree tree, Asked asked) {
        var wish = asked.wish();
        return new SearchView.Choice(
                names.of(field, count, asked.language()),
                count.count(),
                asked.href(wish.toggled(field, count.value(), tree.sameWay(count.value()))),
                wish.chose(field, count.value()),
                heaps(tree.below(count), field, tree, asked));
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
                    chosen.add(new SearchView.Choice(
                            names.of(field, count, asked.language()),
                            count.count(),
                            asked.href(asked.wish().toggled(field, value, Set.of())),
                            true));
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
            chosen.add(new SearchView.Choice(
                    Phrase.plain(names.word("search.within", "", asked.language())),
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
        return java.util.Arrays.stream(Sort.values())
                .map(sort -> new SearchView.Choice(
                        Phrase.plain(names.word("search.sort." + Wish.word(sort), "", asked.language())),
                        0,
                        asked.href(asked.wish().sorted(sort)),
                        asked.wish().sort() == sort))
                .toList();
    }
}
