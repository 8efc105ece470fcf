package org.larchiveum.archive.publication;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Release;
import org.larchiveum.ontology.Voc;

/**
 * The look at a whole public dataset before visitors get it. It asks the dataset itself and takes nothing from those who made it: what they
 * overlooked, it must find.
 */
public final class Inspection {
    private static final String PREFIXES = """
            PREFIX lar: <https://w3id.org/larchiveum/ns#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            """;
    private static final String OF_ENTRIES = "GRAPH ?g { %s } FILTER (?g != <https://w3id.org/larchiveum/ns>)";
    private static final String UNTYPED = PREFIXES + "SELECT DISTINCT ?x { "
            + OF_ENTRIES.formatted("?x ?p ?o")
            + " FILTER NOT EXISTS { ?x a ?type } FILTER (?p NOT IN (lar:commandedBy, lar:guidedBy, lar:controlledBy)) } LIMIT 20";
    private static final String TYPES = PREFIXES + "SELECT DISTINCT ?x { " + OF_ENTRIES.formatted("?thing a ?x") + " }";
    private static final String PROPERTIES =
            PREFIXES + "SELECT DISTINCT ?x { " + OF_ENTRIES.formatted("?thing ?x ?value") + " }";
    private static final String STAFF_NAMES = PREFIXES + "SELECT DISTINCT ?x { "
            + OF_ENTRIES.formatted("?s ?p ?o")
            + " BIND (IF(ISIRI(?s) && STRSTARTS(STR(?s), \"urn:\"), ?s, ?o) AS ?x) FILTER (CONTAINS(LCASE(STR(?x)), \"urn:uuid:\")) } LIMIT 20";
    private static final String PLACES = PREFIXES + """
            SELECT DISTINCT ?x { VALUES ?kind { lar:ViolationCase lar:Event } ?thing a ?kind ; lar:atPlace ?x
              FILTER NOT EXISTS { ?x lar:placeType <https://w3id.org/larchiveum/voc/place-type/province> } } LIMIT 20""";
    private static final String DATES = PREFIXES + """
            SELECT DISTINCT ?x { VALUES ?kind { lar:ViolationCase lar:Event } ?thing a ?kind ; lar:dateEdtf ?x
              FILTER (!REGEX(?x, "^[0-9]{3}X$")) } LIMIT 20""";
    private static final String TIMES = PREFIXES + "SELECT DISTINCT ?x { "
            + OF_ENTRIES.formatted("?thing ?p ?x")
            + " FILTER (DATATYPE(?x) = <http://www.w3.org/2001/XMLSchema#dateTime>) } LIMIT 20";
    private static final String TOLD = PREFIXES + """
            SELECT ?thing ?p ?o { VALUES ?kind { lar:ViolationCase lar:Event } GRAPH ?g { ?thing a ?kind ; ?p ?o } }""";

    private final Function<Node, Release> releases;
    private final int k;

    /**
     * @param releases in what form a property, or things of a class, may be public
     * @param k how many cases must look alike
     */
    public Inspection(Function<Node, Release> releases, int k) {
        this.releases = releases;
        this.k = k;
    }

    /** What must not be there, a line for each kind of fault; empty when visitors may have the dataset. Values are not named. */
    public List<String> faults(GraphStore dataset) {
        var faults = new ArrayList<String>();
        count(dataset, UNTYPED, x -> true, "things without a type", faults);
        count(dataset, TYPES, x -> releases.apply(x) == Release.NEVER, "types that may not be public", faults);
        count(dataset, PROPERTIES, this::never, "properties that may not be public", faults);
        count(dataset, STAFF_NAMES, x -> true, "names that only the staff may know", faults);
        count(dataset, PLACES, x -> true, "cases at places that are no provinces", faults);
        count(dataset, DATES, x -> true, "cases at dates that are no decades", faults);
        count(dataset, TIMES, x -> true, "times to the second", faults);
        lonely(dataset, faults);
        return List.copyOf(faults);
    }

    private boolean never(Node property) {
        return releases.apply(property) == Release.NEVER;
    }

    private static void count(
            GraphStore dataset, String query, Predicate<Node> wrong, String what, List<String> faults) {
        var found = dataset.select(query, Map.of(), row -> row.get("x").asNode()).stream()
                .filter(wrong)
                .toList();
        if (!found.isEmpty()) {
            var terms = found.stream()
                    .filter(node -> node.isURI()
                            && (node.getURI().startsWith(Lar.NS)
                                    || node.getURI().startsWith(Voc.NS)
                                    || query.equals(PROPERTIES)
                                    || query.equals(TYPES)))
                    .map(Node::getURI)
                    .collect(Collectors.joining(", "));
            faults.add(found.size() + " " + what + (terms.isEmpty() ? "" : ": " + terms));
        }
    }

    /** k-anonymity over everything that is told; what is told of nobody else counts unless nothing is told at all. */
    private void lonely(GraphStore dataset, List<String> faults) {
        var statements = new HashMap<String, Integer>();
        var bare = new BitSet();
        var told = new HashMap<String, int[]>();
        // A hundred thousand cases share a few thousand statements: each is held once, and of each case their numbers.
        var unused = dataset.select(TOLD, Map.of(), row -> {
            var property = row.get("p").toString();
            int number = statements.computeIfAbsent(property + " " + row.get("o"), fresh -> statements.size());
            bare.set(number, property.equals(RDF.type.getURI()) || property.equals(Lar.invented.getURI()));
            told.merge(row.get("thing").toString(), new int[] {number}, Inspection::both);
            return number;
        });
        var alike = told.values().stream()
                .collect(Collectors.groupingBy(
                        numbers -> IntBuffer.wrap(
                                Arrays.stream(numbers).sorted().distinct().toArray()),
                        Collectors.counting()));
        long few = alike.entrySet().stream()
                .filter(same -> same.getValue() < k
                        && !Arrays.stream(same.getKey().array()).allMatch(bare::get))
                .mapToLong(Map.Entry::getValue)
                .sum();
        if (few > 0) {
            faults.add(few + " cases or events of which fewer than " + k + " look alike");
        }
    }

    private static int[] both(int[] some, int[] more) {
        int[] both = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, both, some.length, more.length);
        return both;
    }
}
