package org.larchiveum.archive.projection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.search.IndexEntry;
import org.larchiveum.archive.search.SearchIndex;
import org.larchiveum.archive.search.SearchPage;
import org.larchiveum.archive.search.SearchRequest;
import org.larchiveum.archive.search.Suggestion;

/** The index of whichever generation is shown now. */
final class CurrentIndex implements SearchIndex {
    private final Supplier<Side> current;

    CurrentIndex(Supplier<Side> current) {
        this.current = current;
    }

    private SearchIndex now() {
        return current.get().index();
    }

    @Override
    public void put(Collection<IndexEntry> entries) {
        now().put(entries);
    }

    @Override
    public void remove(Collection<String> ids) {
        now().remove(ids);
    }

    @Override
    public void commit(String watermark) {
        now().commit(watermark);
    }

    @Override
    public Optional<String> watermark() {
        return now().watermark();
    }

    @Override
    public void clear() {
        now().clear();
    }

    @Override
    public SearchPage search(SearchRequest request) {
        return now().search(request);
    }

    @Override
    public List<Suggestion> suggest(String prefix, Language language, int limit) {
        return now().suggest(prefix, language, limit);
    }

    @Override
    public Stream<String> ids() {
        return now().ids();
    }

    @Override
    public long size() {
        return now().size();
    }

    @Override
    public void close() {
        now().close();
    }
}
