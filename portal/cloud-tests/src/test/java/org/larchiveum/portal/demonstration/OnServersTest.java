package org.larchiveum.portal.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.cloud.Fuseki;
import org.larchiveum.archive.cloud.SolrCloud;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.search.SearchAddress;
import org.larchiveum.archive.search.SearchRequest;
import org.larchiveum.archive.search.solr.SolrCollections;
import org.larchiveum.ingest.IngestOutcome;

/** The whole demonstration with its graph on a Fuseki server and its index in a Solr cloud of two nodes: two addresses, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OnServersTest {
    private static final String ALL = "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }";

    private final HttpClient client = HttpClient.newHttpClient();

    private Path folder;
    private Fuseki fuseki;
    private SolrCloud cloud;
    private House house;

    @BeforeAll
    void open(@TempDir Path given) throws IOException, InterruptedException {
        folder = given;
        fuseki = Fuseki.start(Files.createDirectory(folder.resolve("fuseki")), "", "staff", "public");
        cloud = SolrCloud.start(Files.createDirectory(folder.resolve("solr")));
        house = House.open(
                Files.createDirectory(folder.resolve("home")),
                embedded -> embedded.at(Optional.of(fuseki.address()), Optional.of(cloud.address())));
    }

    @AfterAll
    void close() {
        house.close();
        cloud.close();
        fuseki.close();
    }

    @Test
    @Order(1)
    void everythingIsTakenInAndNothingOfItLiesHere() throws IOException {
        assertThat(house.report().lines())
                .allSatisfy(line -> assertThat(line.outcome()).isInstanceOf(IngestOutcome.Accepted.class))
                .hasSizeGreaterThan(40);
        assertThat(house.archive().verify(n -> {}).faults()).isEmpty();
        assertThat(house.archive().behind()).isZero();
    }

    @Test
    @Order(2)
    void whatIsPublicHasItsPageAndItsData() throws IOException, InterruptedException {
        for (var path :
                List.of("/en/", "/ko/", "/en/search?q=", "/en/dataset", "/dataset.ttl", "/feed", "/sitemap.xml")) {
            var page = house.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(new String(page.body(), UTF_8)).as(path).doesNotContain(DemonstrationTest.SECRETS);
        }
        var named = house.text("/sparql?format=csv&query=" + encoded("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"));
        var entries = named.lines()
                .filter(name -> name.startsWith(house.base() + "/id/"))
                .toList();
        assertThat(entries).hasSizeGreaterThan(100);
        for (int i = 0; i < entries.size(); i += entries.size() / 40) {
            var entry = house.get(entries.get(i), "Accept", "text/turtle");
            while (entry.statusCode() == 303) {
                entry = house.get(entry.headers().firstValue("Location").orElseThrow(), "Accept", "text/turtle");
            }
            assertThat(entry.statusCode()).as(entries.get(i)).isEqualTo(200);
            assertThat(new String(entry.body(), UTF_8)).doesNotContain(DemonstrationTest.SECRETS);
        }
    }

    @Test
    @Order(3)
    void isSearchedInKoreanAndEnglishAndByWordsInSparql() throws IOException, InterruptedException {
        assertThat(house.text("/ko/search?q=" + encoded("편지"))).contains("/record/");
        assertThat(house.text("/en/search?q=" + encoded("letter"))).contains("/record/");
        var found = house.text("/sparql?format=csv&query=" + encoded("""
                PREFIX fn: <https://w3id.org/larchiveum/fn#>
                SELECT ?rank ?entry ?g { (?entry ?rank) fn:search ("편지"@ko 50) . GRAPH ?g { ?entry ?p ?o } } ORDER BY ?rank"""));
        assertThat(found.lines().skip(1)).isNotEmpty().allSatisfy(row -> assertThat(row)
                .contains(house.base()));
        var closed = house.text("/sparql?format=csv&query=" + encoded("""
                PREFIX fn: <https://w3id.org/larchiveum/fn#> SELECT ?entry { ?entry fn:search "ZWIEBELTURM" }"""));
        assertThat(closed.lines()).hasSize(1);
    }

    @Test
    @Order(4)
    void answersQuestionsAsTheEmbeddedStoreDoes() throws IOException, InterruptedException {
        var counted = house.text("/sparql?format=csv&query=" + encoded("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"));
        var distinct = house.text("/sparql?format=csv&query="
                + encoded("SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } }"));
        assertThat(counted).isEqualTo(distinct);
        assertThat(house.get("/sparql?query=" + encoded("SELECT * { SERVICE <http://localhost/> { ?s ?p ?o } }"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(house.text("/sparql?query=" + encoded("SELECT * {\n ?s ?p }")))
                .contains("\"line\":2");
        var all = house.text(
                "/sparql?query=" + encoded("CONSTRUCT { ?s ?p ?o } { GRAPH ?g { ?s ?p ?o } }"),
                "Accept",
                "application/n-triples");
        assertThat(all).hasSizeGreaterThan(10_000).doesNotContain(DemonstrationTest.SECRETS);
        assertThat(all).doesNotContain("urn:uuid", "urn:larchiveum");
    }

    @Test
    @Order(5)
    void answersEveryExampleOfThePage() throws IOException, InterruptedException {
        var queries = Path.of(
                System.getProperty("larchiveum.root", "../.."),
                "ontology/src/main/resources/org/larchiveum/ontology/queries");
        try (var files = Files.newDirectoryStream(queries, "*.rq")) {
            for (var file : files) {
                var answer = house.get("/sparql?query=" + encoded(Files.readString(file)));
                assertThat(answer.statusCode())
                        .as(file.getFileName() + ": " + new String(answer.body(), UTF_8))
                        .isEqualTo(200);
            }
        }
    }

    @Test
    @Order(5)
    void closedAnswersLikeWhatNeverWas() throws IOException, InterruptedException {
        var closed = DemonstrationTest.hidden(house);
        assertThat(closed).hasSizeGreaterThan(50);
        var never = PublicId.random().toString();
        for (var path : List.of("/en/record/%s", "/id/record/%s", "/data/record/%s.ttl", "/id/case/%s")) {
            var nothing = house.get(path.formatted(never));
            for (var id : closed.subList(0, 20)) {
                var answer = house.get(path.formatted(id));
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(new String(answer.body(), UTF_8).replace(id, "ID"))
                        .isEqualTo(new String(nothing.body(), UTF_8).replace(never, "ID"));
            }
        }
    }

    @Test
    @Order(6)
    void whatTheServersHoldForVisitorsTellsNothingHiddenEvenToWhoReadsAllOfIt()
            throws IOException, InterruptedException {
        assertThat(raw("staff")).contains("ZWIEBELTURM");
        assertThat(raw("public")).hasSizeGreaterThan(10_000).doesNotContain(DemonstrationTest.SECRETS);
        assertThat(raw("public")).doesNotContain("urn:uuid");
        try (var collections = SolrCollections.open(SearchAddress.parse(cloud.address(), Path.of("")))) {
            for (var secret : DemonstrationTest.SECRETS) {
                assertThat(collections
                                .published()
                                .search(SearchRequest.of(secret, Language.EN))
                                .hits())
                        .as(secret)
                        .isEmpty();
            }
        }
    }

    /** A whole dataset, asked of the server itself. */
    private String raw(String side) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(fuseki.address() + "/" + side))
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(ALL))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    @Test
    @Order(7)
    void whatIsWithdrawnIsGoneWithinTenSeconds() throws IOException, InterruptedException {
        var entry = house.archive().staff().unit("HDC-A-01-007").orElseThrow();
        var stored = house.archive().staff().entry(entry).orElseThrow().entry();
        var id = stored.access().publicId().toString();
        assertThat(house.get("/en/record/" + id).statusCode()).isEqualTo(200);
        var begun = Instant.now();
        house.archive().disclose(entry, Disclosure.CLOSED, "test", "asked for");
        while (house.get("/en/record/" + id).statusCode() != 410
                || raw("public").contains(id)) {
            assertThat(Instant.now()).isBefore(begun.plusSeconds(10));
            Thread.sleep(100);
        }
        assertThat(house.text("/en/search?q=")).doesNotContain(id);
        assertThat(house.text("/sparql?format=csv&query="
                        + encoded("ASK { <" + house.base() + "/id/record/" + id + "> ?p ?o }")))
                .doesNotContain("true");
    }

    @Test
    @Order(8)
    void isBuiltAgainInPlace() throws IOException, InterruptedException {
        var before = raw("public").lines().sorted().filter(OnServersTest::told).toList();
        house.archive().rebuild();
        house.archive().awaitProjection();
        assertThat(raw("public").lines().sorted().filter(OnServersTest::told)).isEqualTo(before);
        assertThat(house.text("/ko/search?q=" + encoded("편지"))).contains("/record/");
    }

    @Test
    @Order(9)
    void whatIsWithdrawnWhileTheServerIsAwayIsGoneOnceItIsBack() throws IOException, InterruptedException {
        var id = house.keep("Quillfeather notice", "An invented text.").toString();
        house.archive().awaitProjection();
        var hit = house.archive()
                .staff()
                .search(SearchRequest.of("Quillfeather", Language.EN))
                .hits()
                .getFirst();
        var entry = EntryId.parse(hit.id()).orElseThrow();
        assertThat(house.get("/en/record/" + id).statusCode()).isEqualTo(200);
        fuseki.close();
        house.archive().disclose(entry, Disclosure.CLOSED, "test", "asked for");
        assertThat(house.get("/en/record/" + id).statusCode()).isEqualTo(503);
        fuseki = fuseki.restart(folder.resolve("fuseki"), "", "staff", "public");
        var back = Instant.now();
        while (house.get("/en/record/" + id).statusCode() != 410
                || raw("public").contains(id)) {
            assertThat(Instant.now()).isBefore(back.plusSeconds(30));
            Thread.sleep(200);
        }
    }

    /** What was last told is sealed anew each time. */
    private static boolean told(String row) {
        return !row.contains("urn:larchiveum:mark");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
