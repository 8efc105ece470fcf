package org.larchiveum.portal.sparql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.larchiveum.archive.graph.Answer;

/**
 * Finished answers of one generation of the dataset, so many bytes of them. With the first look after a change all of them are
 * gone: what was withdrawn is never given from here.
 */
final class KeptAnswers {
    private final long bytes;
    private final AtomicReference<Shelf> shelf;

    KeptAnswers(long bytes) {
        this.bytes = bytes;
        this.shelf = new AtomicReference<>(shelf(""));
    }

    /** What was asked, in a form that does not depend on how it was laid out, and in which form it was wanted. */
    record Key(String query, List<String> defaultGraphs, List<String> namedGraphs, String wanted) {
        static Key of(SparqlRequest request, String wanted) {
            return new Key(
                    QueryText.compact(request.query().orElse("")),
                    request.defaultGraphs(),
                    request.namedGraphs(),
                    wanted);
        }
    }

    /** An answer as it was given. */
    sealed interface Kept {
        int weight();

        /** A document. */
        record Document(Wanted.Sent sent, byte[] bytes) implements Kept {
            @Override
            public int weight() {
                return bytes.length;
            }
        }

        /** What a page shows. */
        record Shown(ResultTable table, Answer.Form form) implements Kept {
            @Override
            public int weight() {
                return table.weight();
            }
        }
    }

    private record Shelf(String generation, Cache<Key, Kept> answers) {}

    private Shelf shelf(String generation) {
        return new Shelf(
                generation,
                Caffeine.newBuilder()
                        .maximumWeight(bytes)
                        .<Key, Kept>weigher((key, kept) -> key.query().length() * 2 + kept.weight() + 200)
                        .build());
    }

    private Shelf of(String generation) {
        Shelf now = Objects.requireNonNull(shelf.get());
        if (now.generation().equals(generation)) {
            return now;
        }
        Shelf empty = shelf(generation);
        return shelf.compareAndSet(now, empty) ? empty : shelf(generation);
    }

    Optional<Kept> find(String generation, Key key) {
        return Optional.ofNullable(of(generation).answers().getIfPresent(key));
    }

    /** Keeps an answer that was worked out while the dataset was of this generation, from before to after. */
    void keep(String generation, Key key, Kept kept) {
        if (QueryText.lasting(key.query())) {
            of(generation).answers().put(key, kept);
        }
    }
}
