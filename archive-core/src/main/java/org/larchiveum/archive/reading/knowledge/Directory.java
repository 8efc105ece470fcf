package org.larchiveum.archive.reading.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.graph.GraphStore;

/** The open institutions, posts and places of one generation by address, and what lies above each: small enough to be kept at hand. */
final class Directory {
    private static final String PREFIXES = """
            PREFIX lar: <https://w3id.org/larchiveum/ns#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX geo: <http://www.w3.org/2003/01/geo/wgs84_pos#>
            """;
    private static final Map<Kind, String> ASKED = Map.of(
            Kind.INSTITUTION,
            PREFIXES + """
                    SELECT ?e ?above ?type ?place { ?e a lar:Institution
                      OPTIONAL { ?e lar:partOf ?above } OPTIONAL { ?e lar:institutionType ?type } OPTIONAL { ?e lar:atPlace ?place } }""",
            Kind.POST,
            PREFIXES
                    + "SELECT ?e ?above { ?e a lar:Post OPTIONAL { ?e lar:headOf ?head } OPTIONAL { ?e lar:postIn ?in }"
                    + " BIND(COALESCE(?head, ?in) AS ?above) }",
            Kind.PLACE,
            PREFIXES + """
                    SELECT ?e ?above ?type ?lat ?long { ?e a lar:Place
                      OPTIONAL { ?e lar:within ?above } OPTIONAL { ?e lar:placeType ?type }
                      OPTIONAL { ?e geo:lat ?lat ; geo:long ?long } }""");
    private static final String NAMES = PREFIXES + "SELECT ?e ?name { ?e a lar:%s ; skos:prefLabel ?name }";
    private static final String INVENTED = PREFIXES + "SELECT ?e { ?e a lar:%s ; lar:invented true }";
    private static final String COMMANDED = PREFIXES + "SELECT ?e ?above { ?e lar:commandedBy ?above }";

    private final Map<String, Listed> listed = new HashMap<>();
    /** From each to what it is part of, lies within, is commanded by, or heads. */
    private final Map<String, Set<String>> above = new HashMap<>();

    private final Map<String, List<String>> commanders = new TreeMap<>();

    private Directory() {}

    static Directory read(GraphStore graphs, Addresses addresses) {
        var directory = new Directory();
        for (var kind : List.of(Kind.INSTITUTION, Kind.POST, Kind.PLACE)) {
            directory.add(kind, graphs, addresses);
        }
        graphs.select(
                        COMMANDED,
                        Map.of(),
                        row -> Map.entry(
                                row.getResource("e").getURI(),
                                row.getResource("above").getURI()))
                .forEach(pair -> {
                    directory.rises(pair.getKey(), pair.getValue());
                    directory
                            .commanders
                            .computeIfAbsent(pair.getKey(), absent -> new ArrayList<>())
                            .add(pair.getValue());
                });
        directory.commanders.values().forEach(Collections::sort);
        return directory;
    }

    private void add(Kind kind, GraphStore graphs, Addresses addresses) {
        var names = new HashMap<String, Map<String, String>>();
        graphs.select(NAMES.formatted(kind.term()), Map.of(), row -> {
            var name = row.getLiteral("name");
            names.computeIfAbsent(row.getResource("e").getURI(), absent -> new TreeMap<>())
                    .put(name.getLanguage(), name.getString());
            return name;
        });
        var invented =
                new HashSet<>(graphs.select(INVENTED.formatted(kind.term()), Map.of(), row -> row.getResource("e")
                        .getURI()));
        graphs.select(ASKED.getOrDefault(kind, ""), Map.of(), row -> {
            var iri = row.getResource("e").getURI();
            addresses.parse(iri).ifPresent(address -> {
                var reference = new Reference(
                        iri,
                        kind,
                        address.id(),
                        new Multilingual(new TreeMap<>(names.getOrDefault(iri, Map.of()))),
                        invented.contains(iri));
                var one = new Listed(
                        reference,
                        iri(row.get("above")),
                        iri(row.get("type")),
                        iri(row.get("place")),
                        point(row.get("lat"), row.get("long")));
                listed.putIfAbsent(iri, one);
                one.above().ifPresent(up -> rises(iri, up));
            });
            return iri;
        });
    }

    private void rises(String iri, String up) {
        above.computeIfAbsent(iri, absent -> new LinkedHashSet<>()).add(up);
    }

    private static Optional<String> iri(org.apache.jena.rdf.model.@org.jspecify.annotations.Nullable RDFNode node) {
        return Optional.ofNullable(node)
                .filter(org.apache.jena.rdf.model.RDFNode::isURIResource)
                .map(n -> n.asResource().getURI());
    }

    private static Optional<Listed.Point> point(
            org.apache.jena.rdf.model.@org.jspecify.annotations.Nullable RDFNode latitude,
            org.apache.jena.rdf.model.@org.jspecify.annotations.Nullable RDFNode longitude) {
        if (latitude == null || longitude == null) {
            return Optional.empty();
        }
        return degrees(latitude).flatMap(north -> degrees(longitude).map(east -> new Listed.Point(north, east)));
    }

    private static Optional<BigDecimal> degrees(org.apache.jena.rdf.model.RDFNode node) {
        var text = node.isLiteral() ? node.asLiteral().getLexicalForm() : "";
        return text.matches("-?[0-9]{1,3}(\\.[0-9]+)?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    Optional<Listed> listed(String iri) {
        return Optional.ofNullable(listed.get(iri));
    }

    /** Itself and everything above it, in command, in organisation or in place; ends on circles too. */
    Set<String> withAllAbove(String iri) {
        var found = new LinkedHashSet<String>();
        var waiting = new ArrayList<String>(List.of(iri));
        while (!waiting.isEmpty()) {
            var next = waiting.removeLast();
            if (found.add(next)) {
                waiting.addAll(above.getOrDefault(next, Set.of()));
            }
        }
        return found;
    }

    /** The tree of a kind: under what each is part of or lies within, else under the first institution that commands it. */
    List<Placed> tree(Kind kind) {
        var children = new HashMap<String, List<Listed>>();
        var tops = new ArrayList<Listed>();
        listed.values().stream().filter(one -> one.reference().kind() == kind).forEach(one -> parent(one)
                .ifPresentOrElse(
                        up -> children.computeIfAbsent(up, absent -> new ArrayList<>())
                                .add(one),
                        () -> tops.add(one)));
        var shown = new HashSet<String>();
        var trees = new ArrayList<>(placed(tops, children, shown));
        // Those in a circle hang under no top: one of each circle becomes one.
        listed.values().stream()
                .filter(one -> one.reference().kind() == kind && !shown.contains(one.iri()))
                .sorted(Comparator.comparing(Listed::iri))
                .forEach(one -> trees.addAll(placed(List.of(one), children, shown)));
        return List.copyOf(trees);
    }

    private Optional<String> parent(Listed one) {
        return one.above().filter(listed::containsKey).or(() -> commanders.getOrDefault(one.iri(), List.of()).stream()
                .flatMap(up -> institution(up).stream())
                .filter(up -> !up.equals(one.iri()))
                .findFirst());
    }

    /** An institution itself, or the one to which a post belongs. */
    private Optional<String> institution(String iri) {
        return listed(iri)
                .flatMap(one -> one.reference().kind() == Kind.POST
                        ? one.above().filter(listed::containsKey)
                        : Optional.of(iri));
    }

    private static List<Placed> placed(List<Listed> some, Map<String, List<Listed>> children, Set<String> shown) {
        return some.stream()
                .sorted(Comparator.comparing(
                                (Listed one) -> one.reference().name().best(Language.KO))
                        .thenComparing(Listed::iri))
                .filter(one -> shown.add(one.iri()))
                .map(one -> new Placed(one, placed(children.getOrDefault(one.iri(), List.of()), children, shown)))
                .toList();
    }
}
