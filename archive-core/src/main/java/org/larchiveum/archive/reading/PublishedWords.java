package org.larchiveum.archive.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.graph.TextSearch;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.publication.PublicNames;
import org.larchiveum.archive.search.Hit;
import org.larchiveum.archive.search.LanguageGuess;
import org.larchiveum.archive.search.Paging;
import org.larchiveum.archive.search.SearchIndex;
import org.larchiveum.archive.search.SearchRequest;
import org.larchiveum.archive.search.Sort;

/** The public index as questions reach it: the same search as on the page, whatever the language, by public addresses. */
record PublishedWords(SearchIndex index, PublicNames names) implements TextSearch {
    @Override
    public List<String> find(String words, Optional<String> language, int limit) {
        if (words.isBlank()) {
            return List.of();
        }
        Language spoken =
                language.flatMap(Language::of).or(() -> LanguageGuess.of(words)).orElse(Language.EN);
        List<String> found = new ArrayList<>();
        while (found.size() < limit) {
            int size = Math.min(Paging.LARGEST_PAGE, limit - found.size());
            List<Hit> hits = index.search(new SearchRequest(
                            words,
                            spoken,
                            Map.of(),
                            Optional.empty(),
                            Optional.empty(),
                            Sort.RELEVANCE,
                            new Paging.From(found.size(), size)))
                    .hits();
            hits.forEach(hit -> PublicId.parse(hit.id())
                    .map(id -> names.entry(hit.identity().kind(), id))
                    .ifPresent(found::add));
            if (hits.size() < size) {
                break;
            }
        }
        return List.copyOf(found);
    }
}
