package org.larchiveum.archive.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of findings.
 *
 * @param total how many there are in all
 * @param facets counts for every field that has any, the biggest heap first (decades in order of time); a field's own
 *     filter does not narrow its counts, so that a second value can be chosen
 * @param didYouMean a spelling that occurs in this collection, when the query found nothing
 * @param next the bookmark for the following page; empty on the last one, and on a page addressed by an offset other than 0
 */
public record SearchPage(
        long total,
        List<Hit> hits,
        Map<FacetField, List<FacetCount>> facets,
        Optional<String> didYouMean,
        Optional<Cursor> next) {
    public static final SearchPage EMPTY = new SearchPage(0, List.of(), Map.of(), Optional.empty(), Optional.empty());

    public SearchPage {
        hits = List.copyOf(hits);
        var copy = new EnumMap<FacetField, List<FacetCount>>(FacetField.class);
        facets.forEach((field, counts) -> copy.put(field, List.copyOf(counts)));
        facets = Collections.unmodifiableMap(copy);
    }
}
