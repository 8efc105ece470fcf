package org.larchiveum.portal.oai;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An answer of the protocol that has been held against its schema. */
record Answer(String text, Document document) {
    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try {
            var sources = Stream.of("language", "elements", "dublin-core", "ead3", "protocol")
                    .map(name -> Objects.requireNonNull(Answer.class.getResource("/oai/" + name + ".xsd"))
                            .toString())
                    .map(StreamSource::new)
                    .toArray(Source[]::new);
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(sources);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    static Answer of(String text) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
            SCHEMA.newValidator().validate(new DOMSource(document));
            return new Answer(text, document);
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError(e.getMessage() + " in\n" + text, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Element> all(String localName) {
        var found = document.getElementsByTagNameNS("*", localName);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    List<String> texts(String localName) {
        return all(localName).stream().map(Element::getTextContent).toList();
    }

    String text(String localName) {
        return texts(localName).getFirst();
    }

    String error() {
        return all("error").stream()
                .map(error -> error.getAttribute("code"))
                .findFirst()
                .orElse("");
    }

    /** The attributes that repeat the request. */
    Map<String, String> echo() {
        var attributes = all("request").getFirst().getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(attributes::item)
                .collect(java.util.stream.Collectors.toMap(
                        attribute -> attribute.getNodeName(), attribute -> attribute.getNodeValue()));
    }
}
