package org.larchiveum.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Ontology;
import org.larchiveum.ontology.Voc;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** The vocabulary as pages and as data. */
@SpringBootTest(
        classes = {PortalApplication.class, PortalTest.Room.class},
        properties = "larchiveum.base=https://archive.example")
@AutoConfigureMockMvc
class VocabularyPagesTest {
    private static final Ontology WORDS = Ontology.load();

    private final MockMvc portal;

    VocabularyPagesTest(@Autowired MockMvc portal) {
        this.portal = portal;
    }

    private String page(String path) throws Exception {
        return portal.perform(get(path).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ns", "/ns/violation-type", "/ns/violation-type/disappearance"})
    void anAddressOfTheVocabularyLeadsToItsPageOrItsData(String path) throws Exception {
        portal.perform(get(path).accept(MediaType.TEXT_HTML).header("Accept-Language", "en"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/en" + path))
                .andExpect(header().string("Vary", containsString("Accept")));
        portal.perform(get(path).header("Accept", "text/turtle, text/html;q=0.5"))
                .andExpect(redirectedUrl(path + ".ttl"));
        portal.perform(get(path).header("Accept", "application/rdf+xml")).andExpect(redirectedUrl(path + ".rdf"));
        portal.perform(get(path).header("Accept", "application/zip")).andExpect(status().isNotAcceptable());
    }

    @ParameterizedTest
    @CsvSource({"ttl,text/turtle", "jsonld,application/ld+json", "rdf,application/rdf+xml", "nt,application/n-triples"})
    void theWholeVocabularyComesInFourNotations(String ending, String type) throws Exception {
        var answer = portal.perform(get("/ns." + ending))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(type))
                .andExpect(header().string("Cache-Control", containsString("max-age")))
                .andReturn()
                .getResponse();
        var read = RDFParser.fromString(answer.getContentAsString(), RDFLanguages.contentTypeToLang(type))
                .toGraph();
        assertThat(read.isIsomorphicWith(WORDS.graph())).isTrue();
        portal.perform(get("/ns." + ending).header("If-None-Match", String.valueOf(answer.getHeader("ETag"))))
                .andExpect(status().isNotModified());
    }

    @Test
    void aSchemesDataHasItsConceptsAndNoOthers() throws Exception {
        var answer =
                portal.perform(get("/ns/sex.ttl")).andReturn().getResponse().getContentAsString();
        var read = RDFParser.fromString(answer, RDFLanguages.TURTLE).toGraph();
        assertThat(read.find(Node.ANY, SKOS.inScheme.asNode(), Node.ANY)
                        .mapWith(said -> said.getObject().getURI())
                        .toSet())
                .containsExactly(Voc.SEX.getURI());
        assertThat(read.find(Node.ANY, SKOS.inScheme.asNode(), Node.ANY).toList())
                .hasSameSizeAs(WORDS.concepts(Voc.SEX));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/ns/no-such-scheme",
                "/en/ns/sex/no-such-concept",
                "/ns/no-such-scheme",
                "/ns/sex/no-such-concept.ttl",
                "/ns.zip",
                "/ns/sex.html"
            })
    void whatTheVocabularyDoesNotHaveIsNotFound(String path) throws Exception {
        portal.perform(get(path).accept(MediaType.ALL)).andExpect(status().isNotFound());
    }

    /** Every class and property that the files define has its place on the page, under its name. */
    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void thePageHasEveryTermOfTheFiles(String lang) throws Exception {
        var page = page("/" + lang + "/ns");
        var terms = WORDS.graph()
                .find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .filterKeep(said ->
                        said.getSubject().isURI() && said.getSubject().getURI().startsWith(Lar.NS))
                .filterKeep(said -> said.getObject().equals(OWL.Class.asNode())
                        || said.getObject().equals(OWL.ObjectProperty.asNode())
                        || said.getObject().equals(OWL.DatatypeProperty.asNode()))
                .mapWith(said -> said.getSubject())
                .toSet();
        assertThat(terms).hasSizeGreaterThan(60);
        assertThat(terms).allSatisfy(term -> {
            assertThat(page).contains("id=\"" + term.getURI().substring(Lar.NS.length()) + "\"");
            assertThat(page).contains(escaped(WORDS.label(term, lang).orElseThrow()));
        });
        assertThat(Ontology.SCHEMES).allSatisfy(scheme -> assertThat(page)
                .contains("href=\"/" + lang + "/ns/" + Voc.slugOf(scheme) + "\""));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;");
    }

    /** Also those that a scheme would lose by a wrong link to what is broader. */
    @Test
    void everySchemesPageHasAllItsConcepts() throws Exception {
        for (var scheme : Ontology.SCHEMES) {
            var page = page("/ko/ns/" + Voc.slugOf(scheme));
            assertThat(WORDS.concepts(scheme)).allSatisfy(concept -> assertThat(page)
                    .contains("href=\"/ko/ns/" + concept.getURI().substring(Voc.NS.length()) + "\""));
        }
    }

    @Test
    void aViolationTypeSaysHowManyCasesAreOpenAndWhatWasPublished() throws Exception {
        assertThat(page("/ko/ns/violation-type/illegal-detention"))
                .contains("공개된 사건 30건")
                .contains("2004년 5월 기준")
                .contains(">70</a>");
        assertThat(page("/en/ns/violation-type")).contains("30 open cases").contains("10 open cases");
    }

    @Test
    void aPageThatHasNotChangedIsNotSentAgain() throws Exception {
        var etag = portal.perform(get("/en/ns/sex").accept(MediaType.TEXT_HTML))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        portal.perform(get("/en/ns/sex").accept(MediaType.TEXT_HTML).header("If-None-Match", String.valueOf(etag)))
                .andExpect(status().isNotModified());
    }
}
