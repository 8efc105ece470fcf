package org.larchiveum.archive.reading.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.ontology.Lar;

/** What has been counted and listed of one generation of the public dataset, each part when it is first asked for. */
final class Generation {
    private final String name;
    private final Once<Directory> directory;
    private final Once<Map<Kind, List<Placed>>> trees;
    private final Map<String, List<Backlinks>> pointing = new ConcurrentHashMap<>();

    Generation(String name, GraphStore graphs, Things things) {
        this.name = name;
        directory = new Once<>(() -> Directory.read(graphs, things.addresses()));
        trees = new Once<>(() -> Map.of(
                Kind.INSTITUTION,
                directory.get().tree(Kind.INSTITUTION),
                Kind.PLACE,
                directory.get().tree(Kind.PLACE)));
    }

    /** The kind of which a class's things are; empty for a class of no kind, such as one narrower than a kind's. */
    static Optional<Kind> kind(String type) {
        return type.startsWith(Lar.NS) ? Kind.ofTerm(type.substring(Lar.NS.length())) : Optional.empty();
    }

    String name() {
        return name;
    }

    Directory directory() {
        return directory.get();
    }

    /** The tree of institutions or of places. */
    List<Placed> tree(Kind kind) {
        return trees.get().getOrDefault(kind, List.of());
    }

    List<Backlinks> pointingAt(String key, Once<List<Backlinks>> asked) {
        return pointing.computeIfAbsent(key, absent -> asked.get());
    }
}
