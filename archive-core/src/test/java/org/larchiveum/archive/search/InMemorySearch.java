package org.larchiveum.archive.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.larchiveum.archive.description.Language;

/** The twin of every search index for tests: it finds words by their letters and knows nothing of Korean or English. */
public final class InMemorySearch implements SearchIndex {
    private final Map<String, IndexEntry> pending = new TreeMap<>();
    private final Map<String, IndexEntry> visible = new TreeMap<>();
    private Optional<String> watermark = Optional.empty();

    @Override
    public synchronized void put(Collection<IndexEntry> entries) {
        entries.forEach(entry -> pending.put(entry.id(), entry));
    }

    @Override
    public synchronized void remove(Collection<String> ids) {
        ids.forEach(pending::remove);
    }

    @Override
    public synchronized void commit(String mark) {
        visible.clear();
        visible.putAll(pending);
        watermark = Optional.of(mark);
    }

    @Override
    public synchronized Optional<String> watermark() {
        return watermark;
    }

    @Override
    public synchronized void clear() {
        pending.clear();
        visible.clear();
        watermark = Optional.empty();
    }

    @Override
    public synchronized SearchPage search(SearchRequest request) {
        var query = SearchQuery.read(request.query());
        if (query.isEmpty() && !request.query().isBlank()) {
            return SearchPage.EMPTY;
        }
        var found = visible.values().stream()
                .filter(entry -> InMemoryWords.match(entry, query))
                .filter(entry -> InMemoryHeaps.inside(entry, request))
                .toList();
        var chosen = found.stream()
                .filter(entry -> InMemoryHeaps.chosen(entry, request, Optional.empty()))
                .sorted(order(request))
                .toList();
        var from = offset(request);
        var hits = chosen.stream()
                .skip(from)
                .limit(request.paging().size())
                .map(entry -> hit(entry, query))
                .toList();
        var end = from + hits.size();
        var byNumber = request.paging() instanceof Paging.From && from > 0;
        var next = end < chosen.size() && !hits.isEmpty() && !byNumber
                ? Optional.of(new Cursor("after" + end))
                : Optional.<Cursor>empty();
        return new SearchPage(chosen.size(), hits, InMemoryHeaps.count(found, request), Optional.empty(), next);
    }

    private static int offset(SearchRequest request) {
        return switch (request.paging()) {
            case Paging.From from -> from.offset();
            case Paging.After after ->
                after.cursor().token().matches("after\\d{1,6}")
                        ? Integer.parseInt(after.cursor().token().substring("after".length()))
                        : 0;
        };
    }

    private static Comparator<IndexEntry> order(SearchRequest request) {
        Comparator<IndexEntry> by =
                switch (request.sort()) {
                    case RELEVANCE -> Comparator.comparing(entry -> 0);
                    case DATE_ASC ->
                        Comparator.comparing(entry -> entry.when().earliest().orElse(LocalDate.MAX));
                    case DATE_DESC ->
                        Comparator.comparing(
                                (IndexEntry entry) -> entry.when().latest().orElse(LocalDate.MIN),
                                Comparator.reverseOrder());
                    case TITLE ->
                        Comparator.comparing(
                                entry -> OrderKeys.title(entry.words().titles().best(request.language())));
                    case REFERENCE ->
                        Comparator.comparing(
                                entry -> OrderKeys.reference(entry.identity().referenceCode()));
                };
        return by.thenComparing(IndexEntry::id);
    }

    private static Hit hit(IndexEntry entry, SearchQuery query) {
        return new Hit(
                entry.identity(),
                entry.words().titles(),
                entry.words().scope(),
                entry.when(),
                entry.position(),
                entry.presentation(),
                InMemoryWords.passages(entry, query));
    }

    @Override
    public synchronized List<Suggestion> suggest(String prefix, Language language, int limit) {
        if (prefix.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return List.of();
        }
        var byText = new LinkedHashMap<String, Suggestion>();
        for (var entry : visible.values()) {
            var candidates = new ArrayList<String>();
            candidates.add(entry.words().titles().best(language));
            candidates.addAll(entry.words().titles().byTag().values());
            candidates.addAll(entry.words().names());
            candidates.stream()
                    .filter(text -> Typing.leadsTo(prefix, text))
                    .findFirst()
                    .ifPresent(text -> byText.putIfAbsent(
                            text,
                            new Suggestion(text, entry.id(), entry.identity().kind())));
        }
        return byText.values().stream().limit(Math.max(0, limit)).toList();
    }

    @Override
    public synchronized Stream<String> ids() {
        return List.copyOf(visible.keySet()).stream();
    }

    @Override
    public synchronized long size() {
        return visible.size();
    }

    @Override
    public void close() {}
}
