package org.larchiveum.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.larchiveum.archive.reading.knowledge.InventedKnowledge;
import org.larchiveum.portal.invented.InventedRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Citations of the invented holdings, on their pages and as files. */
@SpringBootTest(
        classes = {PortalApplication.class, PortalTest.Room.class},
        properties = "larchiveum.base=https://archive.example")
@AutoConfigureMockMvc
class CitationPagesTest {
    private final MockMvc portal;

    CitationPagesTest(@Autowired MockMvc portal) {
        this.portal = portal;
    }

    @ParameterizedTest
    @CsvSource({
        "record, " + InventedRoom.PICTURE,
        "record, " + InventedRoom.FONDS,
        "organisation, " + InventedRoom.HOUSE,
        "case, " + InventedKnowledge.FIRST_CASE,
        "institution, " + InventedKnowledge.MINISTRY,
        "place, " + InventedKnowledge.NORTH
    })
    void everyPageSaysHowToCiteIt(String kind, String id) throws Exception {
        for (var lang : new String[] {"ko", "en"}) {
            var page = text("/" + lang + "/" + kind + "/" + id);
            assertThat(page).contains("https://archive.example/id/" + kind + "/" + id + " (accessed ");
            assertThat(page).contains("확인).");
            for (var ending : new String[] {"csl.json", "bib", "ris"}) {
                var file = "/cite/" + kind + "/" + id + "." + ending + "?lang=" + lang;
                assertThat(page).contains(file);
                assertThat(text(file)).contains("https://archive.example/id/" + kind + "/" + id);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/cite/record/" + InventedRoom.NEVER + ".ris, 404",
        "/cite/record/" + InventedRoom.WITHDRAWN + ".ris, 410",
        "/cite/record/" + InventedRoom.PICTURE + ".exe, 404",
        "/cite/record/" + InventedRoom.PICTURE + ", 404",
        "/cite/person/" + InventedRoom.PICTURE + ".ris, 404",
        "/cite/organisation/" + InventedRoom.PICTURE + ".ris, 404"
    })
    void whatIsNotOpenIsNotCited(String path, int status) throws Exception {
        portal.perform(get(path).accept(MediaType.APPLICATION_JSON)).andExpect(status().is(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026.2", "2026.1.1", "2026.1", "2025.1"})
    void aReleaseIsCitedWhateverBecameOfItsFiles(String version) throws Exception {
        var address = "https://archive.example/dataset/releases/" + version;
        for (var lang : new String[] {"ko", "en"}) {
            var page = text("/" + lang + "/dataset/releases/" + version);
            assertThat(page).contains(", version " + version + ", " + address + " (accessed ");
            assertThat(page).contains(", " + version + " 판, " + address);
            for (var ending : new String[] {"csl.json", "bib", "ris"}) {
                var file = "/cite/release/" + version + "." + ending + "?lang=" + lang;
                assertThat(page).contains(file);
                assertThat(text(file)).contains(address).contains(version);
            }
        }
        assertThat(text("/cite/release/" + version + ".csl.json?lang=en")).contains("\"type\" : \"dataset\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026.9.bib", "2026.2.exe", "2026.2", "newest.bib", ".bib"})
    void whatIsNoReleaseIsNotCited(String name) throws Exception {
        portal.perform(get("/cite/release/" + name).accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isNotFound());
    }

    @Test
    void aQuestionIsCitedWithTheNewestRelease() throws Exception {
        assertThat(text("/sparql/cite.bib?lang=en&query=ASK%7B%7D"))
                .containsPattern("version = \\{2026\\.2\\+[0-9a-f]{10}\\}");
    }

    @Test
    void aFileIsGivenToAProgramByItsName() throws Exception {
        portal.perform(get("/cite/record/" + InventedRoom.PICTURE + ".bib?lang=en"))
                .andExpect(header().string("Content-Type", "application/x-bibtex;charset=UTF-8"))
                .andExpect(header().string("Content-Disposition", containsString(InventedRoom.PICTURE + ".bib")));
    }

    private String text(String path) throws Exception {
        return portal.perform(get(path).accept(MediaType.TEXT_HTML, MediaType.ALL))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
