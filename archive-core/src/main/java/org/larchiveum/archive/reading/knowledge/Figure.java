package org.larchiveum.archive.reading.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * A number that somebody published, never recomputed.
 *
 * @param unit the class that was counted, by local name: {@code ViolationCase}
 * @param type the violation type, or the source type, of which it is the number; empty for a total
 */
public record Figure(Reference reference, long value, String unit, Optional<String> type, Origin origin) {
    /**
     * Where and when it was published, and about whom: figures of one origin belong together.
     *
     * @param asOf EDTF
     * @param about the institutions it refers to, with everything below them
     * @param unknown how many institutions it refers to that are not open
     * @param publishedBy in words
     * @param sources citations, or IRIs
     */
    public record Origin(
            String asOf, List<Reference> about, int unknown, List<Value> publishedBy, List<Value> sources) {
        public Origin {
            about = List.copyOf(about);
            publishedBy = List.copyOf(publishedBy);
            sources = List.copyOf(sources);
        }
    }
}
