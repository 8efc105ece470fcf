package org.larchiveum.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.larchiveum.archive.reading.knowledge.InventedKnowledge;
import org.larchiveum.portal.invented.InventedReleases;
import org.larchiveum.portal.invented.InventedRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What machines are told besides linked data: structured data, signposts, feed, sitemaps, robots, API, limits. */
@SpringBootTest(
        classes = {PortalApplication.class, PortalTest.Room.class},
        properties = "larchiveum.base=https://archive.example")
@AutoConfigureMockMvc
class MachinePagesTest {
    private static final Pattern STRUCTURED =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    private final MockMvc portal;

    MachinePagesTest(@Autowired MockMvc portal) {
        this.portal = portal;
    }

    @ParameterizedTest
    @CsvSource({
        "record, " + InventedRoom.PICTURE + ", ImageObject",
        "record, " + InventedRoom.SOUND + ", AudioObject",
        "record, " + InventedRoom.FONDS + ", ArchiveComponent",
        "organisation, " + InventedRoom.HOUSE + ", ArchiveOrganization",
        "institution, " + InventedKnowledge.MINISTRY + ", Organization",
        "case, " + InventedKnowledge.FIRST_CASE + ", Claim"
    })
    void everyPageOfAnEntryHasStructuredDataAndSignposts(String kind, String id, String type) throws Exception {
        var answer = portal.perform(get("/ko/" + kind + "/" + id).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        var address = "https://archive.example/id/" + kind + "/" + id;
        var found = STRUCTURED.matcher(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(found.find()).isTrue();
        var thing = JsonMapper.shared().readTree(found.group(1)).at("/@graph/0");
        assertThat(thing.get("@type").asString()).isEqualTo(type);
        assertThat(thing.get("@id").asString()).isEqualTo(address);
        var links = answer.getHeader("Link");
        assertThat(links)
                .contains(
                        "<" + address + ">; rel=\"cite-as\"",
                        ".ttl>; rel=\"describedby\"; type=\"text/turtle\"",
                        ".bib>; rel=\"describedby\"; type=\"application/x-bibtex\"",
                        "rel=\"linkset\"",
                        "<https://schema.org/" + type + ">; rel=\"type\"");
    }

    @Test
    void theLinksOfAPageAllLeadSomewhere() throws Exception {
        var header = portal.perform(get("/en/record/" + InventedRoom.PICTURE).accept(MediaType.TEXT_HTML))
                .andReturn()
                .getResponse()
                .getHeader("Link");
        var found = Pattern.compile("<https://archive\\.example(/(?:data|cite|api)/[^>]*)>")
                .matcher(String.valueOf(header));
        int count = 0;
        while (found.find()) {
            portal.perform(get(found.group(1))).andExpect(status().isOk());
            count++;
        }
        assertThat(count).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void theFeedTellsWhatIsNewInALanguage(String lang) throws Exception {
        var feed = xml("/feed?lang=" + lang, "application/atom+xml;charset=UTF-8");

        assertThat(feed.getDocumentElement().getAttribute("xml:lang")).isEqualTo(lang);
        var entries = feed.getElementsByTagName("entry");
        assertThat(entries.getLength()).isEqualTo(50);
        assertThat(texts(feed, "updated")).startsWith("2026-06-01T00:00:00Z");
        assertThat(texts(feed, "id"))
                .contains("https://archive.example/dataset/releases/2026.2")
                .doesNotHaveDuplicates()
                .noneMatch(id -> id.contains(InventedRoom.WITHDRAWN));
    }

    @Test
    void sitemapsNameEveryOpenPageInBothLanguages() throws Exception {
        var index = texts(xml("/sitemap.xml", "application/xml;charset=UTF-8"), "loc");
        assertThat(index)
                .containsExactly(
                        "https://archive.example/sitemaps/pages.xml", "https://archive.example/sitemaps/1.xml");
        var pages = texts(xml("/sitemaps/pages.xml", "application/xml;charset=UTF-8"), "loc");
        assertThat(pages)
                .contains(
                        "https://archive.example/sparql",
                        "https://archive.example/ko/robots",
                        "https://archive.example/en/dataset/releases/2026.1");
        var entries = xml("/sitemaps/1.xml", "application/xml;charset=UTF-8");
        assertThat(texts(entries, "loc"))
                .contains(
                        "https://archive.example/ko/record/" + InventedRoom.PICTURE,
                        "https://archive.example/en/case/" + InventedKnowledge.FIRST_CASE)
                .noneMatch(loc -> loc.contains(InventedRoom.WITHDRAWN));
        assertThat(texts(entries, "lastmod")).contains("2026-05-03", "2026-06-01");
        portal.perform(get("/sitemaps/2.xml")).andExpect(status().isNotFound());

        var all = new ArrayList<>(pages);
        all.addAll(texts(entries, "loc").stream()
                .filter(loc -> loc.contains("/en/"))
                .toList());
        for (var loc : all) {
            portal.perform(get(loc.substring("https://archive.example".length()))
                            .accept(MediaType.TEXT_HTML))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void robotsAreToldTheRules() throws Exception {
        assertThat(text("/robots.txt"))
                .contains("User-agent: *\n", "Sitemap: https://archive.example/sitemap.xml", "/en/robots");
        assertThat(text("/ko/robots")).contains("OAI-PMH 2.0", "Retry-After");
        assertThat(text("/en/robots")).contains("OAI-PMH 2.0", "Retry-After");
    }

    @Test
    void theApiIsWhatItsDescriptionSays(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings)
            throws Exception {
        var described = new TreeSet<String>();
        var document = json("/api/openapi.json");
        assertThat(document.get("openapi").asString()).isEqualTo("3.1.0");
        document.get("paths").propertyNames().forEach(described::add);
        var answering = new TreeSet<String>();
        mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/") && !path.equals("/api/openapi.json"))
                .forEach(answering::add);

        assertThat(described).isEqualTo(answering);
        for (var path : described) {
            var asked = path.replace("{kind}", "record")
                    .replace("{id}", InventedRoom.FONDS)
                    .replace("{version}", InventedReleases.NEWEST.toString());
            var get = document.get("paths").get(path).get("get");
            var schema = get.at("/responses/200/content")
                    .iterator()
                    .next()
                    .at("/schema/$ref")
                    .asString();
            check(json(asked), document.at(schema.substring(1)), document, path);
        }
        portal.perform(get("/api")).andExpect(header().string("Location", "/api/openapi.json"));
    }

    /** As much of JSON Schema as the description uses: types, required members, and no member that it does not name. */
    private static void check(JsonNode value, JsonNode schema, JsonNode document, String where) {
        if (schema.has("$ref")) {
            check(value, document.at(schema.get("$ref").asString().substring(1)), document, where);
            return;
        }
        switch (schema.path("type").asString("")) {
            case "object" -> {
                assertThat(value.isObject()).as(where).isTrue();
                schema.path("required").forEach(name -> assertThat(value.has(name.asString()))
                        .as(where + "/" + name)
                        .isTrue());
                value.propertyNames().forEach(name -> {
                    var member = schema.has("properties")
                            ? schema.get("properties").path(name)
                            : schema.path("additionalProperties");
                    if (schema.has("properties") || schema.has("additionalProperties")) {
                        assertThat(member.isMissingNode())
                                .as(where + "/" + name)
                                .isFalse();
                        check(value.get(name), member, document, where + "/" + name);
                    }
                });
            }
            case "array" -> value.forEach(one -> check(one, schema.get("items"), document, where + "[]"));
            case "string" -> assertThat(value.isString()).as(where).isTrue();
            case "integer" -> assertThat(value.isIntegralNumber()).as(where).isTrue();
            case "boolean" -> assertThat(value.isBoolean()).as(where).isTrue();
            default -> throw new AssertionError(where + " has no type");
        }
    }

    @Test
    void theApiGoesThroughAllThatChanged() throws Exception {
        var seen = new ArrayList<String>();
        long after = 0;
        for (var page = json("/api/changes");
                !page.get("items").isEmpty();
                page = json("/api/changes?after=" + after)) {
            page.get("items").forEach(item -> seen.add(item.get("id").asString()));
            after = page.get("after").asLong();
        }
        assertThat(seen).doesNotHaveDuplicates().endsWith(InventedRoom.WITHDRAWN);
        assertThat(seen.size()).isGreaterThan(60);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/entry/record/" + InventedRoom.NEVER + ", 404",
        "/api/entry/record/" + InventedRoom.WITHDRAWN + ", 410",
        "/api/entry/person/" + InventedRoom.PICTURE + ", 404",
        "/api/linkset/record/" + InventedRoom.NEVER + ", 404",
        "/api/entry/record/" + InventedRoom.NEVER + "/below, 404",
        "/api/search?lang=xx, 400",
        "/api/search?kind=person, 400",
        "/api/changes?after=x, 400",
        "/api/releases/2026.9, 404",
        "/api/releases/newest, 404"
    })
    void theApiRefusesInTheWordsOfEveryOtherAddress(String path, int status) throws Exception {
        portal.perform(get(path))
                .andExpect(status().is(status))
                .andExpect(header().string("Content-Type", "application/problem+json"))
                .andExpect(jsonPath("$.status").value(status));
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() throws Exception {
        int passed = 0;
        while (ask(passed) == 200) {
            passed++;
        }
        // What is given back while the test asks comes on top.
        assertThat(passed).isBetween(300, 600);
        portal.perform(get("/en/about").header("X-Forwarded-For", "192.0.2.77"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("RateLimit"));
    }

    /** The status of one more request of a client; checks what it is told. */
    private int ask(int before) throws Exception {
        var path = before % 2 == 0 ? "/oai?verb=Identify" : "/data/record/" + InventedRoom.PICTURE + ".ttl";
        var asked = portal.perform(get(path).header("X-Forwarded-For", "192.0.2.77"))
                .andExpect(header().string("RateLimit-Policy", "\"machines\";q=300;w=60"))
                .andExpect(header().exists("RateLimit"));
        int status = asked.andReturn().getResponse().getStatus();
        if (status != 200) {
            asked.andExpect(status().is(429))
                    .andExpect(header().string("Retry-After", "1"))
                    .andExpect(header().string("RateLimit", "\"machines\";r=0;t=1"))
                    .andExpect(jsonPath("$.type").value("https://archive.example/problems/too-many-requests"));
        }
        return status;
    }

    private Document xml(String path, String type) throws Exception {
        var bytes = portal.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", type))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static List<String> texts(Document in, String name) {
        var found = in.getElementsByTagName(name);
        return java.util.stream.IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    private JsonNode json(String path) throws Exception {
        return JsonMapper.shared()
                .readTree(portal.perform(get(path))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
    }

    private String text(String path) throws Exception {
        return portal.perform(get(path).accept(MediaType.TEXT_HTML, MediaType.ALL))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
