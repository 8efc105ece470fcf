package org.larchiveum.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.larchiveum.archive.reading.knowledge.InventedKnowledge;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** What visitors read of cases, institutions, places and figures, over an invented country. */
@SpringBootTest(
        classes = {PortalApplication.class, PortalTest.Room.class},
        properties = "larchiveum.base=https://archive.example")
@AutoConfigureMockMvc
class KnowledgePagesTest {
    private static final String MINISTRY = "/institution/" + InventedKnowledge.MINISTRY;

    private final MockMvc portal;

    KnowledgePagesTest(@Autowired MockMvc portal) {
        this.portal = portal;
    }

    private String page(String path) throws Exception {
        return portal.perform(get(path).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** A page as a voice reads it: without its markup. */
    private static String read(String page) {
        return page.replaceAll("(?s)<head>.*?</head>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    private static String between(String page, String from, String to) {
        int start = page.indexOf(from);
        assertThat(start).as(from).isNotNegative();
        return page.substring(start, page.indexOf(to, start));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                MINISTRY,
                "/place/" + InventedKnowledge.NORTH,
                "/case/d0000000-0000-4000-8000-000000001000",
                "/event/" + InventedKnowledge.EVENT,
                "/post/" + InventedKnowledge.MINISTER,
                "/publication/" + InventedKnowledge.BOOK,
                "/instrument/" + InventedKnowledge.CODE,
                "/proceeding/" + InventedKnowledge.PROCEEDING,
                "/figure/" + InventedKnowledge.FIGURE,
                "/control/d0000000-0000-4000-8000-000000000b01"
            })
    void everyKindHasItsPageInBothLanguagesAndSaysThatItIsInvented(String path) throws Exception {
        assertThat(page("/ko" + path)).contains("notice-invented").contains("시연을 위해 지어낸 기록입니다");
        assertThat(page("/en" + path))
                .contains("notice-invented")
                .contains("href=\"/id" + path + "\"")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"case", "institution", "place", "figure", "publication"})
    void whatDoesNotExistIsNotFoundAndWhatWasWithdrawnIsGone(String kind) throws Exception {
        portal.perform(get("/en/" + kind + "/c0000000-0000-4000-8000-000000000002")
                        .accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound());
        portal.perform(get("/en/" + kind + "/c0000000-0000-4000-8000-000000000001")
                        .accept(MediaType.TEXT_HTML))
                .andExpect(status().isGone());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "person",
                "testimony",
                "attestation",
                "interview",
                "consent",
                "source",
                "assessment",
                "involvement"
            })
    void whatCanNeverBeOpenHasNoAddress(String kind) throws Exception {
        for (var path : new String[] {"/en/", "/id/", "/data/"}) {
            portal.perform(get(path + kind + "/" + InventedKnowledge.MINISTRY).accept(MediaType.ALL))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void aThingOfKnowledgeLeadsToItsPageOrItsDataAndOnlyUnderItsOwnKind() throws Exception {
        portal.perform(get("/id" + MINISTRY).accept(MediaType.TEXT_HTML).header("Accept-Language", "ko"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/ko" + MINISTRY));
        portal.perform(get("/id" + MINISTRY).header("Accept", "text/turtle"))
                .andExpect(redirectedUrl("/data" + MINISTRY + ".ttl"));
        portal.perform(get("/data" + MINISTRY + ".ttl"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/turtle"))
                .andExpect(content().string(containsString("Department of Shallows Order")));
        portal.perform(get("/id/place/" + InventedKnowledge.MINISTRY)).andExpect(status().isNotFound());
        portal.perform(get("/ko/place/" + InventedKnowledge.MINISTRY).accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound());
    }

    @Test
    void anInstitutionShowsItsNamesThroughTime() throws Exception {
        var names = read(between(page("/en" + MINISTRY), "id=\"names\"", "id=\"chart\""));
        assertThat(names)
                .containsSubsequence(
                        "1948 – March 1971 Department of Shallows Order 여울 치안부",
                        "March 1971 – 1994 Department of Shallows Security",
                        "since 1994 Ministry of Shallows Security");
    }

    @ParameterizedTest
    @CsvSource({
        "1965-06-01,Department of Shallows Order,Angaegol camp,false",
        "1980-06-01,Department of Shallows Security,Angaegol camp,true",
        "2001-06-01,Ministry of Shallows Security,South Yeoul security bureau,true"
    })
    void theChartIsOfTheDayAskedForWithTheNamesOfThatDay(String day, String name, String below, boolean commission)
            throws Exception {
        var page = page("/en" + MINISTRY + "?on=" + day);
        var drawing = between(page, "<svg role=\"img\"", "</svg>");
        assertThat(page).contains("value=\"" + day + "\"");
        assertThat(read(drawing).replace(" ", ""))
                .contains(name.replace(" ", ""))
                .contains(below.replace(" ", ""));
        assertThat(read(drawing).contains("Riverside Safety")).isEqualTo(commission);
    }

    @Test
    void theListsSayWhatTheDrawingShows() throws Exception {
        var page = page("/en" + MINISTRY + "?on=1980-06-01");
        var lists = read(between(page, "class=\"above\"", "id=\"changes\""));
        assertThat(lists)
                .containsSubsequence(
                        "directly above Riverside Safety Commission since 1972",
                        "North Yeoul security bureau since 1948")
                .contains("Cheotnun county security department 1955 – 1994")
                .contains("Party guidance and personnel control Department of Lantern Discipline about 1967 – 1994");
        assertThat(between(page, "<svg role=\"img\"", "</svg>"))
                .contains("<title id=\"chart-title\">")
                .contains("<desc id=\"chart-desc\">")
                .doesNotContain("style=");
    }

    @Test
    void aDayThatIsNoneIsSaidAtItsField() throws Exception {
        assertThat(page("/en" + MINISTRY + "?on=19950601"))
                .contains("aria-invalid=\"true\"")
                .contains("This is no day")
                .contains("value=\"19950601\"");
        assertThat(page("/ko" + MINISTRY + "?from=x&to=2000-01-01")).contains("날짜가 아닙니다");
        assertThat(page("/en" + MINISTRY + "?on=%22%3E%3Cscript%3E")).doesNotContain("\"><script>");
    }

    @Test
    void tellsWhatChangedBetweenTwoDays() throws Exception {
        var changes = read(
                between(page("/en" + MINISTRY + "?from=1970-01-01&to=1975-01-01"), "class=\"change-list\"", "</ol>"));
        assertThat(changes)
                .containsSubsequence(
                        "March 1971", "New name:", "Department of Shallows Security", "1972", "Command begins:")
                .doesNotContain("1994");
        assertThat(page("/ko" + MINISTRY + "?from=2010-01-01&to=2015-01-01")).contains("알려진 변화가 없습니다");
    }

    @Test
    void anInstitutionCountsTheCasesOfEverythingBelowItAndLeadsToThem() throws Exception {
        assertThat(page("/ko" + MINISTRY))
                .contains("공개 사건이 60건 있습니다")
                .contains("href=\"/ko/search?kind=case&amp;institution=" + InventedKnowledge.MINISTRY + "\"");
        assertThat(page("/en/institution/" + InventedKnowledge.CAMP)).contains("12 open cases in which");
    }

    /** The words of crime stand on the page of the type alone, with the words that it is no finding. */
    @Test
    void noPageOfACaseOrInstitutionSpeaksOfACrimeAsFound() throws Exception {
        for (var path :
                new String[] {"/en/case/d0000000-0000-4000-8000-000000001003", "/en" + MINISTRY, "/en/statistics"}) {
            assertThat(read(page(path)))
                    .as(path)
                    .doesNotContainIgnoringCase("may constitute")
                    .doesNotContainIgnoringCase("crimes against humanity")
                    .contains("It is no finding that anybody committed a crime");
        }
        assertThat(read(page("/en/ns/violation-type/torture-physical-violence")))
                .contains("May constitute")
                .contains("not a finding");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000 | Illegal detention, 1950s, North Yeoul | One independent source supports this case",
                "1001 | Illegal detention, 1970s, North Yeoul | Cross-verified: 2 independent sources support this case.",
                "1004 | Disappearance, 1980s, North Yeoul | 1 independent source contradicts it or a part of it."
            })
    void aCaseSaysInASentenceHowWellItIsKnown(String number, String title, String sentence) throws Exception {
        var page = read(page("/en/case/d0000000-0000-4000-8000-00000000" + number));
        assertThat(page)
                .contains(title)
                .contains(sentence)
                .contains("This status is computed by counting independent origins, not sources")
                .contains("Persons, sources, exact days and exact places are not shown");
    }

    @Test
    void theAddressThatAProfileGivesItsOwnEntryIsLeftToTheData() throws Exception {
        assertThat(page("/en" + MINISTRY))
                .contains("The same elsewhere", "https://lists.example/units/7")
                .doesNotContain("w3id.org/larchiveum/yeoul");
        assertThat(portal.perform(get("/data" + MINISTRY + ".ttl"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("w3id.org/larchiveum/yeoul");
    }

    @Test
    void anEntryCanBeTakenAsDataFromItsPage() throws Exception {
        assertThat(page("/ko/case/d0000000-0000-4000-8000-000000001000"))
                .contains("href=\"/data/case/d0000000-0000-4000-8000-000000001000.ttl\"");
    }

    @Test
    void aPlaceHasItsWayUpItsMapAndWhatLiesInIt() throws Exception {
        var page = page("/ko/place/" + InventedKnowledge.NORTH);
        assertThat(page)
                .contains("href=\"/ko/place/" + InventedKnowledge.COUNTRY + "\"")
                .contains("href=\"/ko/place/" + InventedKnowledge.COUNTY + "\"");
        assertThat(read(between(page, "<figure class=\"map\">", "</figure>")))
                .contains("북여울도")
                .contains("남여울도")
                .contains("첫눈군");
        assertThat(page("/en/place/" + InventedKnowledge.COUNTRY)).contains("60 open cases");
    }

    /** The known trap: the kinds do not add up to the total, and must not be made to. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The kinds listed add up to 100; the published total is 120. The other 20 are of kinds for which no number was published.",
                "ko | 표에 있는 유형을 더하면 100이고 공표된 전체는 120입니다. 나머지 20은"
            })
    void theStatisticsSayWhatNoKindWasPublishedOf(String lang, String sentence) throws Exception {
        assertThat(read(page("/" + lang + "/statistics"))).contains(sentence);
    }

    @Test
    void aPublishedFigureStandsBesideTheArchivesOwnCountWithTheDifferenceAndWhy() throws Exception {
        var page = read(between(page("/en/statistics"), "class=\"comparison\"", "class=\"source\""));
        assertThat(page)
                .containsSubsequence("All kinds", "120", "60", "−60", "open cases only", "invented")
                .containsSubsequence("Disappearance", "10", "10", "0", "the same");
        assertThat(read(page("/en/statistics")))
                .contains("as of May 2004")
                .contains("Source: Report 2004, p. 12 (invented)");
    }

    @Test
    void listsAreTreesAndCasesAreFoundBySearching() throws Exception {
        assertThat(read(page("/en/institutions")))
                .containsSubsequence(
                        "Riverside Safety Commission",
                        "60 open cases",
                        "Ministry of Shallows Security",
                        "Angaegol camp",
                        "12 open cases");
        assertThat(read(page("/ko/places"))).containsSubsequence("먼여울", "남여울도", "북여울도", "첫눈군");
        portal.perform(get("/en/cases")).andExpect(redirectedUrl("/en/search?kind=case"));
    }
}
