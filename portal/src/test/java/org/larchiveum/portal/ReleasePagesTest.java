package org.larchiveum.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.larchiveum.archive.release.DumpFile;
import org.larchiveum.portal.invented.InventedReleases;
import org.larchiveum.portal.invented.InventedRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** Releases of the public dataset: their pages, data and files, and what is left of one whose files are gone. */
@SpringBootTest(
        classes = {PortalApplication.class, PortalTest.Room.class},
        properties = "larchiveum.base=https://archive.example")
@AutoConfigureMockMvc
class ReleasePagesTest {
    private static final String RELEASES = "/dataset/releases/";
    private static final String FILE = RELEASES + "2026.2/larchiveum-2026.2.nq.gz";
    private static final String BASE = "https://archive.example";

    private final MockMvc portal;
    private final DumpFile file;

    ReleasePagesTest(@Autowired MockMvc portal, @Autowired InventedRoom room) {
        this.portal = portal;
        this.file = room.releases()
                .of(InventedReleases.NEWEST)
                .orElseThrow()
                .files()
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html | /en/dataset/releases/2026.2",
                "text/turtle | /dataset/releases/2026.2.ttl",
                "application/ld+json | /dataset/releases/2026.2.jsonld",
                "application/rdf+xml | /dataset/releases/2026.2.rdf",
                "application/n-triples | /dataset/releases/2026.2.nt"
            })
    void theAddressOfAReleaseLeadsToItsPageOrItsData(String accept, String target) throws Exception {
        portal.perform(get(RELEASES + "2026.2").header("Accept", accept).header("Accept-Language", "en"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl(target))
                .andExpect(header().string("Vary", "Accept, Accept-Language"));
        portal.perform(get(target).header("Accept", accept)).andExpect(status().isOk());
        portal.perform(get("/dataset/releases").header("Accept", accept).header("Accept-Language", "en"))
                .andExpect(redirectedUrl(target.replace("/2026.2", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026.2", "2026.1.1", "2026.1", "2025.1"})
    void everyReleaseSaysWhereItStands(String version) throws Exception {
        for (var path : new String[] {RELEASES + version, "/ko" + RELEASES + version, RELEASES + version + ".ttl"}) {
            var links = String.join(
                    ", ",
                    portal.perform(get(path).accept(MediaType.TEXT_HTML, MediaType.ALL))
                            .andReturn()
                            .getResponse()
                            .getHeaders("Link"));
            assertThat(links)
                    .contains(
                            "<" + BASE + RELEASES + version + ">; rel=\"cite-as\"",
                            "<" + BASE + RELEASES + version + ".ttl>; rel=\"describedby\"; type=\"text/turtle\"",
                            "<" + BASE + RELEASES + "2026.2>; rel=\"latest-version\"",
                            "<" + BASE + "/dataset/releases>; rel=\"version-history\"",
                            "rel=\"license\"");
        }
        portal.perform(get("/en" + RELEASES + "2026.1.1").accept(MediaType.TEXT_HTML))
                .andExpect(header().string(
                                "Link",
                                allOf(
                                        containsString("<" + BASE + RELEASES + "2026.1>; rel=\"predecessor-version\""),
                                        containsString("<" + BASE + RELEASES + "2026.2>; rel=\"successor-version\""))));
    }

    @Test
    void thePageTellsWhatTheReleaseTells() throws Exception {
        var english = page("/en" + RELEASES + "2026.2");
        assertThat(english)
                .contains(
                        "Release 2026.2 of the public dataset",
                        "1,253",
                        "The invented release of the first half of the year.",
                        "Nobody was heard in the invented southern province.",
                        "Invented erratum",
                        "Experienced",
                        "no number",
                        "No number is told of:",
                        "larchiveum-2026.2.nq.gz",
                        file.checksums().sha256(),
                        file.checksums().sha512(),
                        "A campaign that is not open any more",
                        "What is different from 2026.1.1")
                .doesNotContain("were removed", "??");
        var korean = page("/ko" + RELEASES + "2026.2");
        assertThat(korean)
                .contains("공개 데이터셋 2026.2 공개판", ">경험<", "정오표", "수를 밝히지 않음")
                .doesNotContain("??");
    }

    @Test
    void thePageTellsSearchEnginesWhatItIs() throws Exception {
        var page = page("/en" + RELEASES + "2026.2");
        var start = page.indexOf("<script type=\"application/ld+json\">") + 35;
        var said = JsonMapper.shared().readTree(page.substring(start, page.indexOf("</script>", start)));
        assertThat(said.get("@type").asString()).isEqualTo("Dataset");
        assertThat(said.get("@id").asString()).isEqualTo(BASE + RELEASES + "2026.2");
        assertThat(said.get("name").asString()).contains("(invented)");
        assertThat(said.at("/distribution/0/contentUrl").asString()).isEqualTo(BASE + FILE);
        assertThat(page("/en" + RELEASES + "2026.1")).doesNotContain("contentUrl");
    }

    @Test
    void theListTellsOfAllInOrder() throws Exception {
        for (var lang : new String[] {"ko", "en"}) {
            var list = page("/" + lang + "/dataset/releases");
            assertThat(list)
                    .containsSubsequence(
                            "/" + lang + RELEASES + "2026.2\"",
                            "/" + lang + RELEASES + "2026.1.1\"",
                            "/" + lang + RELEASES + "2026.1\"",
                            "/" + lang + RELEASES + "2025.1\"");
            assertThat(page("/" + lang + "/dataset")).contains("/" + lang + RELEASES + "2026.2\"");
        }
    }

    @Test
    void ofAReleaseThatWasReplacedANoticeStays() throws Exception {
        var page = page("/en" + RELEASES + "2026.1");
        assertThat(page)
                .contains("The files of this release were removed", "/en" + RELEASES + "2026.1.1\"", "SHA-256")
                .doesNotContain("href=\"" + RELEASES + "2026.1/larchiveum");
        assertThat(page("/ko" + RELEASES + "2026.1")).contains("이 공개판의 파일은 내렸습니다");
        assertThat(page("/en" + RELEASES + "2025.1")).contains("Nothing takes its place yet");
        assertThat(page("/en" + RELEASES + "2026.1.1")).contains("/en" + RELEASES + "2026.1\"");
        assertThat(text(RELEASES + "2026.1/SHA256SUMS")).matches("[0-9a-f]{64} {2}larchiveum-2026\\.1\\.nq\\.gz\n");
    }

    @Test
    void itsFilesAnswerGoneAndNameWhatTakesTheirPlace() throws Exception {
        var path = RELEASES + "2026.1/larchiveum-2026.1.nq.gz";
        portal.perform(get(path))
                .andExpect(status().isGone())
                .andExpect(header().string("Content-Type", "application/problem+json"))
                .andExpect(header().string(
                                "Link", containsString("<" + BASE + RELEASES + "2026.1.1>; rel=\"successor-version\"")))
                .andExpect(jsonPath("$.type").value(BASE + "/problems/release-gone"))
                .andExpect(jsonPath("$.release").value(BASE + RELEASES + "2026.1"))
                .andExpect(jsonPath("$.replacedBy").value(BASE + RELEASES + "2026.1.1"));
        for (var lang : new String[] {"ko", "en"}) {
            portal.perform(get(path).accept(MediaType.TEXT_HTML).header("Accept-Language", lang))
                    .andExpect(status().isGone())
                    .andExpect(content().string(containsString(BASE + RELEASES + "2026.1.1")));
        }
        portal.perform(get(RELEASES + "2025.1/larchiveum-2025.1.nq.gz"))
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.replacedBy").doesNotExist());
        portal.perform(head(path)).andExpect(status().isGone());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                RELEASES + "2026.9",
                RELEASES + "2026.2.0",
                RELEASES + "02026.2",
                RELEASES + "newest",
                RELEASES + "2026.2.exe",
                RELEASES + "2026.9.ttl",
                "/dataset/releases.exe",
                "/en" + RELEASES + "2026.9",
                "/en" + RELEASES + "newest",
                RELEASES + "2026.2/other.gz",
                RELEASES + "2026.2/larchiveum-2026.1.1.nq.gz",
                RELEASES + "2026.1/other.gz",
                RELEASES + "2026.9/larchiveum-2026.9.nq.gz",
                RELEASES + "2026.2/..%2Flog"
            })
    void whatIsNoReleaseAndNoFileIsNotThere(String path) throws Exception {
        int answered = portal.perform(get(java.net.URI.create(path)).accept(MediaType.TEXT_HTML, MediaType.ALL))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(answered).isIn(400, 404);
    }

    @Test
    void aFileComesWithItsDigests() throws Exception {
        var answer = portal.perform(get(FILE))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/gzip"))
                .andExpect(header().string("Content-Length", Long.toString(file.size())))
                .andExpect(header().string("Accept-Ranges", "bytes"))
                .andExpect(header().string("Cache-Control", "no-cache, must-revalidate"))
                .andExpect(header().string("Content-Disposition", containsString("larchiveum-2026.2.nq.gz")))
                .andExpect(header().string("ETag", "\"" + file.checksums().sha256() + "\""))
                .andReturn()
                .getResponse();
        var bytes = answer.getContentAsByteArray();
        assertThat(answer.getHeader("Repr-Digest"))
                .isEqualTo("sha-256=:" + digest("SHA-256", bytes) + ":, sha-512=:" + digest("SHA-512", bytes) + ":");
        portal.perform(head(FILE))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Length", Long.toString(file.size())));
        portal.perform(get(FILE).header("X-Forwarded-For", "192.0.2.9")).andExpect(header().exists("RateLimit"));
        assertThat(text(RELEASES + "2026.2/SHA512SUMS").lines())
                .hasSize(4)
                .contains(file.checksums().sha512() + "  " + file.name());
        // Here the list lies among the files.
        assertThat(text(RELEASES + "2026.2/SHA256SUMS")).startsWith("SHA256SUMS is invented.");
    }

    @Test
    void aFileComesInPartsAndOnlyWhenItIsAnother() throws Exception {
        var tag = "\"" + file.checksums().sha256() + "\"";
        portal.perform(get(FILE).header("If-None-Match", tag)).andExpect(status().isNotModified());
        portal.perform(get(FILE).header("Range", "bytes=0-3"))
                .andExpect(status().isPartialContent())
                .andExpect(header().string("Content-Range", "bytes 0-3/" + file.size()))
                .andExpect(header().exists("Repr-Digest"))
                .andExpect(content().string("larc"));
        portal.perform(get(FILE).header("Range", "bytes=0-3").header("If-Range", tag))
                .andExpect(status().isPartialContent());
        var whole = portal.perform(get(FILE).header("Range", "bytes=0-3").header("If-Range", "\"of another release\""))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Length", Long.toString(file.size())))
                .andReturn();
        assertThat(whole.getResponse().getContentAsByteArray()).hasSize((int) file.size());
        portal.perform(get(FILE).header("Range", "bytes=999999-")).andExpect(status().isRequestedRangeNotSatisfiable());
    }

    @Test
    void theDataIsAVersionOfTheDataset() throws Exception {
        var model = data(RELEASES + "2026.1.1.ttl");
        var release = model.getResource(BASE + RELEASES + "2026.1.1");
        assertThat(release.getProperty(of("http://www.w3.org/ns/dcat#version")).getString())
                .isEqualTo("2026.1.1");
        assertThat(release.getProperty(of("http://www.w3.org/ns/dcat#isVersionOf"))
                        .getResource()
                        .getURI())
                .isEqualTo(BASE + "/dataset#dataset");
        assertThat(release.getProperty(of("http://www.w3.org/ns/prov#wasRevisionOf"))
                        .getResource()
                        .getURI())
                .isEqualTo(BASE + RELEASES + "2026.1");
        assertThat(release.hasProperty(of("http://www.w3.org/2002/07/owl#versionIRI"), release))
                .isTrue();
        var way = release.getProperty(DCAT.distribution).getResource();
        assertThat(way.getProperty(DCAT.mediaType).getResource().getURI()).endsWith("/application/n-quads");
        assertThat(way.getProperty(DCAT.compressFormat).getResource().getURI()).endsWith("/application/gzip");
        assertThat(way.getProperty(DCAT.downloadURL).getResource().getURI())
                .isEqualTo(BASE + RELEASES + "2026.1.1/larchiveum-2026.1.1.nq.gz");
        assertThat(way.listProperties(of("http://spdx.org/rdf/terms#checksum")).toList())
                .hasSize(2);
        assertThat(data(RELEASES + "2026.2.ttl").contains(null, DCAT.packageFormat))
                .isTrue();
    }

    @Test
    void theDataSaysHowFarItIsToBeTrusted() throws Exception {
        var model = data(RELEASES + "2026.2.ttl");
        var release = model.getResource(BASE + RELEASES + "2026.2");
        var quality = "http://www.w3.org/ns/dqv#";
        var measurements =
                release.listProperties(of(quality + "hasQualityMeasurement")).toList();
        // Triples, six kinds, eighteen shares, how many look alike, how many are bare, three for each of four traits.
        assertThat(measurements).hasSize(1 + 6 + 18 + 2 + 12);
        assertThat(measurements.stream()
                        .map(one -> one.getResource())
                        .filter(one -> !one.hasProperty(of(quality + "value"))))
                .as("those that are not told")
                .hasSize(5);
        for (var measurement : measurements) {
            var metric = measurement
                    .getResource()
                    .getProperty(of(quality + "isMeasurementOf"))
                    .getResource();
            assertThat(metric.hasProperty(of(quality + "inDimension")))
                    .as(metric.getURI())
                    .isTrue();
        }
        assertThat(release.listProperties(of(quality + "hasQualityAnnotation")).toList())
                .as("a gap and an erratum")
                .hasSize(2);
        var rules = release.getProperty(DCTerms.conformsTo).getResource();
        assertThat(rules.listProperties(DCTerms.description, "ko").toList()).hasSize(7);
        // The rules are at their address.
        assertThat(data("/dataset.ttl").getResource(rules.getURI()).hasProperty(DCTerms.title))
                .isTrue();
    }

    @Test
    void theDataOfWhatIsGoneHasNoFileToFetch() throws Exception {
        var model = data(RELEASES + "2026.1.ttl");
        var release = model.getResource(BASE + RELEASES + "2026.1");
        assertThat(release.getProperty(DCTerms.isReplacedBy).getResource().getURI())
                .isEqualTo(BASE + RELEASES + "2026.1.1");
        assertThat(model.contains(null, DCAT.downloadURL)).isFalse();
        assertThat(model.contains(null, of("http://spdx.org/rdf/terms#checksum")))
                .isTrue();
        portal.perform(get("/api/releases/2026.1"))
                .andExpect(jsonPath("$.state").value("replaced"))
                .andExpect(jsonPath("$.replacedBy").value("2026.1.1"))
                .andExpect(jsonPath("$.files[0].address").doesNotExist())
                .andExpect(jsonPath("$.files[0].sha256").exists());
    }

    private Model data(String path) throws Exception {
        var model = ModelFactory.createDefaultModel();
        model.read(new StringReader(text(path)), BASE + path, "TTL");
        return model;
    }

    private static Property of(String iri) {
        return ResourceFactory.createProperty(iri);
    }

    private static String digest(String algorithm, byte[] bytes) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance(algorithm).digest(bytes));
    }

    private String page(String path) throws Exception {
        return portal.perform(get(path).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String text(String path) throws Exception {
        return portal.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
