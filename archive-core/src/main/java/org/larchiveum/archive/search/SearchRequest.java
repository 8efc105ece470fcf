package org.larchiveum.archive.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.larchiveum.archive.description.Language;

/**
 * A visitor's question to the index.
 *
 * @param query as typed; blank finds everything; only the first {@value #LONGEST_QUERY} characters are read
 * @param filters the heaps chosen: within one field any value will do, between fields all have to hold
 * @param within the id of an ancestor, to search one fonds only
 */
public record SearchRequest(
        String query,
        Language language,
        Map<FacetField, Set<String>> filters,
        Optional<YearRange> years,
        Optional<String> within,
        Sort sort,
        Paging paging) {
    public static final int LONGEST_QUERY = 500;

    public SearchRequest {
        var copy = new EnumMap<FacetField, Set<String>>(FacetField.class);
        filters.forEach((field, values) -> {
            if (!values.isEmpty()) {
                copy.put(field, Set.copyOf(values));
            }
        });
        filters = Collections.unmodifiableMap(copy);
    }

    /** The first twenty findings for these words, best first. */
    public static SearchRequest of(String query, Language language) {
        return new SearchRequest(
                query, language, Map.of(), Optional.empty(), Optional.empty(), Sort.RELEVANCE, Paging.first(20));
    }

    public SearchRequest filtered(FacetField field, Set<String> values) {
        var more = new EnumMap<FacetField, Set<String>>(FacetField.class);
        more.putAll(filters);
        more.put(field, values);
        return new SearchRequest(query, language, more, years, within, sort, paging);
    }

    public SearchRequest during(YearRange range) {
        return new SearchRequest(query, language, filters, Optional.of(range), within, sort, paging);
    }

    public SearchRequest within(String ancestor) {
        return new SearchRequest(query, language, filters, years, Optional.of(ancestor), sort, paging);
    }

    public SearchRequest sorted(Sort order) {
        return new SearchRequest(query, language, filters, years, within, order, paging);
    }

    public SearchRequest paged(Paging stretch) {
        return new SearchRequest(query, language, filters, years, within, sort, stretch);
    }
}
