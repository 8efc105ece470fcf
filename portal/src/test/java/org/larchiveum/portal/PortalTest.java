package org.larchiveum.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.portal.invented.InventedRoom;
import org.larchiveum.portal.item.PageImages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** The portal's addresses and what they answer, over the invented reading room. */
@SpringBootTest(
        classes = {PortalApplication.class, PortalTest.Room.class},
        properties = "larchiveum.base=https://archive.example")
@AutoConfigureMockMvc
class PortalTest {
    private static final String PICTURE = InventedRoom.PICTURE;
    private static final MediaType[] BROWSER = {MediaType.TEXT_HTML};

    private final MockMvc portal;

    PortalTest(@Autowired MockMvc portal) {
        this.portal = portal;
    }

    /** The invented reading room as beans. */
    static class Room {
        @Bean
        InventedRoom invented() {
            return new InventedRoom();
        }

        @Bean
        PageImages pages(InventedRoom room) {
            return room::page;
        }
    }

    @Test
    void theRoomIsTheOnlyOne(@Autowired ReadingRoom room) {
        assertThat(room).isInstanceOf(InventedRoom.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"ko-KR,ko;q=0.9,en;q=0.8 | /ko/", "en-GB | /en/", "de-DE,de;q=0.9 | /en/", "fr,ko;q=0.5 | /ko/"})
    void theDoorOpensInTheVisitorsLanguage(String accept, String target) throws Exception {
        portal.perform(get("/").header("Accept-Language", accept))
                .andExpect(redirectedUrl(target))
                .andExpect(header().string("Vary", containsString("Accept-Language")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ko/", "/en/about", "/iiif/image/3/" + InventedRoom.PICTURE + "/info.json", "/ko/nowhere"})
    void everyAnswerProtectsTheVisitor(String path) throws Exception {
        portal.perform(get(path).accept(MediaType.ALL))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"))
                .andExpect(header().exists("Permissions-Policy"))
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    @Test
    void aThingLeadsToItsPageOrItsData() throws Exception {
        portal.perform(get("/id/record/" + PICTURE).accept(BROWSER).header("Accept-Language", "en"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/en/record/" + PICTURE));
        portal.perform(get("/id/record/" + PICTURE).header("Accept", "text/turtle, text/html;q=0.5"))
                .andExpect(redirectedUrl("/data/record/" + PICTURE + ".ttl"));
        portal.perform(get("/id/record/" + PICTURE).header("Accept", "application/ld+json"))
                .andExpect(redirectedUrl("/data/record/" + PICTURE + ".jsonld"));
        portal.perform(get("/id/record/" + PICTURE).header("Accept", "application/zip"))
                .andExpect(status().isNotAcceptable());
        portal.perform(get("/id/organisation/" + PICTURE)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({"ttl,text/turtle", "jsonld,application/ld+json", "rdf,application/rdf+xml", "nt,application/n-triples"})
    void dataComesInFourNotations(String extension, String type) throws Exception {
        var answer = portal.perform(get("/data/record/" + PICTURE + "." + extension))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(type))
                .andExpect(content().string(containsString("INV-1-1-1")))
                .andReturn()
                .getResponse();
        portal.perform(get("/data/record/" + PICTURE)
                        .header("Accept", type)
                        .header("If-None-Match", String.valueOf(answer.getHeader("ETag"))))
                .andExpect(status().isNotModified());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/record/", "/id/record/", "/data/record/", "/iiif/image/3/"})
    void whatWasWithdrawnIsGoneEverywhere(String path) throws Exception {
        portal.perform(get(path + InventedRoom.WITHDRAWN).accept(BROWSER))
                .andExpect(status().isGone())
                .andExpect(content().string(not(containsString("INV"))));
    }

    @Test
    void problemsAreDocumentsForProgramsAndPagesForPeople() throws Exception {
        portal.perform(get("/data/record/" + InventedRoom.NEVER).header("Accept-Language", "en"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.type").value("https://archive.example/problems/not-found"))
                .andExpect(jsonPath("$.status").value(404));
        portal.perform(get("/ko/record/" + InventedRoom.NEVER).accept(BROWSER))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("찾을 수 없습니다")));
        portal.perform(post("/ko/about").accept(BROWSER))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", containsString("GET")));
    }

    @Test
    void neverSaysWhatItWasAskedFor() throws Exception {
        portal.perform(get("/en/record/marker-word-zx").accept(BROWSER)).andExpect(status().isNotFound());
        portal.perform(get("/data/record/marker-word-zx"))
                .andExpect(content().string(not(containsString("marker-word-zx"))));
    }

    @Test
    void mediaComeInRanges() throws Exception {
        portal.perform(get("/media/" + InventedRoom.SOUND + "/access-audio.wav").header("Range", "bytes=0-3"))
                .andExpect(status().isPartialContent())
                .andExpect(header().string("Content-Range", containsString("bytes 0-3/")))
                .andExpect(content().string("RIFF"));
        portal.perform(get("/media/" + InventedRoom.TEXT + "/text.txt?download"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        portal.perform(get("/media/" + InventedRoom.SOUND + "/voice.wav")).andExpect(status().isNotFound());
        portal.perform(get("/media/" + InventedRoom.DOCUMENT + "/pages/2.jpg"))
                .andExpect(content().contentType("image/jpeg"));
        portal.perform(get("/media/" + InventedRoom.DOCUMENT + "/pages/9.jpg")).andExpect(status().isNotFound());
    }

    @Test
    void theImageServiceAnswersAsTheImageApiSays() throws Exception {
        var base = "/iiif/image/3/" + PICTURE;
        portal.perform(get(base)).andExpect(status().isSeeOther());
        portal.perform(get(base + "/info.json").header("Accept", "application/ld+json"))
                .andExpect(header().string("Access-Control-Allow-Origin", "*"))
                .andExpect(content().contentTypeCompatibleWith("application/ld+json"))
                .andExpect(jsonPath("$.id").value("https://archive.example" + base))
                .andExpect(jsonPath("$.profile").value("level2"))
                .andExpect(jsonPath("$.width").value(2400))
                .andExpect(jsonPath("$.tiles[0].width").value(512));
        portal.perform(get("/iiif/image/2/" + PICTURE + "/info.json"))
                .andExpect(jsonPath("$.profile[0]").value("http://iiif.io/api/image/2/level2.json"));
        portal.perform(get(base + "/0,0,512,512/256,/0/default.jpg"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/jpeg"))
                .andExpect(header().stringValues(
                                "Link",
                                "<http://iiif.io/api/image/3/level2.json>;rel=\"profile\"",
                                "<https://archive.example" + base
                                        + "/0,0,512,512/256,256/0/default.jpg>;rel=\"canonical\""));
        portal.perform(get(base + "/full/max/45/default.jpg")).andExpect(status().isNotImplemented());
        portal.perform(get(base + "/full/0,/0/default.jpg")).andExpect(status().isBadRequest());
        portal.perform(get("/iiif/image/3/" + InventedRoom.NEVER + "/info.json"))
                .andExpect(status().isNotFound());
    }

    @Test
    void suggestsInTheLanguageAskedFor() throws Exception {
        portal.perform(get("/api/suggest").param("q", "riverbank").param("lang", "en"))
                .andExpect(jsonPath("$[0].href").value("/en/record/" + PICTURE));
    }

    @Test
    void tellsThatItIsUp() throws Exception {
        portal.perform(get("/actuator/health")).andExpect(jsonPath("$.status").value("UP"));
        portal.perform(get("/actuator/env")).andExpect(status().isNotFound());
    }

    @Test
    void everyPageOfAnInventedEntrySaysSo() throws Exception {
        for (var id : new String[] {PICTURE, InventedRoom.SOUND, InventedRoom.FONDS, InventedRoom.DOCUMENT}) {
            portal.perform(get("/en/record/" + id).accept(BROWSER))
                    .andExpect(content().string(containsString("made up for demonstration")));
        }
    }
}
