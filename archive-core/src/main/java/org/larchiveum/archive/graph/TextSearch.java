package org.larchiveum.archive.graph;

import java.util.List;
import java.util.Optional;

/** Searching an index by words from inside a question; the index and the dataset asked are of one side. */
@FunctionalInterface
public interface TextSearch {
    /** The property that stands for a search: {@code ?entry <…fn#search> ("words" 50)}. */
    String PROPERTY = "https://w3id.org/larchiveum/fn#search";

    /** The most entries that one search gives. */
    int MOST = 1000;

    /**
     * The IRIs of the entries found, best first.
     *
     * @param words as a visitor types them; never malformed
     * @param language the tag of the words; empty when they have none
     * @param limit from 1 to {@link #MOST}
     */
    List<String> find(String words, Optional<String> language, int limit);
}
