package org.larchiveum.extractor.hwp;

import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.SAXException;

/**
 * Everything written in one part of an HWPX document. Read straight from the XML and not through hwpxlib, because the walk
 * over every text element needs no list of the places where text may stand and so misses none.
 */
final class HwpxText {
    private final XHTMLContentHandler xhtml;
    private final StringBuilder line = new StringBuilder();

    private HwpxText(XHTMLContentHandler xhtml) {
        this.xhtml = xhtml;
    }

    static void append(InputStream part, XHTMLContentHandler xhtml) throws XMLStreamException, SAXException {
        XMLStreamReader reader = HwpxParser.safe().createXMLStreamReader(part);
        HwpxText text = new HwpxText(xhtml);
        int inText = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inText += isText(reader.getLocalName()) ? 1 : 0;
                    text.start(reader);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inText -= isText(reader.getLocalName()) ? 1 : 0;
                    text.end(reader.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inText > 0) {
                        text.line.append(reader.getText());
                    }
                }
                default -> {}
            }
        }
        text.flush();
    }

    /** Runs of text, the two halves of a ruby, the source of an equation, and what a drawing says it shows. */
    private static boolean isText(String name) {
        return name.equals("t")
                || name.equals("mainText")
                || name.equals("subText")
                || name.equals("script")
                || name.equals("shapeComment");
    }

    private void start(XMLStreamReader reader) throws SAXException {
        switch (reader.getLocalName()) {
            case "p", "subText", "shapeComment" -> flush();
            case "lineBreak" -> line.append('\n');
            case "tab" -> line.append('\t');
            case "nbSpace", "fwSpace" -> line.append(' ');
            case "hyphen" -> line.append('-');
            case "compose" -> attribute(reader, "composeText");
            case "textart" -> attribute(reader, "text");
            case "btn", "checkBtn", "radioBtn" -> attribute(reader, "caption");
            default -> {}
        }
    }

    private void end(String name) throws SAXException {
        if (name.equals("p") || name.equals("subText") || name.equals("shapeComment")) {
            flush();
        }
    }

    private void attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        if (value != null) {
            line.append(value);
        }
    }

    private void flush() throws SAXException {
        if (!line.toString().isBlank()) {
            xhtml.element("p", line.toString());
        }
        line.setLength(0);
    }
}
