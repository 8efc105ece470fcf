package org.larchiveum.archive.projection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.search.IndexEntry;
import org.larchiveum.archive.search.SearchIndex;
import org.larchiveum.archive.search.SearchPage;
import org.larchiveum.archive.search.SearchRequest;
import org.larchiveum.archive.search.Suggestion;

/** No index at all, in step with everything: for who shows the public side only. */
final class Unindexed implements SearchIndex {
    @Override
    public void put(Collection<IndexEntry> entries) {
        // Nobody searches here.
    }

    @Override
    public void remove(Collection<String> ids) {
        // Nobody searches here.
    }

    @Override
    public void commit(String watermark) {
        // Nobody searches here.
    }

    @Override
    public Optional<String> watermark() {
        return Optional.of(Long.toString(Long.MAX_VALUE / 10));
    }

    @Override
    public void clear() {
        // Nobody searches here.
    }

    @Override
    public SearchPage search(SearchRequest request) {
        throw new IllegalStateException("Nobody searches here");
    }

    @Override
    public List<Suggestion> suggest(String prefix, Language language, int limit) {
        return List.of();
    }

    @Override
    public Stream<String> ids() {
        return Stream.empty();
    }

    @Override
    public long size() {
        return 0;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
