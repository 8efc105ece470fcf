package org.larchiveum.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.larchiveum.archive.reading.knowledge.InventedKnowledge;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** How visitors sort cases on the search page, over the invented reading room. */
@SpringBootTest(
        classes = {PortalApplication.class, PortalTest.Room.class},
        properties = "larchiveum.base=https://archive.example")
@AutoConfigureMockMvc
class SearchPagesTest {
    private final MockMvc portal;

    SearchPagesTest(@Autowired MockMvc portal) {
        this.portal = portal;
    }

    private String page(String path) throws Exception {
        return portal.perform(get(path).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void everyHeapOfCasesIsNamedInTheLanguageOfThePage() throws Exception {
        assertThat(page("/en/search?kind=case"))
                .contains(">Type of violation<", ">Right to life<", ">Institution concerned<")
                .contains(">Ministry of Shallows Safety<", ">Experienced<", ">Violation case<", ">North Yeoul<")
                .doesNotContain("??", "level.case");
        assertThat(page("/ko/search?kind=case"))
                .contains(">침해 유형<", ">생명권<", ">관련 기관<", ">여울 안전성<", ">경험<", ">북여울도<")
                .doesNotContain("??", "level.case");
    }

    @Test
    void aTreeOpensUnderWhatIsChosenAndGoingDownTakesItsPlace() throws Exception {
        assertThat(page("/en/search?kind=case"))
                .contains("href=\"/en/search?kind=case&amp;violation=life\"")
                .doesNotContain("violation=execution-murder");
        assertThat(page("/en/search?kind=case&violation=life"))
                .contains("href=\"/en/search?kind=case&amp;violation=execution-murder\"")
                .doesNotContain("violation=execution-murder&amp;violation=life");
    }

    @Test
    void choosingAMinistryFindsWhatLiesUnderIt() throws Exception {
        assertThat(page("/en/search?kind=case&institution=" + InventedKnowledge.MINISTRY))
                .contains("24 open entries")
                .contains(InventedKnowledge.NORTH_BUREAU);
        assertThat(page("/en/search?kind=case&institution=" + InventedKnowledge.DEPARTMENT))
                .contains("6 open entries");
    }

    @Test
    void whatIsChosenAndHasNoFindingIsStillNamed() throws Exception {
        var page = page("/en/search?q=zzzz&violation=public-execution&verification=contested&institution="
                + InventedKnowledge.MINISTRY);
        assertThat(page)
                .contains(">Public execution<", ">Contested<", ">Ministry of Shallows Security<")
                .doesNotContain(">" + InventedKnowledge.MINISTRY);
    }
}
