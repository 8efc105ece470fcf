package org.larchiveum.portal.demonstration;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.disclosure.AccessLevel;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.instantiation.Role;
import org.larchiveum.archive.search.FacetField;
import org.larchiveum.archive.search.Paging;
import org.larchiveum.archive.search.SearchRequest;
import org.larchiveum.ingest.IngestOutcome;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(InHouse.class)
class DemonstrationTest {
    /** In the body and description of what is closed, the hidden half of an open photograph, and in transcripts. */
    static final List<String> SECRETS = List.of("ZWIEBELTURM", "Nachtfalter", "NACHTFALTER", "EXIFMARKER", Marked.MARK);

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)\"");

    private final House house;

    DemonstrationTest(House house) {
        this.house = house;
    }

    @Test
    @Order(1)
    void everyFileIsTakenIn() {
        assertThat(house.report().lines())
                .allSatisfy(line -> assertThat(line.outcome()).isInstanceOf(IngestOutcome.Accepted.class))
                .hasSizeGreaterThan(40);
        assertThat(house.report().lines())
                .flatMap(line ->
                        line.outcome() instanceof IngestOutcome.Accepted accepted ? accepted.findings() : List.of())
                .extracting(Finding::code)
                .as("every key of its notes and tables is known")
                .doesNotContain("DES-120");
        assertThat(house.archive().verify(n -> {}).faults()).isEmpty();
    }

    @Test
    @Order(2)
    void noSurfaceTellsWhatIsHidden() throws IOException, InterruptedException {
        var pages = crawl();
        assertThat(pages).hasSizeGreaterThan(150);
        var transcripts = transcripts();
        assertThat(transcripts).hasSizeGreaterThan(3).allSatisfy((path, body) -> assertThat(body)
                .contains(" --> "));
        pages.putAll(transcripts);
        var leaks = new ArrayList<String>();
        pages.forEach((path, body) -> SECRETS.stream()
                .filter(secret -> body.contains(secret))
                .forEach(secret -> leaks.add(secret + " at " + path)));
        assertThat(leaks).isEmpty();
        assertThat(pages.entrySet())
                .filteredOn(e -> e.getKey().startsWith("/ko") || e.getKey().startsWith("/en"))
                .allSatisfy(e -> assertThat(e.getValue()).as(e.getKey()).doesNotContain("??"));
        for (var format :
                List.of("application/n-triples", "text/turtle", "application/rdf+xml", "application/ld+json")) {
            var all = house.text(
                    "/sparql?query=" + encoded("CONSTRUCT { ?s ?p ?o } { GRAPH ?g { ?s ?p ?o } }"), "Accept", format);
            assertThat(all).hasSizeGreaterThan(10_000).doesNotContain(SECRETS);
            assertThat(all).doesNotContain("urn:uuid");
        }
        for (var secret : List.of("zwiebelturm", "nachtfalter", "ZWIEBELTURM", "Kamerawerk", Marked.MARK)) {
            for (var language : List.of("ko", "en")) {
                var found = house.text("/" + language + "/search?q=" + secret);
                assertThat(found).doesNotContain("/record/", "/case/", "/event/");
                var suggested = house.text("/api/suggest?lang=" + language + "&q=" + secret.substring(0, 5));
                assertThat(suggested.toLowerCase(java.util.Locale.ROOT))
                        .doesNotContain(secret.toLowerCase(java.util.Locale.ROOT));
            }
        }
    }

    /** The transcripts of all open recordings, whether or not the way through the pages came by them. */
    private Map<String, String> transcripts() throws IOException, InterruptedException {
        var room = house.archive().readingRoom();
        var bodies = new LinkedHashMap<String, String>();
        var recordings = SearchRequest.of("", Language.EN)
                .filtered(FacetField.TYPE, Set.of("audio", "video"))
                .paged(Paging.first(200));
        for (var hit : room.search(recordings).hits()) {
            var entry = room.entry(PublicId.parse(hit.id()).orElseThrow()).orElseThrow();
            for (var file : entry.files()) {
                if (file.role() == Role.TRANSCRIPT) {
                    var path = "/media/" + entry.id() + "/" + file.name();
                    bodies.put(path, house.text(path));
                }
            }
        }
        return bodies;
    }

    /** Every address that links lead to, from the home pages on, with what it answers. */
    private Map<String, String> crawl() throws IOException, InterruptedException {
        var seen = new TreeSet<String>();
        var queue = new ArrayDeque<>(List.of("/", "/ko/", "/en/", "/en/search?q=", "/ko/search?q=", "/sparql"));
        var bodies = new LinkedHashMap<String, String>();
        while (!queue.isEmpty() && bodies.size() < 6_000) {
            var path = queue.removeFirst();
            if (!seen.add(path)) {
                continue;
            }
            var response = house.get(path, "Accept", "text/html,*/*;q=0.5");
            assertThat(response.statusCode()).as(path).isLessThan(400);
            bodies.put(
                    path,
                    new String(response.body(), ISO_8859_1) + response.headers().map());
            var type = response.headers().firstValue("Content-Type").orElse("");
            if (type.startsWith("text/html")) {
                var links = LINK.matcher(new String(response.body(), UTF_8));
                while (links.find()) {
                    var link = links.group(1).replace("&amp;", "&");
                    // Facets multiply without end: one page of each kind is enough. So are citations in one language.
                    boolean again = link.startsWith("/cite/") && link.endsWith("?lang=ko");
                    if (!again && (!link.contains("/search?") || link.length() < 40)) {
                        queue.add(link);
                    }
                }
            }
        }
        return bodies;
    }

    @Test
    @Order(3)
    void closedAnswersLikeWhatNeverWas() throws IOException, InterruptedException {
        var closed = hidden(house);
        assertThat(closed).hasSizeGreaterThan(50);
        var never = PublicId.random().toString();
        for (var path : List.of(
                "/en/record/%s",
                "/ko/record/%s",
                "/id/record/%s",
                "/data/record/%s.ttl",
                "/media/%s/text.txt",
                "/id/case/%s",
                "/data/person/%s.ttl",
                "/data/testimony/%s.ttl",
                "/iiif/image/3/%s/info.json")) {
            var nothing = house.get(path.formatted(never));
            assertThat(nothing.statusCode()).as(path).isEqualTo(404);
            for (var id : closed) {
                var answer = house.get(path.formatted(id));
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(new String(answer.body(), UTF_8).replace(id, "ID"))
                        .isEqualTo(new String(nothing.body(), UTF_8).replace(never, "ID"));
            }
        }
    }

    /** Public names, which nobody knows, of what is closed. */
    static List<String> hidden(House house) {
        var request = SearchRequest.of("ZWIEBELTURM", Language.KO).paged(Paging.first(200));
        return house.archive().staff().search(request).hits().stream()
                .map(hit -> EntryId.parse(hit.id()).orElseThrow())
                .map(id -> house.archive().staff().entry(id).orElseThrow().entry())
                // Of a case the mark is only in what an open one does not show.
                .filter(entry -> entry.access().disclosure().level() != AccessLevel.PUBLIC)
                .map(entry -> entry.access().publicId().toString())
                .toList();
    }

    @Test
    @Order(4)
    void oneAddressLeadsPeopleToThePageAndProgramsToTheData() throws IOException, InterruptedException {
        var id = house.archive().readingRoom().newest(1).getFirst().id();
        var people = house.get("/id/record/" + id, "Accept", "text/html", "Accept-Language", "ko");
        assertThat(people.statusCode()).isEqualTo(303);
        assertThat(people.headers().firstValue("Location").orElse("")).endsWith("/ko/record/" + id);
        for (var form : Map.of("ttl", Lang.TURTLE, "nt", Lang.NTRIPLES, "rdf", Lang.RDFXML, "jsonld", Lang.JSONLD)
                .entrySet()) {
            var data = house.get("/data/record/" + id + "." + form.getKey());
            assertThat(data.statusCode()).isEqualTo(200);
            var model = ModelFactory.createDefaultModel();
            RDFDataMgr.read(model, new java.io.ByteArrayInputStream(data.body()), form.getValue());
            assertThat(model.contains(model.createResource(house.base() + "/id/record/" + id), null))
                    .isTrue();
        }
    }

    @Test
    @Order(5)
    void everySearchPairHoldsOnTheSearchPage() throws IOException, InterruptedException {
        var file = System.getenv("LARCHIVEUM_SEARCH_PAIRS");
        assumeTrue(file != null, "LARCHIVEUM_SEARCH_PAIRS is not set: the search pairs were not tried");
        var lines = Files.readAllLines(Path.of(file)).stream()
                .skip(1)
                .filter(l -> !l.isBlank())
                .toList();
        var ids = new ArrayList<PublicId>();
        for (int i = 0; i < lines.size(); i++) {
            ids.add(house.keep("Pair " + i, lines.get(i).split("\t")[0]));
        }
        house.archive().awaitProjection();
        for (int i = 0; i < lines.size(); i++) {
            var pair = lines.get(i).split("\t");
            for (var language : List.of("ko", "en")) {
                var page = house.text("/" + language + "/search?q=" + encoded(pair[1]));
                assertThat(page.contains(ids.get(i).toString()))
                        .as(lines.get(i))
                        .isEqualTo(pair[2].equals("hit"));
            }
        }
        assertThat(lines).hasSizeGreaterThan(15);
    }

    @Test
    @Order(6)
    void soundComesInRanges() throws IOException, InterruptedException {
        var sound = house.archive()
                .readingRoom()
                .search(SearchRequest.of("", Language.EN).filtered(FacetField.TYPE, Set.of("audio")))
                .hits()
                .getFirst();
        var files = house.archive()
                .readingRoom()
                .entry(PublicId.parse(sound.id()).orElseThrow())
                .orElseThrow()
                .files();
        var name = files.stream()
                .filter(f -> f.role() == Role.ACCESS_AUDIO)
                .findFirst()
                .orElseThrow()
                .name();
        var part = house.get("/media/" + sound.id() + "/" + name, "Range", "bytes=100-199");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).hasSize(100);
    }

    @Test
    @Order(7)
    void whatIsWithdrawnDuringLoadIsGoneFromEverySurfaceWithinTenSeconds() throws IOException, InterruptedException {
        var entry = house.archive().staff().unit("HDC-A-01-007").orElseThrow();
        var stored = house.archive().staff().entry(entry).orElseThrow().entry();
        var id = stored.access().publicId().toString();
        var room = house.archive().readingRoom();
        var title = room.entry(stored.access().publicId())
                .orElseThrow()
                .description()
                .title()
                .best(Language.EN);
        var told = List.of(
                "/en/search?q=" + encoded(title),
                "/api/suggest?lang=en&q=" + encoded(title.substring(0, 6)),
                "/sparql?format=csv&query=" + encoded("SELECT * { <" + house.base() + "/id/record/" + id + "> ?p ?o }"),
                "/sparql?format=csv&query="
                        + encoded("SELECT ?s { ?s ?p ?o FILTER (CONTAINS(STR(?s), '" + id + "')) }"),
                "/api/search?q=" + encoded(title),
                "/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=" + encoded(oai(id)));
        var own = List.of(
                "/en/record/" + id,
                "/id/record/" + id,
                "/data/record/" + id + ".ttl",
                "/data/record/" + id + ".ead.xml",
                "/cite/record/" + id + ".bib",
                "/media/" + id + "/thumbnail.jpg",
                "/iiif/image/3/" + id + "/info.json",
                "/iiif/image/3/" + id + "/full/max/0/default.jpg");
        for (var path : own) {
            assertThat(house.get(path).statusCode()).as(path).isLessThan(400);
        }
        for (var path : told) {
            assertThat(house.text(path)).as(path).matches(body -> body.contains(id) || body.contains(title));
        }
        var stop = new AtomicBoolean();
        var busy = IntStream.range(0, 6)
                .mapToObj(i -> Thread.ofPlatform().start(() -> load(stop, told.get(i % 6), own.get(i + 1))))
                .toList();
        try {
            Thread.sleep(1_000);
            var begun = Instant.now();
            house.archive().disclose(entry, Disclosure.CLOSED, "test", "asked for");
            var left = new ArrayList<String>();
            do {
                left.clear();
                for (var path : own) {
                    if (house.get(path).statusCode() < 400) {
                        left.add(path);
                    }
                }
                for (var path : told) {
                    var body = house.text(path);
                    // A search page says again what was searched for.
                    boolean titled = !path.startsWith("/en/search") && body.contains(title);
                    if (titled || (body.contains(id) && !body.contains("status=\"deleted\""))) {
                        left.add(path);
                    }
                }
            } while (!left.isEmpty() && Instant.now().isBefore(begun.plusSeconds(10)));
            assertThat(left).as("ten seconds later").isEmpty();
        } finally {
            stop.set(true);
            for (var thread : busy) {
                thread.join();
            }
        }
        assertThat(house.get("/en/record/" + id).statusCode()).isEqualTo(410);
        assertThat(house.text("/en/record/" + id)).doesNotContain(title);
        assertThat(house.text("/feed") + house.text("/sitemap.xml")).doesNotContain(id);
    }

    private static String oai(String id) {
        return "oai:localhost:record/" + id;
    }

    private void load(AtomicBoolean stop, String... paths) {
        try {
            while (!stop.get()) {
                for (var path : paths) {
                    house.get(path);
                }
            }
        } catch (IOException e) {
            stop.set(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
