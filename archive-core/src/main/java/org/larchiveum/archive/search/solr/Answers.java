package org.larchiveum.archive.search.solr;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.client.solrj.response.json.NestableJsonFacet;
import org.apache.solr.common.SolrDocument;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.search.Cursor;
import org.larchiveum.archive.search.FacetCount;
import org.larchiveum.archive.search.FacetField;
import org.larchiveum.archive.search.Hit;
import org.larchiveum.archive.search.IndexEntry;
import org.larchiveum.archive.search.SearchPage;
import org.larchiveum.archive.search.SearchRequest;
import org.larchiveum.archive.search.When;
import org.larchiveum.solr.IndexField;

/** Solr's answers in the archive's words. */
final class Answers {
    private Answers() {}

    static SearchPage page(SearchRequest request, QueryResponse response) {
        var found = response.getResults();
        var hits = found.stream().map(document -> hit(document, response)).toList();
        return new SearchPage(
                found.getNumFound(),
                hits,
                facets(response.getJsonFacetingResponse()),
                Optional.empty(),
                next(request, response));
    }

    private static Optional<Cursor> next(SearchRequest request, QueryResponse response) {
        var found = response.getResults();
        if (response.getNextCursorMark() == null
                || found.size() < request.paging().size()
                || found.size() >= found.getNumFound()) {
            return Optional.empty();
        }
        return Optional.of(Cursors.cursor(response.getNextCursorMark()));
    }

    private static Hit hit(SolrDocument document, QueryResponse response) {
        var titles = tagged(document, IndexField.TITLES);
        var known = new java.util.HashSet<>(titles.byTag().values());
        known.addAll(all(document, IndexField.NAMES));
        return new Hit(
                identity(document),
                titles,
                tagged(document, IndexField.SCOPES),
                when(document),
                new IndexEntry.Position(all(document, IndexField.ANCESTOR), (int)
                        number(document, IndexField.POSITION).orElse(0L).longValue()),
                new IndexEntry.Presentation(
                        one(document, IndexField.MEDIA_GROUP).orElse(""),
                        one(document, IndexField.THUMBNAIL),
                        one(document, IndexField.INVENTED).isPresent()),
                Passages.of(highlighted(document, response), known));
    }

    static IndexEntry.Identity identity(SolrDocument document) {
        var id = one(document, IndexField.ID).orElse("");
        var word = one(document, IndexField.KIND).orElse("");
        var kind = Kind.of(word)
                .orElseThrow(() -> new ArchiveException.Corrupt(
                        "The index holds a kind this version does not know (" + word + "): rebuild it"));
        return new IndexEntry.Identity(
                id,
                kind,
                one(document, IndexField.LEVEL).flatMap(Level::of),
                one(document, IndexField.REFERENCE).orElse(""));
    }

    static Multilingual tagged(SolrDocument document, IndexField field) {
        var byTag = new TreeMap<String, String>();
        all(document, field).forEach(value -> Heaps.untagged(value, byTag));
        return new Multilingual(byTag);
    }

    static List<String> all(SolrDocument document, IndexField field) {
        Collection<Object> values = document.getFieldValues(field.field());
        return values == null ? List.of() : values.stream().map(String::valueOf).toList();
    }

    private static Optional<String> one(SolrDocument document, IndexField field) {
        return Optional.ofNullable(document.getFirstValue(field.field())).map(String::valueOf);
    }

    private static Optional<Long> number(SolrDocument document, IndexField field) {
        return Optional.ofNullable((Long) document.getFirstValue(field.field()));
    }

    private static When when(SolrDocument document) {
        return new When(
                number(document, IndexField.EARLIEST).map(LocalDate::ofEpochDay),
                number(document, IndexField.LATEST).map(LocalDate::ofEpochDay),
                one(document, IndexField.EDTF).orElse(""));
    }

    private static List<String> highlighted(SolrDocument document, QueryResponse response) {
        var all = response.getHighlighting();
        if (all == null) {
            return List.of();
        }
        return all.getOrDefault(String.valueOf(document.getFirstValue(IndexField.ID.field())), Map.of())
                .getOrDefault(IndexField.TEXT.field(), List.of());
    }

    private static Map<FacetField, List<FacetCount>> facets(NestableJsonFacet counted) {
        var facets = new EnumMap<FacetField, List<FacetCount>>(FacetField.class);
        for (var field : FacetField.values()) {
            var heaps = counted == null ? null : counted.getBucketBasedFacets(field.name());
            if (heaps != null && !heaps.getBuckets().isEmpty()) {
                // While a label is being changed everywhere, one key may for a time come with two: it stays one heap.
                var byKey = new LinkedHashMap<String, FacetCount>();
                for (var heap : heaps.getBuckets()) {
                    var placed = Heaps.read(String.valueOf(heap.getVal()));
                    var term = placed.term();
                    byKey.merge(
                            term.key(),
                            new FacetCount(term.key(), term.labels(), heap.getCount(), placed.parent()),
                            FacetCount::and);
                }
                facets.put(field, byKey.values().stream().sorted(order(field)).toList());
            }
        }
        return facets;
    }

    private static Comparator<FacetCount> order(FacetField field) {
        return field == FacetField.DECADE
                ? Comparator.comparingInt(heap -> Integer.parseInt(heap.value()))
                : Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);
    }
}
