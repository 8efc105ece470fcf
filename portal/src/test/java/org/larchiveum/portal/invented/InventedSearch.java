package org.larchiveum.portal.invented;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.reading.PublicSummary;
import org.larchiveum.archive.search.Cursor;
import org.larchiveum.archive.search.FacetCount;
import org.larchiveum.archive.search.FacetField;
import org.larchiveum.archive.search.Hit;
import org.larchiveum.archive.search.IndexEntry;
import org.larchiveum.archive.search.Paging;
import org.larchiveum.archive.search.Passage;
import org.larchiveum.archive.search.SearchIndex;
import org.larchiveum.archive.search.SearchPage;
import org.larchiveum.archive.search.SearchRequest;
import org.larchiveum.archive.search.Suggestion;
import org.larchiveum.archive.search.When;
import org.larchiveum.portal.invented.InventedHoldings.Unit;

/** Finds what holds the words as they stand; pages are three findings long so that paging can be seen. */
final class InventedSearch {
    private static final int PAGE = 5;
    private final List<Unit> units;
    private final Function<Unit, PublicSummary> summary;
    private final SearchIndex cases = InventedCases.index();

    InventedSearch(List<Unit> units, Function<Unit, PublicSummary> summary) {
        this.units = units;
        this.summary = summary;
    }

    SearchPage search(SearchRequest request) {
        // Cases are found by the twin of the index, which knows trees; the rest by the letters of the units below.
        if (request.filters().keySet().stream().anyMatch(InventedCases.SORTED_BY::contains)
                || request.filters().getOrDefault(FacetField.KIND, Set.of()).contains("case")) {
            return cases.search(request);
        }
        var words = request.query().strip().toLowerCase(Locale.ROOT);
        var found = units.stream()
                .filter(u -> text(u).toLowerCase(Locale.ROOT).contains(words))
                .filter(u -> chosen(u, request.filters()))
                .toList();
        int start = request.paging() instanceof Paging.After(Cursor cursor, int size)
                        && cursor.token().matches("p[0-9]{1,4}")
                ? Integer.parseInt(cursor.token().substring(1))
                : 0;
        var hits =
                found.stream().skip(start).limit(PAGE).map(u -> hit(u, words)).toList();
        Optional<Cursor> next =
                start + PAGE < found.size() ? Optional.of(new Cursor("p" + (start + PAGE))) : Optional.empty();
        Optional<String> meant = found.isEmpty() ? Optional.of("강") : Optional.empty();
        return new SearchPage(found.size(), hits, facets(found), meant, next);
    }

    List<Suggestion> suggest(String prefix, Language language, int limit) {
        return units.stream()
                .filter(u -> u.description()
                        .title()
                        .best(language)
                        .toLowerCase(Locale.ROOT)
                        .contains(prefix.toLowerCase(Locale.ROOT)))
                .limit(limit)
                .map(u -> new Suggestion(u.description().title().best(language), u.id().toString(), u.kind()))
                .toList();
    }

    private static String text(Unit unit) {
        return String.join(" ", unit.description().title().byTag().values()) + " "
                + String.join(" ", unit.description().content().scope().byTag().values());
    }

    private static boolean chosen(Unit unit, Map<FacetField, Set<String>> filters) {
        return filters.entrySet().stream()
                .allMatch(
                        e -> value(unit, e.getKey()).map(e.getValue()::contains).orElse(false));
    }

    private static Optional<String> value(Unit unit, FacetField field) {
        var d = unit.description();
        return switch (field) {
            case KIND -> Optional.of(unit.kind().word());
            case LEVEL -> Optional.of(d.identity().level().word());
            case TYPE -> Optional.of(InventedRoom.group(unit)).filter(s -> !s.isEmpty());
            case LANGUAGE -> d.conditions().languages().stream().findFirst();
            case DECADE -> d.identity().date().flatMap(s -> s.earliest()).map(day -> day.getYear() / 10 * 10 + "");
            case PLACE -> d.content().places().stream().findFirst().map(p -> p.best(Language.EN));
            case SUBJECT -> d.content().subjects().stream().findFirst().map(p -> p.best(Language.EN));
            case FORM, VIOLATION, INSTITUTION, BASIS, VERIFICATION -> Optional.empty();
        };
    }

    private static Map<FacetField, List<FacetCount>> facets(List<Unit> found) {
        var facets = new EnumMap<FacetField, List<FacetCount>>(FacetField.class);
        for (var field : FacetField.values()) {
            var counts = new TreeMap<String, Long>();
            found.forEach(u -> value(u, field).ifPresent(v -> counts.merge(v, 1L, Long::sum)));
            var list = new ArrayList<FacetCount>();
            counts.forEach((value, count) -> list.add(new FacetCount(value, labels(field, value), count)));
            if (!list.isEmpty()) {
                facets.put(field, list);
            }
        }
        return facets;
    }

    private static Multilingual labels(FacetField field, String value) {
        return switch (field) {
            case PLACE -> InventedHoldings.both("강변 마을 (가상)", value);
            case SUBJECT -> InventedHoldings.both("강", value);
            default -> Multilingual.NONE;
        };
    }

    private Hit hit(Unit unit, String words) {
        var d = unit.description();
        var date = d.identity().date();
        var label = summary.apply(unit);
        return new Hit(
                new IndexEntry.Identity(
                        unit.id().toString(),
                        unit.kind(),
                        Optional.of(d.identity().level()),
                        d.identity().referenceCode()),
                d.title(),
                d.content().scope(),
                new When(
                        date.flatMap(s -> s.earliest()),
                        date.flatMap(s -> s.latest()),
                        date.map(s -> s.edtf()).orElse("")),
                IndexEntry.Position.TOP,
                new IndexEntry.Presentation(
                        label.mediaGroup(), label.thumbnail() ? Optional.of("thumbnail.jpg") : Optional.empty(), true),
                passages(d.content().scope().best(Language.KO), words));
    }

    private static List<Passage> passages(String text, String words) {
        int at = words.isEmpty() ? -1 : text.toLowerCase(Locale.ROOT).indexOf(words);
        return at < 0
                ? List.of()
                : List.of(new Passage(List.of(
                        new Passage.Segment(text.substring(0, at), false),
                        new Passage.Segment(text.substring(at, at + words.length()), true),
                        new Passage.Segment(text.substring(at + words.length()), false))));
    }
}
