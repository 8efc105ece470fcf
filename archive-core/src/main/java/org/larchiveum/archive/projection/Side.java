package org.larchiveum.archive.projection;

import java.util.Optional;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.search.SearchIndex;

/** One side of the archive's projections: its dataset and its index. The staff side knows all, the public side only what is open. */
public record Side(GraphStore graph, SearchIndex index) {
    /** The ledger sequence up to which both are in step; 0 when either has nothing. */
    long watermark() {
        return Math.min(sequence(graph.watermark()), sequence(index.watermark()));
    }

    private static long sequence(Optional<String> watermark) {
        return watermark
                .filter(w -> w.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    void clear() {
        graph.clear();
        index.clear();
    }
}
