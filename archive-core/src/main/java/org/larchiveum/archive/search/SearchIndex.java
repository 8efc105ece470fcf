package org.larchiveum.archive.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.larchiveum.archive.description.Language;

/**
 * What every search index promises. One instance is one collection, staff or public; what one holds never shows in the
 * other, not even in suggestions. Any method throws {@link org.larchiveum.archive.fault.ArchiveException.Unavailable}
 * when the engine is away.
 */
public interface SearchIndex extends AutoCloseable {
    /** Adds entries, replacing those of the same id whole. Seen by searches after {@link #commit}. */
    void put(Collection<IndexEntry> entries);

    /** Takes entries out; an id that is not there is passed over. Seen after {@link #commit}. */
    void remove(Collection<String> ids);

    /** Makes everything before it durable and visible, together with the watermark, which is then what {@link #watermark} returns. */
    void commit(String watermark);

    /** The watermark of the last commit; empty for a new or cleared index. Survives a restart. */
    Optional<String> watermark();

    /** Removes every entry and the watermark, at once. */
    void clear();

    /**
     * Answers any visitor's query, however malformed: words all have to occur, quotes make a phrase, a leading minus
     * excludes, {@code OR} (or {@code |}) offers a choice. Nothing else in a query has a meaning, and none is an error.
     */
    SearchPage search(SearchRequest request);

    /** Titles and names that go on from what was typed so far, best first; at most {@code limit}, none for a blank prefix. */
    List<Suggestion> suggest(String prefix, Language language, int limit);

    /** The ids of all visible entries, in order; the caller closes the stream. */
    Stream<String> ids();

    /** How many entries are visible. */
    long size();

    @Override
    void close();
}
