package org.larchiveum.archive.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.larchiveum.archive.graph.GraphStoreContract.ask;
import static org.larchiveum.archive.graph.GraphStoreContract.turtle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.larchiveum.archive.fault.ArchiveException.Conflict;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.graph.GraphStoreContract;
import org.larchiveum.archive.graph.Question;
import org.larchiveum.archive.graph.TextSearch;
import org.larchiveum.archive.graph.jena.RemoteGraphs;

/** The contract of graph stores against a Fuseki server in a process of its own. */
class FusekiGraphsTest implements GraphStoreContract {
    @TempDir
    static Path folder;

    private static Fuseki fuseki;

    private GraphStore store;

    @BeforeAll
    static void start() throws IOException {
        fuseki = Fuseki.start(folder, "", "public", "other");
    }

    @AfterAll
    static void stop() {
        fuseki.close();
    }

    @BeforeEach
    void open() {
        store = opened();
        store.clear();
    }

    private static GraphStore opened() {
        return RemoteGraphs.open(
                (GraphAddress.Remote) GraphAddress.parse(fuseki.address(), "public"), folder.resolve("key"), "public");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public GraphStore store() {
        return store;
    }

    @Test
    void survivesARestartOfEither() throws IOException {
        twoGraphs();
        store.close();
        fuseki = fuseki.restart(folder, "", "public", "other");
        store = opened();
        assertThat(store.watermark()).contains("7");
        assertThat(store.names()).containsExactlyInAnyOrder(A, B);
    }

    @Test
    void aServerThatWasSetBackSaysWhatItWasToldThen() throws IOException {
        twoGraphs();
        var backup = folder.resolve("backup");
        fuseki.close();
        copy(folder.resolve("database-public"), backup);
        fuseki = fuseki.restart(folder, "", "public", "other");
        store.apply(Map.of(), List.of(A), "8");
        fuseki.close();
        copy(backup, folder.resolve("database-public"));
        fuseki = fuseki.restart(folder, "", "public", "other");
        assertThat(store.watermark()).contains("7");
        assertThat(store.names()).containsExactlyInAnyOrder(A, B);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.exists(to) ? Files.walk(to) : Stream.<Path>empty()) {
            for (var old : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(old);
            }
        }
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static final TextSearch INDEX = (words, language, limit) -> words.equals("thing")
            ? Stream.of("b", "closed", "a")
                    .map(name -> "http://example.org/" + name)
                    .limit(limit)
                    .toList()
            : List.of();

    private String found(String query) throws IOException {
        var question =
                ask("PREFIX fn: <https://w3id.org/larchiveum/fn#> " + query).searching(INDEX);
        return answered(question, "text/csv").replace("\r\n", "\n");
    }

    @Test
    void findsByWordsWhatTheDatasetHasAndNothingElse() throws IOException {
        twoGraphs();
        assertThat(found("SELECT ?e { ?e fn:search \"thing\" ; :p ?o FILTER isNumeric(?o) }"))
                .isEqualTo("e\nhttp://example.org/a\n");
        assertThat(found("SELECT ?e ?rank { (?e ?rank) fn:search (\"thing\"@en 3) } ORDER BY ?rank"))
                .isEqualTo("e,rank\nhttp://example.org/b,1\nhttp://example.org/a,2\n");
        assertThat(
                        found(
                                "SELECT ?e ?g { (?e ?rank) fn:search (\"thing\"@en 50) . GRAPH ?g { ?e ?p ?o } } ORDER BY ?rank"))
                .startsWith("e,g\nhttp://example.org/b," + B);
        assertThat(found("SELECT ?rank { (:a ?rank) fn:search \"thing\" }")).isEqualTo("rank\n2\n");
        assertThat(found("SELECT ?e { ?e fn:search (\"thing\" 0) }")).isEqualTo("e\n");
        assertThat(found("SELECT ?e FROM <urn:none> { ?e fn:search \"thing\" }"))
                .isEqualTo("e\n");
        assertThat(found("SELECT ?e { GRAPH <" + B + "> { ?e fn:search \"thing\" } }"))
                .isEqualTo("e\nhttp://example.org/b\n");
        assertThat(found("SELECT ?e FROM NAMED <" + B + "> { GRAPH ?g { ?e fn:search \"thing\" } }"))
                .isEqualTo("e\nhttp://example.org/b\n");
        assertThat(csv("PREFIX fn: <https://w3id.org/larchiveum/fn#> SELECT ?e { ?e fn:search \"thing\" }"))
                .as("without an index it has no values")
                .isEqualTo("e\n");
    }

    @Test
    void saysWhyWordsThatTheQuestionFindsAreNotSearchedFor() {
        twoGraphs();
        assertThat(store.answer(ask("PREFIX fn: <https://w3id.org/larchiveum/fn#> "
                                + "SELECT * { ?s :p ?o BIND(STR(?o) AS ?words) ?e fn:search ?words }")
                        .searching(INDEX)))
                .isInstanceOfSatisfying(Answer.NotAllowed.class, answer -> assertThat(answer.what())
                        .contains("another server"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?x <java:org.apache.jena.sparql.pfunction.library.version> ?y }",
                "SELECT * { ?x <http://jena.apache.org/ARQ/property#versionARQ> ?y }",
                "SELECT * { (1 2) <http://jena.apache.org/ARQ/list#member> ?y }",
                "SELECT * { <http://example.org/a#b> (<http://jena.apache.org/ARQ/property#splitIRI>) (?y ?z) }",
                "SELECT * { GRAPH <urn:x-arq:UnionGraph> { ?s ?p ?o } }",
                "SELECT * { GRAPH <urn:larchiveum:mark> { ?s ?p ?o } }",
                "SELECT * FROM <urn:larchiveum:mark> { ?s ?p ?o }",
                "SELECT * FROM <urn:x-arq:UnionGraph> { ?s ?p ?o }",
                "SELECT * { GRAPH ?g { ?s <urn:larchiveum:sealed> ?o } }",
                "SELECT * { ?s <urn:larchiveum:sealed> ?o }"
            })
    void nothingThatAnEngineMakesUpIsReached(String query) throws IOException {
        twoGraphs();
        assertThat(csv(query).lines()).hasSize(1);
    }

    @Test
    void whatLiesOnTheServerDoesNotTellWhatItWasLastTold() {
        store.apply(Map.of(), List.of(), "sentinel-4711");
        assertThat(fuseki.everything("public")).contains("urn:larchiveum:mark").doesNotContain("4711");
    }

    @Test
    void whatTwoGraphsSayIsInTheUnionUntilBothAreGone() throws IOException {
        store.apply(Map.of(A, turtle(":x :p 1 ."), B, turtle(":x :p 1 .")), List.of(), "1");
        assertThat(csv("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")).isEqualTo("n\n1\n");
        store.apply(Map.of(), List.of(A), "2");
        assertThat(csv("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")).isEqualTo("n\n1\n");
        store.apply(Map.of(), List.of(B), "3");
        assertThat(csv("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")).isEqualTo("n\n0\n");
        store.apply(Map.of(A, turtle(":x :p 1 ."), B, turtle(":x :p 1 .")), List.of(), "4");
        store.apply(Map.of(A, turtle(":y :p 2 ."), B, turtle(":y :p 2 .")), List.of(), "5");
        assertThat(csv("SELECT ?s { ?s ?p ?o }")).isEqualTo("s\nhttp://example.org/y\n");
    }

    @Test
    void namesThatWouldEndAStatementDoNot() throws IOException {
        var graph = GraphFactory.createDefaultGraph();
        graph.add(
                NodeFactory.createURI("urn:x> <urn:y> 1 . } ; DROP ALL ; INSERT DATA { <urn:z"),
                NodeFactory.createURI("urn:p"),
                NodeFactory.createLiteralString("\" . } ; DROP ALL # \\u0022 \n"));
        twoGraphs();
        store.apply(Map.of("urn:g> { } } ; DROP ALL ; INSERT DATA { GRAPH <urn:h", graph), List.of(), "8");
        assertThat(store.names()).hasSize(3);
        assertThat(csv("SELECT ?o { ?s <urn:p> ?o }")).contains("DROP ALL # \\u0022 \n");
    }

    @Test
    void aDatasetIsOfOneSideOfOneHome() {
        twoGraphs();
        var address = (GraphAddress.Remote) GraphAddress.parse(fuseki.address(), "public");
        assertThatThrownBy(() -> RemoteGraphs.open(address, folder.resolve("key"), "staff"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("other side");
        assertThatThrownBy(() -> RemoteGraphs.open(address, folder.resolve("another-key"), "public"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("another home");
        assertThat(store.watermark()).contains("7");
    }

    @Test
    void aDatasetOfSomebodyElseIsLeftAlone() {
        fuseki.update("other", "INSERT DATA { <urn:theirs> <urn:p> 1 }");
        assertThatThrownBy(() -> RemoteGraphs.open(
                        (GraphAddress.Remote) GraphAddress.parse(fuseki.address(), "other"),
                        folder.resolve("key"),
                        "other"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("DROP ALL");
        assertThat(fuseki.everything("other")).contains("urn:theirs").doesNotContain("urn:larchiveum");
    }

    @Test
    void aServerThatMixesEverythingIntoItsDefaultGraphIsRefusedWithTheRemedy(@TempDir Path mixed) throws IOException {
        try (var server = Fuseki.start(mixed, "; tdb2:unionDefaultGraph true", "public")) {
            assertThatThrownBy(() -> RemoteGraphs.open(
                            (GraphAddress.Remote) GraphAddress.parse(server.address(), "public"),
                            mixed.resolve("key"),
                            "public"))
                    .isInstanceOf(Conflict.class)
                    .hasMessageContaining("tdb2:unionDefaultGraph");
        }
    }

    @Test
    void limitsHoldAndAQuestionThatIsCalledBackEnds() {
        var graph = GraphFactory.createDefaultGraph();
        for (int i = 0; i < 600; i++) {
            graph.add(
                    NodeFactory.createURI("http://example.org/" + i),
                    NodeFactory.createURI("http://example.org/next"),
                    NodeFactory.createURI("http://example.org/" + (i + 1)));
        }
        store.apply(Map.of(A, graph), List.of(), "1");
        assertThat(store.answer(
                        limited("SELECT * { ?s :next ?o }", new Question.Limits(Duration.ofSeconds(9), 10, 99999))))
                .isEqualTo(new Answer.LimitReached("rows", "10"));
        assertThat(store.answer(limited(
                        "CONSTRUCT WHERE { ?s :next ?o }", new Question.Limits(Duration.ofSeconds(9), 10, 99999))))
                .isEqualTo(new Answer.LimitReached("rows", "10"));
        assertThat(store.answer(limited(
                        "SELECT * { ?s :next ?o . ?a :next ?b }",
                        new Question.Limits(Duration.ofSeconds(9), 1_000_000, 50_000))))
                .isEqualTo(new Answer.LimitReached("bytes", "50000"));
        var endless =
                "SELECT (COUNT(*) AS ?n) { ?a :next ?b . ?c :next ?d . ?e :next ?f . ?g :next ?h FILTER(?a = ?f) }";
        assertThat(store.answer(limited(endless, new Question.Limits(Duration.ofSeconds(1), 10, 9999))))
                .isEqualTo(new Answer.LimitReached("time", "PT1S"));
        long begun = System.nanoTime();
        assertThat(store.answer(limited(endless, AMPLE).by(() -> System.nanoTime() - begun > 500_000_000L)))
                .isEqualTo(new Answer.Cancelled());
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    }

    private static Question limited(String query, Question.Limits limits) {
        return new Question("PREFIX : <http://example.org/> " + query, List.of(), List.of(), limits);
    }
}
