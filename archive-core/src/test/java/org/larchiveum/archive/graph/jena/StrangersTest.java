package org.larchiveum.archive.graph.jena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.larchiveum.archive.graph.GraphStoreContract.AMPLE;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.graph.Question;
import org.larchiveum.archive.graph.Question.Limits;
import org.larchiveum.archive.graph.TextSearch;

/** What a stranger may not do with a question: reach outward, change, or take more than a share of the machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangersTest {
    private final GraphStore store = open();
    private static final List<String> KNOCKS = new CopyOnWriteArrayList<>();
    private static final HttpServer OUTSIDE = outside();

    private static HttpServer outside() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                KNOCKS.add(exchange.getRequestURI().toString());
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** An empty store. */
    GraphStore open() {
        return JenaGraphs.open(new GraphAddress.Memory());
    }

    /** Called once the store has everything. */
    void filled(GraphStore filled) {
        assertThat(filled.watermark()).isPresent();
    }

    @BeforeAll
    void thousandThings() {
        Graph graph = GraphFactory.createDefaultGraph();
        for (int i = 0; i < 1000; i++) {
            graph.add(
                    NodeFactory.createURI("http://example.org/" + i),
                    NodeFactory.createURI("http://example.org/next"),
                    NodeFactory.createURI("http://example.org/" + (i + 1) % 1000));
        }
        graph.add(
                NodeFactory.createURI("http://example.org/0"),
                NodeFactory.createURI("http://example.org/title"),
                NodeFactory.createLiteralLang("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "en"));
        store.apply(Map.of("urn:g", graph), List.of(), "1");
        filled(store);
    }

    @AfterAll
    void close() {
        store.close();
        OUTSIDE.stop(0);
    }

    private Answer answer(String query, Limits limits) {
        return store.answer(new Question("PREFIX : <http://example.org/> " + query, List.of(), List.of(), limits));
    }

    private Answer answer(String query) {
        return answer(
                query.replace(
                        "OUTSIDE", "http://127.0.0.1:" + OUTSIDE.getAddress().getPort()),
                AMPLE);
    }

    private static String text(Answer answer, String mediaType) throws IOException {
        assertThat(answer).isInstanceOf(Answer.Complete.class);
        try (Answer.Complete complete = (Answer.Complete) answer) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            complete.write(mediaType, out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <OUTSIDE/sparql> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <OUTSIDE/sparql> { ?s ?p ?o } }",
                "SELECT * { { SELECT * { SERVICE <OUTSIDE/sparql> { ?s ?p ?o } } } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <OUTSIDE/sparql> { ?s ?p ?o } } }",
                "SELECT * { ?s ?p ?o FILTER(1 = 2 || NOT EXISTS { { SELECT ?s { SERVICE <OUTSIDE/sparql> { ?s ?p ?o } } } }) }",
                "SELECT (EXISTS { SERVICE <OUTSIDE/sparql> { ?s ?p ?o } } AS ?x) {}",
                "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <OUTSIDE/sparql> { ?s ?p ?o } })",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p HAVING (EXISTS { SERVICE <OUTSIDE/> { ?a ?b ?c } })",
                "SELECT * { OPTIONAL { GRAPH ?g { SERVICE ?g { ?s ?p ?o } } } }",
                "SELECT * { ?s ?p ?o MINUS { SERVICE <OUTSIDE/> { ?s ?p ?o } } }",
                "CONSTRUCT { ?s ?p ?o } { SERVICE <OUTSIDE/> { ?s ?p ?o } }",
                "DESCRIBE ?s { SERVICE <OUTSIDE/> { ?s ?p ?o } }",
                "SELECT * { BIND(<java:java.lang.System>(1) AS ?x) }",
                "SELECT * { BIND(<http://jena.apache.org/ARQ/function#now>() AS ?x) }",
                "SELECT * { ?s ?p ?o } ORDER BY <java:java.lang.System>(?s) LIMIT 3",
                "SELECT (SUM(<java:java.lang.System>(?o)) AS ?x) { ?s ?p ?o }",
                "SELECT (<http://jena.apache.org/ARQ/function/aggregate#stdev>(?o) AS ?x) { ?s ?p ?o }",
                "LOAD <OUTSIDE/data.ttl>",
                "CLEAR ALL",
                "INSERT DATA { :a :b :c }",
                "DROP GRAPH <urn:g>"
            })
    void isNotAllowed(String query) {
        assertThat(answer(query)).isInstanceOf(Answer.NotAllowed.class);
        assertThat(KNOCKS).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM <OUTSIDE/data.ttl> { ?s ?p ?o }",
                "SELECT * FROM NAMED <OUTSIDE/data.ttl> { GRAPH ?g { ?s ?p ?o } }",
                "SELECT * { GRAPH <OUTSIDE/data.ttl> { ?s ?p ?o } }",
                "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
                "SELECT * { ?x <java:org.apache.jena.sparql.pfunction.library.version> ?y }",
                "SELECT * { ?x <http://jena.apache.org/ARQ/property#versionARQ> ?y }",
                "SELECT * { (1 2) <http://jena.apache.org/ARQ/list#member> ?y }"
            })
    void findsNothingOutside(String query) throws IOException {
        assertThat(text(answer(query), "text/csv").strip().lines()).hasSize(1);
        assertThat(KNOCKS).isEmpty();
    }

    @Test
    void tellsLineAndColumnOfAMistake() {
        assertThat(answer("SELECT *\n{ ?s ?p ?o ?x ?y }")).isInstanceOfSatisfying(Answer.Malformed.class, mistake -> {
            assertThat(mistake.line()).isEqualTo(2);
            assertThat(mistake.column()).isEqualTo(9);
        });
        assertThat(answer("SELECT * { UNKNOWN:x ?p ?o }")).isInstanceOf(Answer.Malformed.class);
        assertThat(answer("SELECT * { ?s ?p ?o } LATERAL {}")).isInstanceOf(Answer.Malformed.class);
        assertThat(answer("ASK " + "{".repeat(200_000))).isInstanceOf(Answer.Malformed.class);
    }

    @Test
    void relativeNamesDoNotTellWhereTheServerRuns() throws IOException {
        assertThat(text(answer("SELECT (<x> AS ?x) {}"), "text/csv")).contains(QueryGuard.BASE + "x");
    }

    @Test
    @Timeout(20)
    void aLongQueryEndsAtItsTimeLimit() {
        Limits second = new Limits(Duration.ofSeconds(1), 1000, 1_000_000);
        long start = System.nanoTime();
        assertThat(answer(
                        "SELECT (COUNT(*) AS ?n) { ?a :next ?b . ?c :next ?d . ?e :next ?f . ?g :next ?h FILTER(?a = ?f) }",
                        second))
                .isEqualTo(new Answer.LimitReached("time", "PT1S"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @ParameterizedTest
    @Timeout(20)
    @ValueSource(
            strings = {
                "SELECT * { ?s :title ?t FILTER REGEX(?t, '^(.*?a){20}b$') }",
                "SELECT * { ?s :title ?t FILTER REGEX(STR(?t), ?r) VALUES ?r { '^(a+)+\\\\1$' } }",
                "SELECT (REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '(a*)*\\\\1b') AS ?x) {}",
                "SELECT (REPLACE(?t, '(.*?a){20}b', 'b') AS ?x) { ?s :title ?t }",
                "SELECT * { ?s :next ?o . ?x :title ?t } ORDER BY REGEX(?t, '^(.*?a){20}b$')",
                "SELECT (SUM(IF(REGEX(?t, '^(.*?a){20}b$'), 1, 2)) AS ?n) { ?s :title ?t }",
                "SELECT * { ?s :title ?t FILTER EXISTS { ?s :next ?o FILTER REGEX(?t, '^(.*?a){20}b$') } }",
                "SELECT * { ?s ((:next|!:next)*/(:next|!:next)*/(:next|!:next)*) ?t . ?t (!:x)+ ?u }"
            })
    void aPatternThatNeverEndsIsEnded(String query) {
        long start = System.nanoTime();
        assertThat(answer(query, new Limits(Duration.ofSeconds(1), 10_000_000, 1L << 40)))
                .isEqualTo(new Answer.LimitReached("time", "PT1S"));
        // A question that had to be left to itself would have come back only after two seconds more.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2900));
    }

    @Test
    void patientPatternsAnswerAsTheStandardSays() throws IOException {
        assertThat(text(answer("SELECT (REPLACE('abracadabra', 'bra', '*') AS ?x) {}"), "text/csv"))
                .contains("a*cada*");
        assertThat(text(answer("SELECT (REPLACE('가나다'@ko, '나', '-') AS ?x) {}"), "text/tab-separated-values"))
                .contains("\"가-다\"@ko");
        assertThat(text(answer("SELECT (REGEX('ABC', 'b', 'i') AS ?x) (REGEX('ABC', 'b') AS ?y) {}"), "text/csv"))
                .contains("true,false");
        assertThat(text(answer("SELECT (COALESCE(REGEX('ABC', ?r), 'error') AS ?x) { VALUES ?r { '(' } }"), "text/csv"))
                .contains("error");
    }

    @Test
    void aTextThatDoublesAgainAndAgainIsEnded() {
        StringBuilder doubling = new StringBuilder("SELECT (STRLEN(?x40) AS ?n) { BIND('가나다' AS ?x0) ");
        for (int i = 1; i <= 40; i++) {
            doubling.append("BIND(CONCAT(?x%d, ?x%d) AS ?x%d) ".formatted(i - 1, i - 1, i));
        }
        Answer.LimitReached tooLong = new Answer.LimitReached("characters", "1048576");
        assertThat(answer(doubling + "}")).isEqualTo(tooLong);
        String tenfold = "'aaaaaaaaaa'";
        for (int i = 0; i < 12; i++) {
            tenfold = "REPLACE(" + tenfold + ", 'a+', '$0$0$0$0$0$0$0$0$0$0')";
        }
        assertThat(answer("SELECT (STRLEN(" + tenfold + ") AS ?n) {}")).isEqualTo(tooLong);
    }

    @Test
    void moreRowsThanTheLimitIsAnError() throws IOException {
        Limits ten = new Limits(Duration.ofSeconds(10), 10, 1_000_000);
        assertThat(answer("SELECT * { ?s :next ?o }", ten)).isEqualTo(new Answer.LimitReached("rows", "10"));
        assertThat(answer("CONSTRUCT WHERE { ?s :next ?o }", ten)).isEqualTo(new Answer.LimitReached("rows", "10"));
        assertThat(text(answer("SELECT * { ?s :next ?o } LIMIT 10", ten), "text/csv")
                        .lines())
                .hasSize(11);
    }

    @Test
    void moreBytesThanTheLimitIsAnErrorAndLeavesNoFile() throws IOException {
        List<Path> before = spools();
        Limits small = new Limits(Duration.ofSeconds(10), 10_000_000, 3_000_000);
        assertThat(answer("SELECT * { ?s :next ?o . ?a :next ?b }", small))
                .isEqualTo(new Answer.LimitReached("bytes", "3000000"));
        assertThat(answer("CONSTRUCT { ?s ?b ?a } { ?s :next ?o . ?a :next ?b }", small))
                .isEqualTo(new Answer.LimitReached("bytes", "3000000"));
        assertThat(spools()).isEqualTo(before);
    }

    @Test
    void aLargeAnswerGoesThroughAFileAndLeavesNone() throws IOException {
        List<Path> before = spools();
        Answer answer = answer("SELECT ?s ?a { ?s :next ?o . ?a :next ?b } LIMIT 20000");
        assertThat(spools()).hasSize(before.size() + 1);
        assertThat(((Answer.Complete) answer).preview(5).rows()).hasSize(5);
        assertThat(text(answer, "text/csv").lines()).hasSize(20001);
        assertThat(spools()).isEqualTo(before);
    }

    private static List<Path> spools() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            files.filter(f -> f.getFileName().toString().startsWith(Spool.PREFIX))
                    .forEach(found::add);
        }
        return found;
    }

    @Test
    void everyFormIsWrittenInEveryFormat() throws IOException {
        List<String> queries = List.of(
                "SELECT * { ?s :title ?t }", "ASK { ?s :title ?t }", "CONSTRUCT WHERE { ?s :title ?t }", "DESCRIBE :0");
        for (String query : queries) {
            Answer answer = answer(query);
            for (String type : ((Answer.Complete) answer).form().mediaTypes()) {
                assertThat(text(answer(query), type)).as(type + " of " + query).isNotBlank();
            }
            ((Answer.Complete) answer).close();
        }
    }

    @Test
    void rdfXmlThatCannotBeSaysSoBeforeItsFirstByte() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Answer.Complete graph = (Answer.Complete) answer("CONSTRUCT { :0 <http://example.org/1/> :2 } {}")) {
            assertThat(graph.form()).isEqualTo(Answer.Form.GRAPH);
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> graph.write("application/rdf+xml", out))
                    .isInstanceOf(Answer.Unwritable.class);
        }
        assertThat(out.size()).isZero();
    }

    @Test
    void previewShowsTheFirstRows() {
        try (Answer.Complete rows = (Answer.Complete) answer("SELECT ?s ?none { ?s :next ?o }")) {
            Answer.Preview preview = rows.preview(3);
            assertThat(preview.columns()).containsExactly("s", "none");
            assertThat(preview.rows()).hasSize(3);
            assertThat(preview.rows().getFirst().get(1)).isEmpty();
            assertThat(preview.more()).isTrue();
        }
    }

    private static final String SEARCH = "PREFIX fn: <https://w3id.org/larchiveum/fn#> ";

    /** An index that finds the first two things, one that the dataset does not have, and a third thing. */
    private static final TextSearch INDEX = (words, language, limit) -> words.equals("thing")
            ? Stream.of("7", "3", "closed", "5")
                    .map(name -> "http://example.org/" + name)
                    .limit(limit)
                    .toList()
            : List.of();

    private String found(String query) throws IOException {
        return text(
                store.answer(
                        new Question(SEARCH + "PREFIX : <http://example.org/> " + query, List.of(), List.of(), AMPLE)
                                .searching(INDEX)),
                "text/csv");
    }

    @Test
    void findsByWordsWhatTheDatasetHasAndNothingElse() throws IOException {
        assertThat(found("SELECT ?e ?next { ?e fn:search \"thing\" ; :next ?next } ORDER BY ?e"))
                .isEqualTo("""
                        e,next\r
                        http://example.org/3,http://example.org/4\r
                        http://example.org/5,http://example.org/6\r
                        http://example.org/7,http://example.org/8\r
                        """);
        assertThat(found("SELECT ?e ?rank { (?e ?rank) fn:search (\"thing\"@en 2) } ORDER BY ?rank"))
                .isEqualTo("e,rank\r\nhttp://example.org/7,1\r\nhttp://example.org/3,2\r\n");
        assertThat(found("SELECT ?rank { (:5 ?rank) fn:search \"thing\" }")).isEqualTo("rank\r\n3\r\n");
        assertThat(found("SELECT ?e { ?e fn:search (\"thing\" 0) }")).isEqualTo("e\r\n");
        assertThat(found("SELECT ?e FROM <urn:none> { ?e fn:search \"thing\" }"))
                .isEqualTo("e\r\n");
        assertThat(found("SELECT ?e { GRAPH <urn:g> { ?e fn:search \"thing\" } }"))
                .contains("/7");
    }

    @Test
    void searchesOnlyWhereThereIsAnIndexAndOnlySoOften() throws IOException {
        assertThat(text(answer(SEARCH + "SELECT ?e { ?e fn:search \"thing\" }"), "text/csv"))
                .isEqualTo("e\r\n");
        var often = new Question(
                        SEARCH + "SELECT * { ?s ?p ?o BIND(STR(?s) AS ?words) ?e fn:search ?words }",
                        List.of(),
                        List.of(),
                        AMPLE)
                .searching(INDEX);
        assertThat(store.answer(often)).isEqualTo(new Answer.LimitReached("searches", "20"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java:org.apache.jena.sparql.pfunction.library.splitIRI",
                "http://jena.apache.org/ARQ/property#splitIRI",
                "http://jena.apache.org/text#query"
            })
    void noOtherPropertyIsWorkedOut(String property) throws IOException {
        assertThat(found("SELECT ?b { <http://example.org/1> <" + property + "> (?a ?b) }"))
                .isEqualTo("b\r\n");
    }

    @Test
    void aQuestionThatIsCalledBackEndsWithinASecond() {
        var called = new java.util.concurrent.atomic.AtomicBoolean();
        var question = new Question(
                        "SELECT (COUNT(*) AS ?n) { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?g ?s ?h"
                                + " FILTER(?a != ?h || ?c != ?f || ?b != ?e || ?d != ?g) }",
                        List.of(),
                        List.of(),
                        new Limits(Duration.ofMinutes(1), 10, 1000))
                .by(called::get);
        var asked = java.util.concurrent.CompletableFuture.supplyAsync(() -> store.answer(question));
        java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
        assertThat(asked).isNotDone();
        called.set(true);
        assertThat(asked).succeedsWithin(Duration.ofSeconds(1)).isEqualTo(new Answer.Cancelled());
    }
}
