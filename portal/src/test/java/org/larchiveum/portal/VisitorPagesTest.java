package org.larchiveum.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.portal.invented.InventedRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;

/** What visitors read on the pages, over the invented reading room. */
@SpringBootTest(
        classes = {PortalApplication.class, PortalTest.Room.class, VisitorPagesTest.Trouble.class},
        properties = "larchiveum.base=https://archive.example")
@AutoConfigureMockMvc
class VisitorPagesTest {
    private final MockMvc portal;

    VisitorPagesTest(@Autowired MockMvc portal) {
        this.portal = portal;
    }

    /** Pages on which something is the matter. */
    @Controller
    static class Trouble {
        @GetMapping("/ko/trouble/refused")
        String refused() {
            throw new ArchiveException.Refused(List.of());
        }

        @GetMapping("/en/trouble/away")
        String away() {
            throw new ArchiveException.Unavailable("The index is away at /srv/secret", new IllegalStateException());
        }
    }

    private String page(String path) throws Exception {
        return portal.perform(get(path).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void anOrganisationSaysWhatItHolds() throws Exception {
        assertThat(page("/ko/organisation/" + InventedRoom.HOUSE))
                .contains("공개된 기록 6건을 소장하고 있습니다")
                .contains("href=\"/ko/record/" + InventedRoom.FONDS + "\"");
        assertThat(page("/en/organisation/" + InventedRoom.HOUSE)).contains("6 open items");
    }

    @ParameterizedTest
    @CsvSource({"ko,기록 형태,사진", "en,Documentary form,Photograph"})
    void anItemSaysItsDocumentaryForm(String lang, String field, String form) throws Exception {
        assertThat(page("/" + lang + "/record/" + InventedRoom.PICTURE))
                .contains(">" + field + "</dt>")
                .contains("href=\"/" + lang + "/search?form=photograph\" rel=\"nofollow\">" + form + "</a>");
    }

    @Test
    void accessPointsLeadToAllThatShareThem() throws Exception {
        assertThat(page("/ko/record/" + InventedRoom.PICTURE))
                .contains("href=\"/ko/search?subject=river\" rel=\"nofollow\">강</a>")
                .contains("href=\"/ko/search?place=riverside-village-invented\"");
    }

    @ParameterizedTest
    @CsvSource({"/en/records", "/en/record/" + InventedRoom.FONDS})
    void everyInventedUnitInTheTreeSaysSo(String path) throws Exception {
        var page = page(path);
        var branches = page.split("class=\"branch\"", -1);
        assertThat(branches).hasSizeGreaterThan(3);
        for (int i = 1; i < branches.length; i++) {
            assertThat(branches[i]).as("branch " + i + " of " + path).contains("<span class=\"badge\">Invented</span>");
        }
    }

    @ParameterizedTest
    @CsvSource({"ko,ko", "en,en"})
    void theTranscriptInTheVisitorsLanguageLiesOpen(String lang, String first) throws Exception {
        var page = page("/" + lang + "/record/" + InventedRoom.SOUND);
        var open = page.substring(page.indexOf("<details class=\"transcript\""));
        assertThat(open.substring(0, open.indexOf("</details>")))
                .contains("open=\"open\"")
                .contains("<ol lang=\"" + first + "\"");
    }

    @Test
    void whatIsSaidUnderTheTitleIsNotSaidAgain() throws Exception {
        var page = page("/en/record/" + InventedRoom.PICTURE);
        // What the head tells search engines nobody reads.
        assertThat(page.substring(page.indexOf("<body>"))
                        .split("A nearly monochrome photograph from the riverbank", -1))
                .hasSize(2);
    }

    @Test
    void wordsInAnotherLanguageSaySo() throws Exception {
        assertThat(page("/en/record/" + InventedRoom.TEXT)).contains("<p lang=\"ko\">");
        var korean = page("/ko/record/" + InventedRoom.TEXT);
        assertThat(korean.substring(korean.indexOf("class=\"quoted\""), korean.indexOf("id=\"description\"")))
                .doesNotContain("<p lang=");
    }

    @Test
    void anOriginalHasNeitherNameNorSize() throws Exception {
        var page = page("/en/record/" + InventedRoom.TEXT);
        assertThat(page).contains("Original (preserved, not given out)").doesNotContain("letter.txt");
    }

    @Test
    void theSparqlPageKeepsLanguageAndQuestion() throws Exception {
        assertThat(page("/sparql?lang=en"))
                .contains("<input type=\"hidden\" name=\"lang\" value=\"en\">")
                .contains("&amp;lang=en\"");
        portal.perform(get("/sparql")
                        .param("query", "SELECT")
                        .queryParam("query", "SELECT")
                        .queryParam("lang", "ko")
                        .accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("href=\"/sparql?lang=en&amp;query=SELECT\"")));
    }

    @Test
    void theQuickExitIsInTheLanguageOfThePageAndNoSearchEngine() throws Exception {
        assertThat(page("/ko/about")).contains("href=\"https://worldweather.wmo.int/kr/home.html\"");
        assertThat(page("/en/about")).contains("href=\"https://worldweather.wmo.int/en/home.html\"");
    }

    @Test
    void aRefusalAndAnEngineThatIsAwayArePagesToo() throws Exception {
        portal.perform(get("/ko/trouble/refused").accept(MediaType.TEXT_HTML))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(">422</p>")))
                .andExpect(content().string(containsString("<html lang=\"ko\"")));
        portal.perform(get("/en/trouble/away").accept(MediaType.TEXT_HTML))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "30"))
                .andExpect(content().string(containsString("Not available for the moment")))
                .andExpect(content().string(not(containsString("secret"))));
    }
}
