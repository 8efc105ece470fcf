package org.larchiveum.archive.reading.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.graph.GraphStore;

/** What points at an open entry. */
final class Pointers {
    private static final String COUNTED = """
            SELECT ?p ?kind (COUNT(?e) AS ?n) { ?e ?p ?entry ; a ?kind } GROUP BY ?p ?kind ORDER BY ?p ?kind""";
    private static final String FIRST = "SELECT DISTINCT ?e { ?e ?p ?entry ; a ?kind } ORDER BY ?e LIMIT %d";

    private final GraphStore graphs;
    private final Function<String, Optional<Reference>> references;

    /** @param references an open entry by its address */
    Pointers(GraphStore graphs, Function<String, Optional<Reference>> references) {
        this.graphs = graphs;
        this.references = references;
    }

    private record Row(String property, String type, long count) {}

    List<Backlinks> at(String entry, int limit) {
        var rows = graphs.select(
                COUNTED,
                Map.of("entry", entry),
                row -> new Row(
                        row.getResource("p").getURI(),
                        row.getResource("kind").getURI(),
                        row.getLiteral("n").getLong()));
        var all = new ArrayList<Backlinks>();
        for (var row : rows) {
            Generation.kind(row.type())
                    .filter(Addresses::known)
                    .ifPresent(kind -> all.add(new Backlinks(
                            row.property(),
                            kind,
                            kind == Kind.CASE ? List.of() : first(entry, row, limit),
                            row.count())));
        }
        return List.copyOf(all);
    }

    private List<Reference> first(String entry, Row row, int limit) {
        return graphs
                .select(
                        FIRST.formatted(limit),
                        Map.of("entry", entry, "p", row.property(), "kind", row.type()),
                        found -> found.getResource("e").getURI())
                .stream()
                .flatMap(iri -> references.apply(iri).stream())
                .sorted(Comparator.comparing((Reference one) -> one.name().best(Language.KO))
                        .thenComparing(Reference::iri))
                .toList();
    }
}
