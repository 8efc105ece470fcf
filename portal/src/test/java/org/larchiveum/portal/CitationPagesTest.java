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
