package org.larchiveum.archive.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

/** What every graph store owes the archive. An implementation's test gives a new, empty store for each test. */
public interface GraphStoreContract {
    String A = "urn:uuid:00000000-0000-4000-8000-00000000000a";
    String B = "urn:uuid:00000000-0000-4000-8000-00000000000b";
    Question.Limits AMPLE = new Question.Limits(Duration.ofSeconds(30), 100_000, 50_000_000);

    /** The store of this test; the same one on every call. */
    GraphStore store();

    static Graph turtle(String text) {
        return RDFParser.fromString("PREFIX : <http://example.org/> " + text, Lang.TURTLE)
                .toGraph();
    }

    static Question ask(String query) {
        return new Question("PREFIX : <http://example.org/> " + query, List.of(), List.of(), AMPLE);
    }

    default String answered(Question question, String mediaType) throws IOException {
        Answer answer = store().answer(question);
        assertThat(answer).isInstanceOf(Answer.Complete.class);
        try (Answer.Complete complete = (Answer.Complete) answer) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            complete.write(mediaType, out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    default String csv(String query) throws IOException {
        return answered(ask(query), "text/csv").replace("\r\n", "\n");
    }

    default boolean truth(Question question) throws IOException {
        return answered(question, "application/sparql-results+json").matches("(?s).*\"boolean\"\\s*:\\s*true.*");
    }

    default void twoGraphs() {
        store().apply(Map.of(A, turtle(":a :p \"가\"@ko , 1 ."), B, turtle(":b :p \"나\"@ko .")), List.of(), "7");
    }

    @Test
    default void aMomentIsNotDisturbedByWhatChangesMeanwhile() {
        var store = store();
        store.apply(
                Map.of("urn:g:1", turtle("<urn:a> <urn:p> 1 ."), "urn:g:2", turtle("<urn:b> <urn:p> 2 .")),
                List.of(),
                "1");

        long seen = store.moment(moment -> {
            assertThat(moment.names()).containsExactly("urn:g:1", "urn:g:2");
            store.apply(Map.of("urn:g:3", turtle("<urn:c> <urn:p> 3 .")), List.of("urn:g:1"), "2");
            assertThat(moment.names()).containsExactly("urn:g:1", "urn:g:2");
            return (long) moment.graph("urn:g:1").size()
                    + moment.graph("urn:g:2").size()
                    + moment.graph("urn:g:3").size();
        });

        assertThat(seen).isEqualTo(2);
        try (var names = store.names()) {
            assertThat(names.sorted()).containsExactly("urn:g:2", "urn:g:3");
        }
    }

    @Test
    default void aNewStoreHasNoGraphsAndNoWatermark() {
        assertThat(store().watermark()).isEmpty();
        assertThat(store().names()).isEmpty();
        assertThat(store().graph(A)).isEmpty();
    }

    @Test
    default void keepsGraphsAndWatermarkTogether() {
        twoGraphs();
        assertThat(store().watermark()).contains("7");
        assertThat(store().names()).containsExactlyInAnyOrder(A, B);
        assertThat(store().graph(A).orElseThrow().isIsomorphicWith(turtle(":a :p \"가\"@ko , 1 .")))
                .isTrue();
    }

    @Test
    default void aPathThatLeadsNowhereBeforeAPatternAnswersWithNothing() throws IOException {
        twoGraphs();
        var nowhere = "SELECT ?o { ?x :q+ :nothing . ?x :p ?o . ?x :p ?other FILTER(?o != ?other) }";
        assertThat(csv(nowhere)).isEqualTo("o\n");
        assertThat(csv("SELECT ?o { VALUES ?n { \"none\" } ?m :name ?n . ?x :q* ?m . ?c :p ?x ; :p ?o }"))
                .isEqualTo("o\n");
        assertThat(csv("SELECT (COUNT(*) AS ?n) { ?x :q+ :nothing . ?x :p ?o }"))
                .isEqualTo("n\n0\n");
        assertThat(store().select("PREFIX : <http://example.org/> " + nowhere, Map.of(), row -> row.toString()))
                .isEmpty();
    }

    @Test
    default void replacesAGraphWholeAndLeavesTheOthers() {
        twoGraphs();
        store().apply(Map.of(A, turtle(":a :q 2 .")), List.of(), "8");
        assertThat(store().graph(A).orElseThrow().isIsomorphicWith(turtle(":a :q 2 .")))
                .isTrue();
        assertThat(store().graph(B)).isPresent();
        assertThat(store().watermark()).contains("8");
    }

    @Test
    default void replacesANumberWrittenInAnotherWay() {
        store().apply(Map.of(A, turtle(":a :p 0.3 .")), List.of(), "1");
        store().apply(Map.of(A, turtle(":a :p 0.30 .")), List.of(), "2");
        assertThat(store().graph(A).orElseThrow().size()).isEqualTo(1);
    }

    @Test
    default void replacesBlankNodesWithoutAddingToThem() {
        store().apply(Map.of(A, turtle(":a :p [ :q 1 ] .")), List.of(), "1");
        store().apply(Map.of(A, turtle(":a :p [ :q 1 ] .")), List.of(), "2");
        assertThat(store().graph(A).orElseThrow().size()).isEqualTo(2);
    }

    @Test
    default void removesGraphs() {
        twoGraphs();
        store().apply(Map.of(), Set.of(A, "urn:unknown"), "9");
        assertThat(store().graph(A)).isEmpty();
        assertThat(store().names()).containsExactly(B);
    }

    @Test
    default void aGraphThatIsEmptyIsAbsent() {
        twoGraphs();
        store().apply(Map.of(A, turtle("")), List.of(), "8");
        assertThat(store().graph(A)).isEmpty();
    }

    @Test
    default void clearForgetsEverything() {
        twoGraphs();
        store().clear();
        assertThat(store().names()).isEmpty();
        assertThat(store().watermark()).isEmpty();
    }

    @Test
    default void whatIsReadIsACopy() {
        twoGraphs();
        store().graph(A).orElseThrow().clear();
        assertThat(store().graph(A).orElseThrow().size()).isEqualTo(2);
    }

    @Test
    default void theDefaultGraphIsTheUnionOfTheNamed() throws IOException {
        twoGraphs();
        assertThat(csv("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")).isEqualTo("n\n3\n");
        assertThat(csv("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g"))
                .isEqualTo("g\n" + A + "\n" + B + "\n");
        assertThat(csv("SELECT ?s { ?s :p|:q \"나\"@ko }")).isEqualTo("s\nhttp://example.org/b\n");
        assertThat(csv("SELECT (COUNT(*) AS ?n) { ?s (:x|!:x) ?o }")).isEqualTo("n\n3\n");
    }

    @Test
    default void aTrustedSelectTakesIris() {
        twoGraphs();
        assertThat(store().select(
                                "SELECT ?o { GRAPH ?g { ?s <http://example.org/p> ?o FILTER isLiteral(?o) } } ORDER BY ?o",
                                Map.of("g", B),
                                row -> row.getLiteral("o").getLexicalForm()))
                .containsExactly("나");
    }

    @Test
    default void noQuestionReachesTheWatermark() throws IOException {
        store().apply(Map.of(A, turtle(":a :p 1 .")), List.of(), "sentinel-4711");
        List<String> attempts = List.of(
                "SELECT * { ?s ?p ?o }",
                "SELECT * { GRAPH ?g { ?s ?p ?o } }",
                "SELECT * { GRAPH ?g { ?s (:x|!:x)* ?o } }",
                "SELECT * { GRAPH <urn:x-arq:DefaultGraph> { ?s ?p ?o } }",
                "SELECT * { GRAPH <urn:x-arq:DefaultGraph> { ?s (:x|!:x) ?o } }",
                "SELECT * FROM <urn:x-arq:DefaultGraph> { ?s ?p ?o }",
                "SELECT * { BIND(IRI(CONCAT('urn:x-arq:Default','Graph')) AS ?g) GRAPH ?g { ?s ?p ?o } }",
                "SELECT * FROM NAMED <urn:larchiveum:watermark> { GRAPH ?g { ?s ?p ?o } }");
        for (String attempt : attempts) {
            assertThat(csv(attempt)).as(attempt).doesNotContain("4711");
        }
        assertThat(answered(ask("CONSTRUCT WHERE { ?s ?p ?o }"), "text/turtle"))
                .contains(":a")
                .doesNotContain("4711");
        assertThat(answered(ask("DESCRIBE :a"), "text/turtle")).contains(":p").doesNotContain("4711");
    }

    @Test
    default void fromNamesGraphsOfTheStoreAndAnUnknownOneIsEmpty() throws IOException {
        twoGraphs();
        assertThat(truth(ask("ASK FROM <" + A + "> { :a :p 1 }"))).isTrue();
        assertThat(truth(ask("ASK FROM <" + B + "> { :a :p 1 }"))).isFalse();
        assertThat(truth(ask("ASK FROM <http://unknown.example/> { ?s ?p ?o }")))
                .isFalse();
        assertThat(truth(ask("ASK FROM NAMED <" + B + "> { GRAPH ?g { :a ?p ?o } }")))
                .isFalse();
        assertThat(truth(ask("ASK FROM NAMED <" + A + "> { GRAPH ?g { :a ?p ?o } }")))
                .isTrue();
    }

    @Test
    default void theProtocolsDatasetOverridesTheQuerys() throws IOException {
        twoGraphs();
        Question question = new Question(
                "ASK FROM <" + A + "> FROM NAMED <" + A + "> { ?s ?p \"나\"@ko }", List.of(B), List.of(), AMPLE);
        assertThat(truth(question)).isTrue();
        Question namedOnly = new Question("ASK FROM <" + A + "> { ?s ?p ?o }", List.of(), List.of(B), AMPLE);
        assertThat(truth(namedOnly)).isFalse();
    }

    @Test
    default void describesFromEveryGraph() throws IOException {
        twoGraphs();
        assertThat(answered(ask("DESCRIBE :b"), "application/n-triples"))
                .contains("나")
                .doesNotContain("가");
    }

    @Test
    default void answersManyAtOnceWhileGraphsChange() {
        twoGraphs();
        List<Boolean> right = java.util.stream.IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> {
                    if (i % 8 == 0) {
                        twoGraphs();
                    }
                    try {
                        return csv("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").equals("n\n3\n");
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .toList();
        assertThat(right).containsOnly(true);
    }
}
