package org.larchiveum.portal.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.search.Cursor;
import org.larchiveum.archive.search.FacetField;
import org.larchiveum.archive.search.Paging;
import org.larchiveum.archive.search.SearchRequest;
import org.larchiveum.archive.search.Sort;
import org.larchiveum.archive.search.YearRange;

/** What a visitor asks of the search page, as its address says it; any part that makes no sense is left out. */
record Wish(String query, Map<FacetField, Set<String>> filters, Years years, Sort sort, String cursor, String within) {
    static final int PAGE = 20;

    /** First and last year as typed, {@code ""} where open. */
    record Years(String from, String to) {
        static final Years ANY = new Years("", "");

        Optional<YearRange> range() {
            int first = year(from).orElse(1);
            int last = year(to).orElse(9999);
            boolean asked = year(from).isPresent() || year(to).isPresent();
            return asked && first <= last ? Optional.of(new YearRange(first, last)) : Optional.empty();
        }

        private static Optional<Integer> year(String text) {
            return text.matches("[0-9]{1,4}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
        }
    }

    Wish {
        var copy = new EnumMap<FacetField, Set<String>>(FacetField.class);
        filters.forEach((field, values) -> {
            if (!values.isEmpty()) {
                copy.put(field, Collections.unmodifiableSet(new TreeSet<>(values)));
            }
        });
        filters = Collections.unmodifiableMap(copy);
    }

    static Wish of(Map<String, List<String>> parameters) {
        var filters = new EnumMap<FacetField, Set<String>>(FacetField.class);
        for (var field : FacetField.values()) {
            filters.put(
                    field,
                    new TreeSet<>(parameters.getOrDefault(word(field), List.of()).stream()
                            .filter(v -> !v.isBlank())
                            .limit(30)
                            .toList()));
        }
        return new Wish(
                first(parameters, "q"),
                filters,
                new Years(first(parameters, "from"), first(parameters, "to")),
                sort(first(parameters, "sort")),
                first(parameters, "cursor"),
                first(parameters, "within"));
    }

    SearchRequest request(Language language) {
        var paging = cursor.isEmpty() ? Paging.first(PAGE) : new Paging.After(new Cursor(cursor), PAGE);
        return new SearchRequest(
                query,
                language,
                filters,
                years.range(),
                within.isEmpty() ? Optional.empty() : Optional.of(within),
                sort,
                paging);
    }

    static String word(FacetField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    static String word(Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Sort sort(String word) {
        for (var sort : Sort.values()) {
            if (word(sort).equals(word)) {
                return sort;
            }
        }
        return Sort.RELEVANCE;
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    boolean chose(FacetField field, String value) {
        return filters.getOrDefault(field, Set.of()).contains(value);
    }

    /**
     * The same with one heap more, or with it no more; from the first page again.
     *
     * @param instead heaps that it takes the place of
     */
    Wish toggled(FacetField field, String value, Set<String> instead) {
        var values = new TreeSet<>(filters.getOrDefault(field, Set.of()));
        if (!values.remove(value)) {
            values.removeAll(instead);
            values.add(value);
        }
        var changed = new EnumMap<FacetField, Set<String>>(FacetField.class);
        changed.putAll(filters);
        changed.put(field, values);
        return new Wish(query, changed, years, sort, "", within);
    }

    Wish sorted(Sort other) {
        return new Wish(query, filters, years, other, "", within);
    }

    Wish at(String bookmark) {
        return new Wish(query, filters, years, sort, bookmark, within);
    }

    Wish saying(String words) {
        return new Wish(words, filters, years, sort, "", within);
    }

    Wish anyYear() {
        return new Wish(query, filters, Years.ANY, sort, "", within);
    }

    Wish anywhere() {
        return new Wish(query, filters, years, sort, "", "");
    }

    Wish onlyWords() {
        return new Wish(query, Map.of(), Years.ANY, sort, "", "");
    }

    public boolean narrowed() {
        return !filters.isEmpty() || years.range().isPresent() || !within.isEmpty();
    }

    /** The query part of its address, with the question mark; {@code ""} when nothing is asked. */
    String address() {
        var parts = new ArrayList<String>();
        put(parts, "q", query);
        filters.forEach((field, values) -> values.forEach(value -> put(parts, word(field), value)));
        put(parts, "from", years.from());
        put(parts, "to", years.to());
        put(parts, "sort", sort == Sort.RELEVANCE ? "" : word(sort));
        put(parts, "within", within);
        put(parts, "cursor", cursor);
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static void put(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
