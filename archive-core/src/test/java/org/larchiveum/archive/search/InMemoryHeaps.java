package org.larchiveum.archive.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.description.Multilingual;

/** How the twin sorts entries into heaps. */
final class InMemoryHeaps {
    private InMemoryHeaps() {}

    static boolean inside(IndexEntry entry, SearchRequest request) {
        return request.within().map(entry.position().ancestors()::contains).orElse(true)
                && request.years().map(years -> touches(entry.when(), years)).orElse(true);
    }

    private static boolean touches(When when, YearRange years) {
        return (when.earliest().isPresent() || when.latest().isPresent())
                && when.earliest().map(LocalDate::getYear).orElse(Integer.MIN_VALUE) <= years.last()
                && when.latest().map(LocalDate::getYear).orElse(Integer.MAX_VALUE) >= years.first();
    }

    static boolean chosen(IndexEntry entry, SearchRequest request, Optional<FacetField> butFor) {
        return request.filters().entrySet().stream()
                .filter(filter -> !butFor.equals(Optional.of(filter.getKey())))
                .allMatch(filter -> terms(entry, filter.getKey())
                        .map(placed -> placed.term().key())
                        .anyMatch(filter.getValue()::contains));
    }

    static Map<FacetField, List<FacetCount>> count(List<IndexEntry> found, SearchRequest request) {
        var facets = new EnumMap<FacetField, List<FacetCount>>(FacetField.class);
        for (var field : FacetField.values()) {
            var counts = new LinkedHashMap<String, FacetCount>();
            found.stream()
                    .filter(entry -> chosen(entry, request, Optional.of(field)))
                    .flatMap(entry -> terms(entry, field))
                    .forEach(placed -> counts.merge(
                            placed.term().key(),
                            new FacetCount(placed.term().key(), placed.term().labels(), 1, placed.parent()),
                            FacetCount::and));
            if (!counts.isEmpty()) {
                facets.put(field, counts.values().stream().sorted(order(field)).toList());
            }
        }
        return facets;
    }

    private static Comparator<FacetCount> order(FacetField field) {
        return field == FacetField.DECADE
                ? Comparator.comparingInt(heap -> Integer.parseInt(heap.value()))
                : Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);
    }

    private static Stream<TreeTerm> terms(IndexEntry entry, FacetField field) {
        return switch (field) {
            case KIND -> codes(List.of(entry.identity().kind().word()));
            case LEVEL ->
                codes(entry.identity().level().map(Level::word).stream().toList());
            case TYPE -> codes(List.of(entry.presentation().mediaGroup()));
            case LANGUAGE -> codes(entry.facets().languages());
            case DECADE -> codes(Decades.of(entry.when()));
            case PLACE -> TreeTerm.of(entry.facets().placePaths()).stream();
            case SUBJECT -> plain(entry.facets().subjects());
            case FORM -> plain(entry.facets().forms());
            case VIOLATION -> TreeTerm.of(entry.facets().knowledge().violations()).stream();
            case INSTITUTION -> TreeTerm.of(entry.facets().knowledge().institutions()).stream();
            case BASIS -> codes(entry.facets().knowledge().basis().stream().toList());
            case VERIFICATION ->
                codes(entry.facets().knowledge().verification().stream().toList());
        };
    }

    private static Stream<TreeTerm> codes(Collection<String> codes) {
        return plain(codes.stream()
                .filter(code -> !code.isBlank())
                .map(code -> new Term(code, Multilingual.NONE))
                .toList());
    }

    private static Stream<TreeTerm> plain(Collection<Term> terms) {
        return terms.stream().map(term -> new TreeTerm(term, Optional.empty()));
    }
}
