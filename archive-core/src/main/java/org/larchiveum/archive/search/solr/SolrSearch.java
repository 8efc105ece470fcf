package org.larchiveum.archive.search.solr;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.solr.common.SolrInputDocument;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.search.IndexEntry;
import org.larchiveum.archive.search.SearchIndex;
import org.larchiveum.archive.search.SearchPage;
import org.larchiveum.archive.search.SearchQuery;
import org.larchiveum.archive.search.SearchRequest;
import org.larchiveum.archive.search.Suggestion;
import org.larchiveum.solr.IndexField;

/** One index of the archive, kept by Solr. */
final class SolrSearch implements SearchIndex {
    private static final int BATCH = 250;
    private static final int IDS_AT_ONCE = 1000;

    /** The document that holds the watermark. It has no kind, by which every question leaves it out. */
    private static final String WATERMARK_ID = "#watermark";

    private final CollectionClient collection;
    private final Suggestions suggestions;
    private final Spelling spelling;

    SolrSearch(CollectionClient collection) {
        this.collection = collection;
        this.suggestions = new Suggestions(collection);
        this.spelling = new Spelling(collection);
    }

    @Override
    public void put(Collection<IndexEntry> entries) {
        var batch = new ArrayList<SolrInputDocument>(Math.min(BATCH, entries.size()));
        for (var entry : entries) {
            batch.add(Documents.write(entry));
            if (batch.size() == BATCH) {
                collection.add(batch);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            collection.add(batch);
        }
    }

    @Override
    public void remove(Collection<String> ids) {
        if (!ids.isEmpty()) {
            collection.delete(List.copyOf(ids));
        }
    }

    @Override
    public void commit(String watermark) {
        var mark = new SolrInputDocument();
        mark.setField(IndexField.ID.field(), WATERMARK_ID);
        mark.setField(IndexField.WATERMARK.field(), watermark);
        collection.add(List.of(mark));
        collection.commit();
    }

    @Override
    public Optional<String> watermark() {
        return collection.ask(Questions.byId(WATERMARK_ID)).getResults().stream()
                .findFirst()
                .map(mark -> String.valueOf(mark.getFieldValue(IndexField.WATERMARK.field())));
    }

    @Override
    public void clear() {
        collection.deleteAll();
        collection.commit();
    }

    @Override
    public SearchPage search(SearchRequest request) {
        var query = SearchQuery.read(request.query());
        if (query.isEmpty() && !request.query().isBlank()) {
            return SearchPage.EMPTY;
        }
        var response = collection.ask(Questions.search(request, query));
        var page = Answers.page(request, response);
        if (page.total() > 0 || query.isEmpty()) {
            return page;
        }
        return new SearchPage(0, page.hits(), page.facets(), spelling.better(request), page.next());
    }

    @Override
    public List<Suggestion> suggest(String prefix, Language language, int limit) {
        return suggestions.of(prefix, language, limit);
    }

    @Override
    public Stream<String> ids() {
        return Stream.iterate(Optional.of(IdPage.first()), Optional::isPresent, page -> page.flatMap(this::idsAfter))
                .flatMap(Optional::stream)
                .flatMap(page -> page.ids().stream());
    }

    private Optional<IdPage> idsAfter(IdPage page) {
        var response = collection.ask(Questions.ids(page.cursor(), IDS_AT_ONCE));
        var ids = response.getResults().stream()
                .map(found -> String.valueOf(found.getFieldValue(IndexField.ID.field())))
                .toList();
        return ids.isEmpty() ? Optional.empty() : Optional.of(new IdPage(ids, response.getNextCursorMark()));
    }

    private record IdPage(List<String> ids, String cursor) {
        static IdPage first() {
            return new IdPage(List.of(), "*");
        }
    }

    @Override
    public long size() {
        return collection.ask(Questions.all()).getResults().getNumFound();
    }

    /** The engine is shared by two collections and closed by {@link SolrCollections}. */
    @Override
    public void close() {}
}
