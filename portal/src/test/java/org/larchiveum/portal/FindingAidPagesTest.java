package org.larchiveum.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
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
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Finding aids and authority records of the invented holdings. */
@SpringBootTest(
        classes = {PortalApplication.class, PortalTest.Room.class},
        properties = "larchiveum.base=https://archive.example")
@AutoConfigureMockMvc
class FindingAidPagesTest {
    private final MockMvc portal;

    FindingAidPagesTest(@Autowired MockMvc portal) {
        this.portal = portal;
    }

    @ParameterizedTest
    @CsvSource({"ko, 강변 기록 모임 기록물군, 가상", "en, Fonds of the Riverside Record Group, Invented"})
    void theWholeTreeStandsOnOnePageToPrint(String lang, String title, String invented) throws Exception {
        var page = text("/" + lang + "/record/" + InventedRoom.FONDS + "/finding-aid");

        assertThat(page).contains(title, invented, "u-" + InventedRoom.PICTURE, "u-" + InventedRoom.TEXT);
        assertThat(page).contains("/data/record/" + InventedRoom.FONDS + ".ead.xml");
        assertThat(text("/" + lang + "/record/" + InventedRoom.FONDS))
                .contains("/" + lang + "/record/" + InventedRoom.FONDS + "/finding-aid");
    }

    @Test
    void eadHoldsTheTreeAsThePageDoes() throws Exception {
        var ead = xml("/data/record/" + InventedRoom.FONDS + ".ead.xml");

        assertThat(ead.getDocumentElement().getNamespaceURI()).isEqualTo("http://ead3.archivists.org/schema/");
        var archdesc = first(ead, "archdesc");
        assertThat(archdesc.getAttribute("level")).isEqualTo("fonds");
        var components = all(ead, "c");
        assertThat(components).extracting(c -> c.getAttribute("id")).contains("u-" + InventedRoom.PICTURE);
        var picture = components.stream()
                .filter(c -> c.getAttribute("id").endsWith(InventedRoom.PICTURE))
                .findFirst()
                .orElseThrow();
        assertThat(((Element) picture.getParentNode()).getAttribute("level")).isEqualTo("series");
        assertThat(children(first(picture, "did"))).startsWith("unitid", "unittitle");
    }

    /** The order of elements that the EAD 3 tag library gives for control and did. */
    @Test
    void controlKeepsTheOrderOfItsElements() throws Exception {
        var ead = xml("/data/record/" + InventedRoom.FONDS + ".ead.xml");

        assertThat(children(first(ead, "control")))
                .containsExactly(
                        "recordid",
                        "representation",
                        "filedesc",
                        "maintenancestatus",
                        "publicationstatus",
                        "maintenanceagency",
                        "languagedeclaration",
                        "languagedeclaration",
                        "conventiondeclaration",
                        "maintenancehistory");
    }

    @Test
    void authorityRecordsNameTheBodyInBothLanguages() throws Exception {
        var house = xml("/data/organisation/" + InventedRoom.HOUSE + ".eac.xml");
        assertThat(all(house, "nameEntry"))
                .extracting(name -> name.getAttribute("xml:lang"))
                .contains("ko", "en");
        assertThat(all(house, "resourceRelation"))
                .extracting(relation -> relation.getAttribute("xlink:href"))
                .contains("https://archive.example/id/record/" + InventedRoom.FONDS);

        var ministry = xml("/data/institution/" + InventedKnowledge.MINISTRY + ".eac.xml");
        assertThat(first(ministry, "entityType").getTextContent()).isEqualTo("corporateBody");
        assertThat(first(ministry, "entityId").getTextContent())
                .isEqualTo("https://archive.example/id/institution/" + InventedKnowledge.MINISTRY);
    }

    @ParameterizedTest
    @CsvSource({
        "/data/record/" + InventedRoom.NEVER + ".ead.xml, 404",
        "/data/record/" + InventedRoom.WITHDRAWN + ".ead.xml, 410",
        "/data/record/" + InventedRoom.HOUSE + ".ead.xml, 404",
        "/data/organisation/" + InventedRoom.FONDS + ".eac.xml, 404",
        "/data/institution/" + InventedRoom.NEVER + ".eac.xml, 404",
        "/en/record/" + InventedRoom.NEVER + "/finding-aid, 404",
        "/en/record/" + InventedRoom.WITHDRAWN + "/finding-aid, 410"
    })
    void whatIsNotOpenHasNone(String path, int status) throws Exception {
        portal.perform(get(path).accept(MediaType.ALL)).andExpect(status().is(status));
    }

    private Document xml(String path) throws Exception {
        var bytes = portal.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/xml;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static Element first(Document in, String name) {
        return (Element) in.getElementsByTagNameNS("*", name).item(0);
    }

    private static Element first(Element in, String name) {
        return (Element) in.getElementsByTagNameNS("*", name).item(0);
    }

    private static List<Element> all(Document in, String name) {
        var found = in.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static List<String> children(Element of) {
        var found = of.getChildNodes();
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .filter(Element.class::isInstance)
                .map(node -> node.getLocalName())
                .toList();
    }

    private String text(String path) throws Exception {
        return portal.perform(get(path).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
