package org.larchiveum.archive.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.jena.graph.Graph;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.search.IndexEntry;

/** What one side is about to learn and to forget. */
final class Update {
    private final TreeMap<String, Graph> graphs = new TreeMap<>();
    private final List<IndexEntry> entries = new ArrayList<>();
    private final List<String> forgottenGraphs = new ArrayList<>();
    private final List<String> forgottenIds = new ArrayList<>();

    void learn(String graph, Graph content) {
        graphs.put(graph, content);
    }

    void learn(IndexEntry entry) {
        entries.add(entry);
    }

    void forget(String graph, String id) {
        forgottenGraphs.add(graph);
        forgottenIds.add(id);
    }

    /** Forgets at once what is to be forgotten, the index first, since it can be asked while the dataset is away; the watermarks stay. */
    void forget(Side side) {
        if (!forgottenIds.isEmpty()) {
            side.index().remove(forgottenIds);
            side.index().commit(side.index().watermark().orElse("0"));
            side.graph().apply(new TreeMap<>(), forgottenGraphs, mark(side));
            forgottenGraphs.clear();
            forgottenIds.clear();
        }
    }

    /** Writes the graphs learnt so far, so that they can be asked; the watermark stays. */
    void write(Side side) {
        if (!graphs.isEmpty()) {
            side.graph().apply(graphs, List.of(), mark(side));
            graphs.clear();
        }
    }

    void finish(Side side, String watermark) {
        side.index().remove(forgottenIds);
        // The index cuts words while the dataset writes: each takes about as long as the other.
        var indexing = CompletableFuture.runAsync(
                () -> side.index().put(entries),
                task -> Thread.ofPlatform().name("indexing").start(task));
        try {
            side.graph().apply(graphs, forgottenGraphs, watermark);
        } finally {
            settle(indexing);
        }
        side.index().commit(watermark);
    }

    private static void settle(CompletableFuture<Void> indexing) {
        try {
            indexing.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof ArchiveException known ? known : failed;
        }
    }

    private static String mark(Side side) {
        return side.graph().watermark().orElse("0");
    }
}
