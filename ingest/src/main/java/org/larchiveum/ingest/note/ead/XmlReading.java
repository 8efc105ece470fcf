package org.larchiveum.ingest.note.ead;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML that may be hostile: no document type, and with it no entities and nothing from elsewhere; no more bytes, elements or levels than
 * a finding aid has.
 */
final class XmlReading {
    static final long LARGEST = 50_000_000;
    private static final int MOST_ELEMENTS = 2_000_000;
    private static final int DEEPEST = 100;

    private final Deque<Element> open = new ArrayDeque<>();
    private int elements;

    private XmlReading() {}

    /** Why it was not read; the message is for the one who gave the file. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /** @throws Refused when it is not XML, or is more than a finding aid is */
    static Element read(Path file) throws IOException, Refused {
        if (Files.size(file) > LARGEST) {
            throw new Refused("more than " + LARGEST + " bytes");
        }
        // The parser of the Java platform: another one on the class path may understand its settings otherwise.
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try (InputStream in = Files.newInputStream(file)) {
            return new XmlReading().read(factory.createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            var place = e.getLocation();
            throw new Refused("not well-formed at line " + (place == null ? "?" : place.getLineNumber()));
        }
    }

    private Element read(XMLStreamReader reader) throws XMLStreamException, Refused {
        var root = new Element("", Map.of(), new ArrayList<>());
        open.push(root);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Refused("it has a document type");
                case XMLStreamConstants.START_ELEMENT -> begin(reader);
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    current().add(new Element.Part.Text(reader.getText()));
                default -> {
                    // Comments and instructions say nothing of the records.
                }
            }
        }
        return root.elements().findFirst().orElseThrow(() -> new Refused("it is empty"));
    }

    private void begin(XMLStreamReader reader) throws Refused {
        elements++;
        if (elements > MOST_ELEMENTS || open.size() > DEEPEST) {
            throw new Refused("more elements, or deeper ones, than a finding aid has");
        }
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        var element = new Element(reader.getLocalName(), attributes, new ArrayList<>());
        current().add(new Element.Part.Inner(element));
        open.push(element);
    }

    private List<Element.Part> current() {
        return open.element().parts();
    }
}
