package org.larchiveum.portal.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.larchiveum.archive.reading.knowledge.InventedKnowledge;
import org.larchiveum.portal.PortalApplication;
import org.larchiveum.portal.invented.InventedRoom;
import org.larchiveum.portal.item.PageImages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.w3c.dom.Element;

/** OAI-PMH over the invented room; every answer is held against a schema written from the specification. */
@SpringBootTest(
        classes = {PortalApplication.class, OaiTest.Room.class},
        properties = "larchiveum.base=https://archive.example")
@AutoConfigureMockMvc
class OaiTest {
    private static final String PREFIX = "oai:archive.example:";
    private static final String PICTURE = PREFIX + "record/" + InventedRoom.PICTURE;

    private final MockMvc portal;

    OaiTest(@Autowired MockMvc portal) {
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

    private Answer ask(String query) throws Exception {
        return Answer.of(portal.perform(get(java.net.URI.create("/oai?" + query)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/xml;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void identifiesItself() throws Exception {
        var answer = ask("verb=Identify");

        assertThat(answer.text("baseURL")).isEqualTo("https://archive.example/oai");
        assertThat(answer.text("deletedRecord")).isEqualTo("persistent");
        assertThat(answer.text("granularity")).isEqualTo("YYYY-MM-DD");
        assertThat(answer.text("earliestDatestamp")).isEqualTo("2026-05-03");
        assertThat(answer.text("repositoryIdentifier")).isEqualTo("archive.example");
        assertThat(answer.echo()).isEqualTo(Map.of("verb", "Identify"));
    }

    @Test
    void answersAPostAsItAnswersAGet() throws Exception {
        var posted = portal.perform(post("/oai")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("verb", "GetRecord")
                        .param("metadataPrefix", "oai_dc")
                        .param("identifier", PICTURE))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(undated(posted))
                .isEqualTo(undated(ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + PICTURE)
                        .text()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | badVerb",
                "verb=Nothing | badVerb",
                "verb=identify | badVerb",
                "verb=Identify&verb=Identify | badVerb",
                "verb=Identify&x=1 | badArgument",
                "verb=Identify&resumptionToken=x | badArgument",
                "verb=Identify&identifier=" + PICTURE + " | badArgument",
                "verb=ListMetadataFormats&metadataPrefix=oai_dc | badArgument",
                "verb=ListMetadataFormats&identifier=oai:elsewhere:record/1 | idDoesNotExist",
                "verb=ListSets&set=record | badArgument",
                "verb=ListSets&resumptionToken=x | badResumptionToken",
                "verb=ListRecords | badArgument",
                "verb=ListRecords&metadataPrefix=marc | cannotDisseminateFormat",
                "verb=ListRecords&metadataPrefix= | badArgument",
                "verb=ListRecords&metadataPrefix=a%20b | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026 | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from= | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=0000-01-01 | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30 | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-05-03T00:00:00Z | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-05-03&until=2026-05-04T00:00:00Z | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-06-02&until=2026-06-01 | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&until=2026-05-02 | noRecordsMatch",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-06-21 | noRecordsMatch",
                "verb=ListRecords&metadataPrefix=oai_dc&set=nothing | noRecordsMatch",
                "verb=ListRecords&metadataPrefix=oai_dc&set=a%20b | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&set=a::b | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&identifier=" + PICTURE + " | badArgument",
                "verb=ListRecords&resumptionToken= | badResumptionToken",
                "verb=ListRecords&resumptionToken=x | badResumptionToken",
                "verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x | badArgument",
                "verb=ListIdentifiers&resumptionToken=%00 | badResumptionToken",
                "verb=GetRecord&identifier=" + PICTURE + " | badArgument",
                "verb=GetRecord&metadataPrefix=oai_dc | badArgument",
                "verb=GetRecord&metadataPrefix=marc&identifier=" + PICTURE + " | cannotDisseminateFormat",
                "verb=GetRecord&metadataPrefix=oai_dc&identifier= | idDoesNotExist",
                "verb=GetRecord&metadataPrefix=oai_dc&identifier=" + InventedRoom.PICTURE + " | idDoesNotExist",
                "verb=GetRecord&metadataPrefix=oai_dc&identifier=" + PREFIX + "case/" + InventedRoom.PICTURE
                        + " | idDoesNotExist",
                "verb=GetRecord&metadataPrefix=ead3&identifier=" + PREFIX + "case/" + InventedKnowledge.FIRST_CASE
                        + " | cannotDisseminateFormat",
                "verb=GetRecord&metadataPrefix=oai_dc&identifier=" + PICTURE + "&set=record | badArgument"
            })
    void everyErrorHasItsCode(String query, String code) throws Exception {
        var answer = ask(query);

        assertThat(answer.error()).isEqualTo(code);
        assertThat(answer.all("error")).hasSize(1);
        boolean unreadable = code.equals("badVerb") || code.equals("badArgument");
        assertThat(answer.echo().isEmpty()).as("the arguments are repeated").isEqualTo(unreadable);
    }

    @Test
    void whatIsClosedAnswersAsWhatDoesNotExist() throws Exception {
        var never = InventedRoom.NEVER;
        var absent = "00000000-0000-4000-8000-000000000000";
        var verbs = new String[] {"GetRecord&metadataPrefix=oai_dc", "ListMetadataFormats"};
        for (var verb : verbs) {
            var closed = ask("verb=" + verb + "&identifier=" + PREFIX + "record/" + never)
                    .text();
            var nothing = ask("verb=" + verb + "&identifier=" + PREFIX + "record/" + absent)
                    .text();
            assertThat(undated(closed).replace(never, absent)).isEqualTo(undated(nothing));
        }
    }

    @Test
    void ofWhatWasWithdrawnThereIsAHeaderAndNothingElse() throws Exception {
        var answer =
                ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + PREFIX + "record/" + InventedRoom.WITHDRAWN);

        assertThat(answer.all("header").getFirst().getAttribute("status")).isEqualTo("deleted");
        assertThat(answer.text("datestamp")).isEqualTo("2026-06-20");
        assertThat(answer.all("metadata")).isEmpty();
        assertThat(ask("verb=ListRecords&metadataPrefix=ead3&from=2026-06-20").texts("identifier"))
                .containsExactly(PREFIX + "record/" + InventedRoom.WITHDRAWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oai_dc", "rico", "ead3"})
    void everyFormatOfEveryUnitIsWellFormed(String format) throws Exception {
        var answer = ask("verb=ListRecords&set=record&metadataPrefix=" + format);

        assertThat(answer.all("metadata")).hasSizeGreaterThan(5);
        assertThat(answer.all("resumptionToken")).isEmpty();
    }

    @Test
    void aFindingAidKeepsToItsSchemaWholeAndInParts() throws Exception {
        for (var id : new String[] {InventedRoom.FONDS, InventedRoom.PICTURE, InventedRoom.DOCUMENT}) {
            var aid = portal.perform(get("/data/record/" + id + ".ead.xml"))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(Answer.of(aid).all("archdesc")).hasSize(1);
        }
    }

    @Test
    void theWholeDescriptionIsRdf() throws Exception {
        var records = ask("verb=ListRecords&metadataPrefix=rico").all("record");
        assertThat(records).hasSize(Repository.PORTION);
        for (var record : records) {
            var identifier =
                    record.getElementsByTagNameNS("*", "identifier").item(0).getTextContent();
            var rdf =
                    (Element) record.getElementsByTagNameNS(RDF.getURI(), "RDF").item(0);
            var model = ModelFactory.createDefaultModel();
            var text = new StringWriter();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(rdf), new StreamResult(text));
            model.read(new StringReader(text.toString()), null, "RDF/XML");
            assertThat(model.listSubjects()
                            .filterKeep(subject -> subject.isURIResource()
                                    && subject.getURI().endsWith(identifier.replace(PREFIX, "/id/")))
                            .toList())
                    .as(identifier)
                    .isNotEmpty();
        }
    }

    @Test
    void dublinCoreTellsWhatThePageTells() throws Exception {
        var answer = ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + PICTURE);

        assertThat(answer.texts("identifier")).contains("https://archive.example/id/record/" + InventedRoom.PICTURE);
        assertThat(answer.texts("type")).containsExactly("StillImage", "item");
        assertThat(answer.all("title"))
                .extracting(title -> title.getAttribute("xml:lang"))
                .containsExactly("en", "ko");
        assertThat(answer.text()).contains("Invented");
        assertThat(answer.text("setSpec")).startsWith("record:" + InventedRoom.FONDS + ":");
    }

    @Test
    void aListInPartsGivesEveryEntryOnce() throws Exception {
        var seen = new ArrayList<String>();
        var answer = ask("verb=ListIdentifiers&metadataPrefix=oai_dc");
        var size = answer.all("resumptionToken").getFirst().getAttribute("completeListSize");
        int parts = 1;
        while (true) {
            answer.all("header").forEach(header -> seen.add(header.getTextContent()));
            var token = answer.all("resumptionToken").getFirst();
            if (token.getTextContent().isEmpty()) {
                break;
            }
            assertThat(token.getAttribute("cursor")).isEqualTo(Integer.toString((parts - 1) * Repository.PORTION));
            answer = ask("verb=ListIdentifiers&resumptionToken=" + token.getTextContent());
            parts++;
        }
        assertThat(parts).isGreaterThan(1);
        assertThat(seen).doesNotHaveDuplicates().hasSize(Integer.parseInt(size));
    }

    @Test
    void aTokenIsAsGoodAfterARestart() throws Exception {
        var token = ask("verb=ListIdentifiers&metadataPrefix=oai_dc&from=2026-05-03&set=case")
                .text("resumptionToken");

        // Nothing of it is kept anywhere: read alone, it says the whole list and the place in it.
        var read = Resumption.of(Verb.LIST_IDENTIFIERS, token).orElseThrow();
        assertThat(read.token()).isEqualTo(token);
        assertThat(read.selection().flatMap(Selection::set)).contains("case");
        assertThat(read.told()).isEqualTo(Repository.PORTION);
        assertThat(Resumption.of(Verb.LIST_RECORDS, token))
                .as("a token of another verb")
                .isEmpty();
        assertThat(ask("verb=ListRecords&resumptionToken=" + token).error()).isEqualTo("badResumptionToken");
        assertThat(ask("verb=ListIdentifiers&resumptionToken=" + token.substring(1))
                        .error())
                .isEqualTo("badResumptionToken");
    }

    @Test
    void everySetThatIsListedHoldsWhatItsNameSays() throws Exception {
        var answer = ask("verb=ListSets");
        var specs = answer.texts("setSpec");

        assertThat(specs).contains("record", "case", "institution", "record:" + InventedRoom.FONDS);
        assertThat(answer.texts("setName")).anyMatch(name -> name.contains(" / Fonds of the Riverside Record Group"));
        for (var spec : specs) {
            var headers = ask("verb=ListIdentifiers&metadataPrefix=oai_dc&set=" + spec)
                    .all("header");
            assertThat(headers).as(spec).isNotEmpty().allSatisfy(header -> assertThat(setSpec(header))
                    .satisfiesAnyOf(set -> assertThat(set).isEqualTo(spec), set -> assertThat(set)
                            .startsWith(spec + ":")));
        }
        var inFonds = new HashSet<>(ask("verb=ListIdentifiers&metadataPrefix=oai_dc&set=record:" + InventedRoom.FONDS)
                .texts("identifier"));
        assertThat(inFonds).contains(PICTURE, PREFIX + "record/" + InventedRoom.FONDS);
    }

    private static String setSpec(Element header) {
        return header.getElementsByTagNameNS("*", "setSpec").item(0).getTextContent();
    }

    @Test
    void aDayIsIncludedAtBothEnds() throws Exception {
        assertThat(ask("verb=ListIdentifiers&metadataPrefix=oai_dc&from=2026-05-03&until=2026-05-03")
                        .texts("datestamp"))
                .isNotEmpty()
                .containsOnly("2026-05-03");
    }

    @Test
    void nobodyWhoIsProtectedAndNoStaffSideNameIsTold() throws Exception {
        var answer = ask("verb=ListSets").text()
                + ask("verb=ListRecords&metadataPrefix=rico&set=case").text();

        assertThat(answer).doesNotContain("urn:uuid:", ">person<", ">testimony<", InventedRoom.NEVER);
    }

    private static String undated(String text) {
        return text.replaceAll("<responseDate>[^<]*", "<responseDate>");
    }
}
