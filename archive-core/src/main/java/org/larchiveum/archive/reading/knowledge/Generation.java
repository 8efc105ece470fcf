package org.larchiveum.archive.reading.knowledge;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.ontology.Lar;

/** What has been counted and listed of one generation of the public dataset, each part when it is first asked for. */
final class Generation {
    private static final String KINDS = "SELECT ?kind (COUNT(?e) AS ?n) { ?e a ?kind } GROUP BY ?kind";

    private final String name;
    private final Instant at;
    private final Once<Directory> directory;
    private final Once<CaseTable> cases;
    private final Once<List<FigureGroup>> figures;
    private final Once<Map<Kind, Long>> open;
    private final Once<Map<Kind, List<Placed>>> trees;
    private final Map<Scope, Census> censuses = new ConcurrentHashMap<>();
    private final Map<String, List<Backlinks>> pointing = new ConcurrentHashMap<>();

    /** @param wider a concept with everything above it in its scheme */
    Generation(String name, Instant at, GraphStore graphs, Things things, Function<String, Set<String>> wider) {
        this.name = name;
        this.at = at;
        directory = new Once<>(() -> Directory.read(graphs, things.addresses()));
        cases = new Once<>(() -> CaseTable.read(graphs, iri -> {
            var all = new LinkedHashSet<>(wider.apply(iri));
            all.addAll(directory.get().withAllAbove(iri));
            return all;
        }));
        figures = new Once<>(() -> new FigureTable(graphs, things, this::census, wider).groups());
        open = new Once<>(() -> kinds(graphs));
        trees = new Once<>(() -> Map.of(
                Kind.INSTITUTION,
                directory.get().tree(Kind.INSTITUTION),
                Kind.PLACE,
                directory.get().tree(Kind.PLACE)));
    }

    private static Map<Kind, Long> kinds(GraphStore graphs) {
        var kinds = new EnumMap<Kind, Long>(Kind.class);
        graphs.select(
                        KINDS,
                        Map.of(),
                        row -> Map.entry(
                                row.getResource("kind").getURI(),
                                row.getLiteral("n").getLong()))
                .forEach(count ->
                        kind(count.getKey()).ifPresent(kind -> kinds.merge(kind, count.getValue(), Long::sum)));
        return kinds;
    }

    /** The kind of which a class's things are; empty for a class of no kind, such as one narrower than a kind's. */
    static Optional<Kind> kind(String type) {
        return type.startsWith(Lar.NS) ? Kind.ofTerm(type.substring(Lar.NS.length())) : Optional.empty();
    }

    String name() {
        return name;
    }

    Instant at() {
        return at;
    }

    Directory directory() {
        return directory.get();
    }

    /** The tree of institutions or of places. */
    List<Placed> tree(Kind kind) {
        return trees.get().getOrDefault(kind, List.of());
    }

    Census census(Scope scope) {
        return censuses.computeIfAbsent(scope, asked -> cases.get().count(asked));
    }

    List<FigureGroup> figures() {
        return figures.get();
    }

    Map<Kind, Long> open() {
        return open.get();
    }

    List<Backlinks> pointingAt(String key, Once<List<Backlinks>> asked) {
        return pointing.computeIfAbsent(key, absent -> asked.get());
    }
}
