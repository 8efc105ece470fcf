package org.larchiveum.portal.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.larchiveum.archive.graph.Question;

class SparqlControllerTest {
    static final String LONG =
            "SELECT (COUNT(*) AS ?n) { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?g ?s ?h FILTER(?a = ?h && ?c != ?f) }";
    private static final SparqlServer SERVER = new SparqlServer(
            new SparqlSettings(new Question.Limits(Duration.ofSeconds(1), 1000, 200_000), 1, 1, 1, 4096, 1 << 20));

    @BeforeEach
    void someThings() {
        Graph one = RDFParser.fromString(
                        "<https://archive.example/id/item/1> <http://purl.org/dc/terms/title> \"편지 <b>\"@ko .",
                        Lang.TURTLE)
                .toGraph();
        SERVER.store().apply(Map.of("urn:many", many(), "urn:one", one), List.of(), "1");
    }

    static Graph many() {
        Graph many = GraphFactory.createDefaultGraph();
        for (int i = 0; i < 300; i++) {
            many.add(
                    NodeFactory.createURI("http://example.org/" + i),
                    NodeFactory.createURI("http://example.org/next"),
                    NodeFactory.createURI("http://example.org/" + (i + 1)));
        }
        return many;
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    private static String type(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static HttpResponse<String> plain(String pathAndQuery, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(SERVER.at(pathAndQuery));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return SERVER.send(request.build());
    }

    private static void isProblem(HttpResponse<String> response, int status, String slug) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(type(response)).startsWith("application/problem+json");
        assertThat(response.body()).contains("\"/problems/" + slug + "\"").contains("\"status\":" + status);
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv                                                      | text/csv;charset=utf-8",
                "application/sparql-results+xml;q=0.5, text/csv;q=0.4          | application/sparql-results+xml",
                "application/json                                              | application/json",
                "application/xml                                               | application/xml",
                "*/*                                                           | application/sparql-results+json",
                "text/*, application/sparql-results+json;q=0.9                 | text/csv;charset=utf-8",
                "application/sparql-results+json;q=0, */*;q=0.1                | application/sparql-results+xml",
                "text/tab-separated-values, text/html;q=0.9                    | text/tab-separated-values;charset=utf-8",
                "text/html, application/xml;q=0.9, */*;q=0.8                   | text/html;charset=UTF-8"
            })
    void choosesTheFormatByQuality(String accept, String expected) {
        HttpResponse<String> response = SERVER.get("SELECT * { GRAPH <urn:one> { ?s ?p ?o } }", "Accept", accept);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(type(response)).isEqualToIgnoringCase(expected);
        assertThat(response.body()).contains("편지");
        assertThat(header(response, "Vary")).contains("Accept");
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle,text/turtle;charset=utf-8",
        "application/rdf+xml,application/rdf+xml",
        "application/n-triples,application/n-triples",
        "application/ld+json,application/ld+json",
        "*/*,text/turtle;charset=utf-8"
    })
    void writesGraphs(String accept, String expected) {
        HttpResponse<String> response =
                SERVER.get("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <urn:one> { ?s ?p ?o } }", "Accept", accept);
        assertThat(type(response)).isEqualToIgnoringCase(expected);
        assertThat(response.body()).contains("편지");
    }

    @Test
    void aFormatByNameIsForLinks() {
        HttpResponse<String> response =
                plain("/sparql?format=csv&query=" + SparqlServer.encoded("SELECT (1 AS ?x) {}"), "Accept", "text/html");
        assertThat(type(response)).startsWith("text/csv");
        assertThat(response.body()).isEqualTo("x\r\n1\r\n");
        isProblem(plain("/sparql?format=pdf&query=" + SparqlServer.encoded("ASK {}")), 400, "bad-request");
    }

    @Test
    void tellsWhatItCannotSend() {
        isProblem(SERVER.get("ASK {}", "Accept", "text/csv"), 406, "not-acceptable");
        isProblem(SERVER.get("SELECT * {}", "Accept", "image/png"), 406, "not-acceptable");
        isProblem(SERVER.get("SELECT * {}", "Accept", "so what"), 400, "bad-request");
        isProblem(
                SERVER.get("CONSTRUCT { <urn:s> <http://example.org/1/> 2 } {}", "Accept", "application/rdf+xml"),
                406,
                "not-acceptable");
    }

    @Test
    void tellsWhereTheMistakeIs() {
        HttpResponse<String> response = SERVER.get("SELECT *\n{ ?s ?p ?o ?x ?y }");
        isProblem(response, 400, "query-syntax");
        assertThat(response.body()).contains("\"line\":2").contains("\"column\":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CLEAR ALL", "LOAD <http://127.0.0.1/x>", "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }"
            })
    void refusesWhatIsNotForStrangers(String query) {
        isProblem(SERVER.get(query), 403, "query-not-allowed");
    }

    @Test
    void refusesUpdatesHoweverTheyCome() {
        isProblem(
                SERVER.send(HttpRequest.newBuilder(SERVER.at("/sparql"))
                        .header("Content-Type", "application/sparql-update")
                        .POST(BodyPublishers.ofString("CLEAR ALL"))
                        .build()),
                403,
                "query-not-allowed");
        isProblem(plain("/sparql?update=CLEAR%20ALL"), 403, "query-not-allowed");
        assertThat(SERVER.store().names()).hasSize(2);
    }

    @Test
    void limitsEndInAProblemAndNotInBrokenRows() {
        HttpResponse<String> slow = SERVER.get(LONG);
        isProblem(slow, 503, "query-timeout");
        assertThat(header(slow, "Retry-After")).isEqualTo("60");
        HttpResponse<String> rows = SERVER.get("SELECT * { ?s ?p ?o . ?a ?b ?c }");
        isProblem(rows, 422, "answer-too-large");
        assertThat(rows.body()).contains("\"limit\":\"rows\"");
        HttpResponse<String> bytes =
                SERVER.get("SELECT (CONCAT(REPLACE('" + "x".repeat(500) + "', 'x', 'yyyy')) AS ?t) { ?s ?p ?o }");
        isProblem(bytes, 422, "answer-too-large");
        assertThat(bytes.body()).contains("\"limit\":\"bytes\"");
    }

    @Test
    void tellsThatItIsBusy() {
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            asked.add(CompletableFuture.supplyAsync(() -> SERVER.get(LONG)));
        }
        List<HttpResponse<String>> answers =
                asked.stream().map(CompletableFuture::join).toList();
        assertThat(answers).allMatch(answer -> answer.statusCode() == 503);
        HttpResponse<String> busy = answers.stream()
                .filter(answer -> answer.body().contains("/problems/unavailable"))
                .findFirst()
                .orElseThrow();
        assertThat(header(busy, "Retry-After")).isEqualTo("10");
    }

    @Test
    void aRequestMayNotBeLarge() {
        isProblem(
                SERVER.send(HttpRequest.newBuilder(SERVER.at("/sparql"))
                        .header("Content-Type", "application/sparql-query")
                        .POST(BodyPublishers.ofString("ASK {} #" + "x".repeat(5000)))
                        .build()),
                413,
                "too-large");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        isProblem(
                SERVER.send(HttpRequest.newBuilder(SERVER.at("/sparql"))
                        .header("Content-Type", "application/sparql-query")
                        .POST(BodyPublishers.ofByteArray(new byte[] {'A', (byte) 0xff}))
                        .build()),
                400,
                "bad-request");
        isProblem(plain("/sparql?query=ASK%20%7B%7D%20%23%FF"), 400, "bad-request");
    }

    @Test
    void saysTheSameToHeadWithoutABody() {
        HttpResponse<String> head =
                SERVER.send(HttpRequest.newBuilder(SERVER.at("/sparql?query=" + SparqlServer.encoded("ASK {}")))
                        .method("HEAD", BodyPublishers.noBody())
                        .build());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(type(head)).startsWith("application/sparql-results+json");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void anAnswerIsKnownByItsTagUntilTheDatasetChanges() {
        HttpResponse<String> first = SERVER.get("ASK {}");
        String tag = header(first, "ETag");
        assertThat(header(first, "Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
        HttpResponse<String> again = SERVER.get("ASK {}", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(SERVER.get("ASK {}", "If-None-Match", tag, "Accept", "application/sparql-results+xml")
                        .statusCode())
                .isEqualTo(200);
        SERVER.store().apply(Map.of(), List.of("urn:one"), "2");
        assertThat(SERVER.get("ASK {}", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void pagesOfAnyOriginMayAsk() {
        HttpResponse<String> preflight = SERVER.send(HttpRequest.newBuilder(SERVER.at("/sparql"))
                .method("OPTIONS", BodyPublishers.noBody())
                .headers("Origin", "https://elsewhere.example", "Access-Control-Request-Method", "POST")
                .build());
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(header(preflight, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("POST");
        assertThat(header(SERVER.get("ASK {}"), "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(SERVER.get("ASK {"), "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void describesItselfToMachines() {
        HttpResponse<String> description = plain("/sparql", "Accept", "text/turtle");
        assertThat(type(description)).startsWith("text/turtle");
        assertThat(description.body())
                .contains("SPARQL11Query")
                .contains("UnionDefaultGraph")
                .contains("https://archive.example/sparql")
                .containsPattern("void:triples\\s+301");
        assertThat(type(plain("/sparql", "Accept", "application/ld+json"))).isEqualTo("application/ld+json");
        isProblem(plain("/sparql", "Accept", "text/csv"), 400, "bad-request");
    }

    @ParameterizedTest
    @CsvSource({"ko,데이터에 질문하기,계층별", "en,Ask the dataset,on each level"})
    void showsPeopleAPageWithExamples(String language, String title, String example) {
        HttpResponse<String> page = plain("/sparql", "Accept", "text/html,*/*;q=0.8", "Accept-Language", language);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(type(page)).startsWith("text/html");
        assertThat(page.body())
                .contains("<title>" + title + "</title>")
                .contains(example)
                .contains("lang=\"" + language + "\"")
                .doesNotContain("??");
        assertThat(page.body().split("<li>", -1)).hasSizeGreaterThan(20);
    }

    @Test
    void showsRowsWithTheirLanguageAndLinksOnlyToItsOwnThings() {
        HttpResponse<String> page = SERVER.get(
                "SELECT * { { GRAPH <urn:one> { ?s ?p ?o } } UNION { ?s ?p <http://example.org/7> } }",
                "Accept",
                "text/html");
        assertThat(page.body())
                .contains("<a href=\"https://archive.example/id/item/1\" title=")
                .contains("<td lang=\"ko\">")
                .contains("편지 &lt;b&gt;")
                .contains("format=csv")
                .doesNotContain("href=\"http://example.org");
    }

    @Test
    void showsProblemsOnThePage() {
        HttpResponse<String> page = SERVER.get("SELECT * { ?s ?p }", "Accept", "text/html", "Accept-Language", "ko");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("올바른 SPARQL 1.1 질의가 아닙니다")
                .contains("1행")
                .contains("?s ?p }");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void tellsProblemsInTheReadersLanguage() {
        assertThat(SERVER.get("CLEAR ALL", "Accept-Language", "ko").body()).contains("여기에서는 할 수 없는 요청입니다");
        assertThat(SERVER.get("CLEAR ALL", "Accept-Language", "fr").body()).contains("does not do that");
    }

    @Test
    void nothingIsEverFetched() throws IOException {
        List<String> knocks = new CopyOnWriteArrayList<>();
        HttpServer outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/", exchange -> {
            knocks.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        outside.start();
        String there = "http://127.0.0.1:" + outside.getAddress().getPort() + "/data.ttl";
        try {
            assertThat(SERVER.get("ASK FROM <" + there + "> { ?s ?p ?o }").body())
                    .contains("false");
            assertThat(SERVER.get("ASK FROM NAMED <" + there + "> { GRAPH ?g { ?s ?p ?o } }")
                            .body())
                    .contains("false");
            for (String name : List.of("default-graph-uri", "named-graph-uri")) {
                assertThat(plain("/sparql?query=" + SparqlServer.encoded("ASK { ?s ?p ?o }") + "&" + name + "="
                                        + SparqlServer.encoded(there))
                                .body())
                        .contains("false");
            }
            assertThat(SERVER.get(
                                    "PREFIX c: <" + there + "> CONSTRUCT { c:s c:context c:o ; c:vocab '@context' } {}",
                                    "Accept",
                                    "application/ld+json")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(SERVER.get("SELECT * { SERVICE SILENT <" + there + "> { ?s ?p ?o } }")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(SERVER.get("LOAD <" + there + ">").statusCode()).isEqualTo(403);
        } finally {
            outside.stop(0);
        }
        assertThat(knocks).isEmpty();
    }
}
