package org.larchiveum.portal.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.graph.Question;

/** What the door for questions does for people: explains, waits, stops, keeps, draws. */
class AskingTest {
    private static final SparqlServer SERVER = new SparqlServer(
            new SparqlSettings(new Question.Limits(Duration.ofSeconds(10), 1000, 200_000), 1, 1, 1, 4096, 1 << 20));

    @BeforeEach
    void someThings() {
        var one = RDFParser.fromString(
                        "<https://archive.example/id/item/1> <http://purl.org/dc/terms/title> \"편지 <b>\"@ko .",
                        Lang.TURTLE)
                .toGraph();
        SERVER.store().apply(Map.of("urn:many", SparqlControllerTest.many(), "urn:one", one), List.of(), "1");
    }

    @AfterAll
    static void close() {
        SERVER.close();
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
        assertThat(response.body()).contains("\"/problems/" + slug + "\"").contains("\"status\":" + status);
    }

    @Test
    void tellsWhichPrefixIsMissingAndShowsThePlace() {
        HttpResponse<String> page =
                SERVER.get("SELECT * {\n  ?s lar:level ?o\n}", "Accept", "text/html", "Accept-Language", "en");
        assertThat(page.body())
                .contains("The prefix &quot;lar:&quot; is not declared")
                .contains("PREFIX lar: &lt;https://w3id.org/larchiveum/ns#&gt;")
                .contains("Line 2, column")
                .contains("<mark>lar:level</mark>");
        HttpResponse<String> problem = SERVER.get("SELECT ?x {\n ?x a ?y", "Accept-Language", "ko");
        assertThat(problem.body()).contains("질의가 끝나기 전에").contains("\"excerpt\":[");
    }

    @Test
    void aQuestionIsCalledBackByItsToken() {
        String token = "a-token-of-my-own";
        String longer = SparqlControllerTest.LONG.replace("FILTER", " . ?i ?t ?j FILTER");
        CompletableFuture<HttpResponse<String>> asked = CompletableFuture.supplyAsync(
                () -> plain("/sparql?token=" + token + "&query=" + SparqlServer.encoded(longer)));
        HttpRequest back = HttpRequest.newBuilder(SERVER.at("/sparql/queries/" + token))
                .DELETE()
                .build();
        int status = 404;
        while (status == 404 && !asked.isDone()) {
            status = SERVER.send(back).statusCode();
        }
        assertThat(status).isEqualTo(204);
        isProblem(asked.join(), 409, "query-cancelled");
        assertThat(SERVER.send(back).statusCode()).isEqualTo(404);
        isProblem(plain("/sparql?token=short&query=" + SparqlServer.encoded("ASK {}")), 400, "bad-request");
    }

    @Test
    void whoHangsUpGivesThePlaceBack() throws IOException {
        try (SparqlServer patient = new SparqlServer(new SparqlSettings(
                new Question.Limits(Duration.ofSeconds(20), 1000, 200_000), 1, 4, 4, 4096, 1 << 20))) {
            patient.store().apply(Map.of("urn:many", SparqlControllerTest.many()), List.of(), "1");
            URI there = patient.at("/sparql?query=" + SparqlServer.encoded(SparqlControllerTest.LONG));
            try (java.net.Socket line = new java.net.Socket(there.getHost(), there.getPort())) {
                line.getOutputStream()
                        .write(("GET " + there.getRawPath() + "?" + there.getRawQuery()
                                        + " HTTP/1.1\r\nHost: x\r\n\r\n")
                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                java.util.concurrent.locks.LockSupport.parkNanos(300_000_000);
            }
            assertThat(CompletableFuture.supplyAsync(() -> patient.get("ASK {}").statusCode()))
                    .succeedsWithin(Duration.ofSeconds(3))
                    .isEqualTo(200);
        }
    }

    @Test
    void aKeptAnswerIsGivenUntilTheDatasetChanges() {
        String query = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
        assertThat(SERVER.get(query, "Accept", "text/csv").body()).isEqualTo("n\r\n301\r\n");
        assertThat(SERVER.get("SELECT  (COUNT(*) AS ?n) # all\n{ ?s ?p ?o }", "Accept", "text/csv")
                        .body())
                .isEqualTo("n\r\n301\r\n");
        SERVER.store().apply(Map.of(), List.of("urn:one"), "2");
        assertThat(SERVER.get(query, "Accept", "text/csv").body()).isEqualTo("n\r\n300\r\n");
    }

    @Test
    void aPermalinkCarriesTheQuestion() {
        String query = "SELECT ?s { ?s ?p ?o } # " + "편지".repeat(60) + "\nLIMIT 1";
        String address = Permalink.of(query).address();
        assertThat(address).startsWith("/sparql?z=").hasSizeLessThan(120);
        assertThat(plain(address, "Accept", "text/csv").body()).startsWith("s\r\nhttp");
        isProblem(plain("/sparql?z=nothing!"), 400, "bad-request");
    }

    @Test
    void aSpreadsheetHasNamesAndNoFormulas() {
        HttpResponse<String> sheet = plain("/sparql?format=sheet&lang=en&query=" + SparqlServer.encoded("""
                        SELECT ?type ?text ?n { VALUES (?type ?text ?n) {
                          (<https://w3id.org/larchiveum/voc/violation-type/life> "=1+1, \\"x\\""@en -3) } }"""));
        assertThat(sheet.body()).isEqualTo("\uFEFFtype,text,n\r\nright to life,\"'=1+1, \"\"x\"\"\",-3\r\n");
        assertThat(header(sheet, "Content-Disposition")).startsWith("attachment");
    }

    @Test
    void showsWhatCanBeDrawn() {
        HttpResponse<String> page = SERVER.get(
                "SELECT ?name ?lat ?long ?n ?day { VALUES (?name ?lat ?long ?n ?day) { (\"a\" 40.1 127.2 3 \"1998-01-02\"^^<http://www.w3.org/2001/XMLSchema#date>) (\"b\" 41 128 9 \"1999-01-02\"^^<http://www.w3.org/2001/XMLSchema#date>) } } ORDER BY ?n",
                "Accept",
                "text/html");
        assertThat(page.body())
                .contains("id=\"chart\"")
                .contains("width=\"333\"")
                .contains("id=\"map\"")
                .contains("<circle class=\"map-point\"")
                .contains("id=\"timeline\"")
                .contains("<span class=\"year\">1999</span>");
    }

    @Test
    void sortsAndPagesWithoutScripts() {
        String query = SparqlServer.encoded("SELECT ?s { ?s <http://example.org/next> ?o }");
        String page = plain("/sparql?order=-s&from=100&query=" + query, "Accept", "text/html")
                .body();
        assertThat(page)
                .contains("101 to 200 of 300")
                .contains("aria-sort=\"descending\"")
                .contains("from=200");
    }

    @Test
    void offersTheVocabularyToTheEditor() {
        // The terms are a controller of their own, which this server has not: its words are tested here.
        assertThat(Objects.requireNonNull(new TermsController().terms().getBody())
                        .words())
                .anySatisfy(word -> {
                    assertThat(word.write()).isEqualTo("lar:ViolationCase");
                    assertThat(word.ko()).matches(".*[가-힣].*");
                })
                .anySatisfy(word -> assertThat(word.iri()).endsWith("/violation-type/life"));
    }
}
