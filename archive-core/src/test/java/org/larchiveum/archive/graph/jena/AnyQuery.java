package org.larchiveum.archive.graph.jena;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.larchiveum.archive.graph.GraphStoreContract;

/** Invented small datasets and questions of every kind about them, the same ones for the same number. */
final class AnyQuery {
    private static final List<String> TERMS = List.of(
            ":a",
            ":b",
            ":c",
            ":d",
            ":e",
            "1",
            "2",
            "2.5",
            "\"가\"@ko",
            "\"b\"@en",
            "\"B\"@en",
            "\"b\"",
            "\"10\"",
            "\"2001-02-03\"^^xsd:date",
            "\"1999-12-31\"^^xsd:date",
            "true",
            "\"odd\"^^:type",
            "_:x");
    private static final List<String> PREDICATES = List.of(":p", ":q", ":r");
    private static final List<String> VARIABLES = List.of("?x", "?y", "?z", "?w");
    private static final List<String> PATHS = List.of(
            ":p*",
            ":p+",
            ":q?",
            "^:p",
            ":p/:q",
            ":p|:q",
            "(:p|:q)+",
            "(:p/:q)*",
            "^:p+",
            "(^:p/:q?)*",
            "!:p",
            ":p/:q*",
            "(:r*)/:p?");

    private final Random random;
    private List<String> paths = PATHS;

    AnyQuery(long seed) {
        this.random = new Random(seed);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Three graphs that have some triples in common. */
    List<Graph> graphs() {
        return IntStream.range(0, 3)
                .mapToObj(i -> IntStream.range(0, 3 + random.nextInt(9))
                        .mapToObj(n -> any(TERMS.subList(0, 5)) + " " + any(PREDICATES) + " " + any(TERMS) + " .")
                        .collect(Collectors.joining(" ")))
                .map(triples -> GraphStoreContract.turtle("PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> " + triples))
                .toList();
    }

    String query() {
        String pattern = group(3);
        String dataset = "";
        if (random.nextInt(12) == 0) {
            dataset = " FROM <urn:g0> FROM <urn:g1> FROM NAMED <urn:g2>";
        }
        String where = dataset + " WHERE " + pattern;
        String prefixes = "PREFIX : <http://example.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";
        return prefixes
                + switch (random.nextInt(9)) {
                    case 0 -> "SELECT DISTINCT ?x ?y" + where;
                    case 1 ->
                        "SELECT ?x ?y" + where + " ORDER BY " + any(List.of("?x", "DESC(?y)", "STR(?x)", "?z ?x"));
                    case 2 ->
                        "SELECT *" + where + " ORDER BY DESC(?x) ?y ?z ?w LIMIT " + (1 + random.nextInt(4)) + " OFFSET "
                                + random.nextInt(3);
                    case 3 ->
                        "SELECT ?x (COUNT(*) AS ?n) (COUNT(?y) AS ?m) (COUNT(DISTINCT ?z) AS ?d)" + where
                                + " GROUP BY ?x";
                    case 4 ->
                        "SELECT (SUM(?x) AS ?s) (MIN(?y) AS ?least) (MAX(?z) AS ?most) (COUNT(DISTINCT *) AS ?n)"
                                + where;
                    case 5 -> "SELECT ?k (AVG(?y) AS ?a)" + where + " GROUP BY (STR(?x) AS ?k) HAVING(COUNT(*) > 1)";
                    case 6 -> "ASK" + where;
                    case 7 -> "CONSTRUCT { ?x :made ?y }" + where;
                    default -> "SELECT *" + where;
                };
    }

    private String term() {
        return random.nextInt(3) > 0 ? any(VARIABLES) : any(TERMS.subList(0, TERMS.size() - 1));
    }

    private String triple() {
        String subject = random.nextInt(4) > 0 ? any(VARIABLES) : any(TERMS.subList(0, 5));
        String predicate = random.nextInt(4) > 0 ? any(PREDICATES) : random.nextInt(3) > 0 ? any(paths) : "?e";
        return subject + " " + predicate + " " + term() + " . ";
    }

    private String group(int depth) {
        List<String> parts = new ArrayList<>();
        parts.add(random.nextInt(10) == 0 ? "" : triple());
        int more = random.nextInt(depth + 1);
        for (int i = 0; i < more; i++) {
            parts.add(part(depth));
        }
        return "{ " + String.join(" ", parts) + "}";
    }

    private String part(int depth) {
        int below = depth - 1;
        return switch (depth == 0 ? random.nextInt(4) : random.nextInt(14)) {
            case 0, 1, 2 -> triple();
            case 3, 4 -> "FILTER(" + condition() + ") ";
            case 5, 6 -> "OPTIONAL " + group(below) + " ";
            case 7 -> group(below) + " UNION " + group(below) + " ";
            case 8 -> "MINUS " + group(below) + " ";
            case 9 -> "FILTER " + (random.nextBoolean() ? "NOT " : "") + "EXISTS " + group(below) + " ";
            case 10 ->
                "VALUES (" + any(VARIABLES) + " ?v) { (" + any(TERMS.subList(0, 17)) + " UNDEF) ("
                        + any(TERMS.subList(0, 17)) + " 1) (UNDEF :a) } ";
            case 11 ->
                "GRAPH " + (random.nextBoolean() ? "?g " : "<urn:g" + random.nextInt(4) + "> ") + withinGraph(below)
                        + " ";
            case 12 ->
                "{ SELECT "
                        + any(List.of("?x ?y", "DISTINCT ?x", "?x (COUNT(*) AS ?c)"))
                                .replace("?x (", "?x (") + " WHERE " + group(below) + " GROUP BY ?x ?y } ";
            default ->
                "BIND(" + any(List.of("STR(?x)", "?x + 1", "1", "IF(BOUND(?y), ?y, :a)", "COALESCE(?z, 2)")) + " AS ?b"
                        + random.nextInt(1_000_000) + ") ";
        };
    }

    /**
     * No path that may have no length: of a term that the graph does not have, Jena's answer depends on whether it looks it up or joins
     * it.
     */
    private String withinGraph(int depth) {
        List<String> before = paths;
        paths = PATHS.stream()
                .filter(path -> !path.contains("*") && !path.contains("?"))
                .toList();
        String group = group(depth);
        paths = before;
        return group;
    }

    private String condition() {
        String one = any(VARIABLES);
        String other = any(VARIABLES);
        return switch (random.nextInt(9)) {
            case 0 -> one + " = " + term();
            case 1 -> one + " != " + other;
            case 2 -> one + " < " + term();
            case 3 -> "BOUND(" + one + ")";
            case 4 -> "LANG(" + one + ") = \"en\"";
            case 5 -> "REGEX(STR(" + one + "), \"[ab1]$\", \"i\")";
            case 6 -> one + " IN (:a, 1, \"b\")";
            case 7 -> "!isLiteral(" + one + ") && STR(" + one + ") < STR(" + other + ")";
            default -> "sameTerm(" + one + ", " + other + ") || isIRI(" + one + ")";
        };
    }
}
