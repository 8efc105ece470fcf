package org.larchiveum.portal.dataset;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.larchiveum.archive.fault.ArchiveException.Unavailable;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.Question;
import org.larchiveum.archive.reading.ReadingRoom;
import org.springframework.stereotype.Component;

/** Counts the public dataset, once for each of its generations. */
@Component
class Census {
    private static final Question.Limits LIMITS = new Question.Limits(Duration.ofSeconds(60), 5000, 8 << 20);
    private static final String TYPED = "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a ?c }";
    private static final String CLASSES =
            "SELECT ?c (COUNT(DISTINCT ?s) AS ?n) { ?s a ?c FILTER(isIRI(?c)) } GROUP BY ?c ORDER BY DESC(?n) ?c";
    private static final String PROPERTIES = "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY DESC(?n) ?p";
    private static final String SUBJECTS = "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }";
    private static final String OBJECTS = "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }";
    private static final String LINKS = """
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT ?p ?target (COUNT(*) AS ?n) {
              VALUES ?p { skos:exactMatch skos:closeMatch skos:broadMatch skos:narrowMatch skos:relatedMatch
                <http://www.w3.org/2002/07/owl#sameAs> }
              ?s ?p ?o FILTER(isIRI(?o))
              BIND(REPLACE(STR(?o), "^(https?://[^/]+/([^/#]+(?=[/#]))?).*$", "$1") AS ?target) }
            GROUP BY ?p ?target ORDER BY DESC(?n) ?p ?target LIMIT 100""";
    private static final String FIRST = "SELECT (MIN(?d) AS ?n) { ?s <https://w3id.org/larchiveum/ns#earliest> ?d }";
    private static final String LAST = "SELECT (MAX(?d) AS ?n) { ?s <https://w3id.org/larchiveum/ns#latest> ?d }";

    private final ReadingRoom room;
    private final Cache<String, Figures> counted =
            Caffeine.newBuilder().maximumSize(1).build();

    Census(ReadingRoom room) {
        this.room = room;
    }

    /** The figures of this moment; {@link Unavailable} when they cannot be counted. */
    Figures figures() {
        return counted.get(room.generation(), generation -> count());
    }

    private Figures count() {
        List<Figures.Share> properties = shares(PROPERTIES);
        return new Figures(
                new Figures.Size(
                        properties.stream().mapToLong(Figures.Share::count).sum(),
                        number(SUBJECTS),
                        number(OBJECTS),
                        number(TYPED)),
                shares(CLASSES),
                properties,
                ask(
                        LINKS,
                        row -> new Figures.Links(
                                row.get(0).orElseThrow().getURI(), text(row, 1), Long.parseLong(text(row, 2)))),
                new Figures.Span(day(FIRST), day(LAST)));
    }

    private List<Figures.Share> shares(String query) {
        return ask(query, row -> new Figures.Share(row.get(0).orElseThrow().getURI(), Long.parseLong(text(row, 1))));
    }

    private long number(String query) {
        return ask(query, row -> Long.parseLong(text(row, 0))).stream()
                .findFirst()
                .orElse(0L);
    }

    private Optional<String> day(String query) {
        return ask(query, row -> row.get(0).map(Node::getLiteralLexicalForm)).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String text(List<Optional<Node>> row, int at) {
        return row.get(at).orElseThrow().getLiteralLexicalForm();
    }

    private <T> List<T> ask(String query, Function<List<Optional<Node>>, T> row) {
        if (room.ask(new Question(query, List.of(), List.of(), LIMITS)) instanceof Answer.Complete answer) {
            try (answer) {
                return answer.preview((int) LIMITS.rows()).rows().stream()
                        .filter(one -> one.stream().anyMatch(Optional::isPresent))
                        .map(row)
                        .toList();
            }
        }
        throw new Unavailable("The public dataset could not be counted");
    }
}
