package org.larchiveum.portal.notation;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML 1.0 whose elements are closed in order, whose text is escaped, and which holds no character that XML does not allow. */
public final class Xml {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> opened = new ArrayDeque<>();

    private Xml() {}

    /** A document, in UTF-8. */
    public static Xml document() {
        var xml = new Xml();
        xml.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        return xml;
    }

    /** A part of a document. */
    public static Xml part() {
        return new Xml();
    }

    /** @param attributes names and values by turns; one whose value is empty is left out */
    public Xml open(String name, String... attributes) {
        begin(name, attributes);
        out.append('>');
        opened.push(name);
        return this;
    }

    public Xml close() {
        out.append("</").append(opened.pop()).append('>');
        return this;
    }

    /** An element with nothing but text. */
    public Xml element(String name, String text, String... attributes) {
        begin(name, attributes);
        out.append('>');
        escape(text, false);
        out.append("</").append(name).append('>');
        return this;
    }

    public Xml empty(String name, String... attributes) {
        begin(name, attributes);
        out.append("/>");
        return this;
    }

    public Xml text(String text) {
        escape(text, false);
        return this;
    }

    /** Something that is XML already. */
    public Xml part(String xml) {
        out.append(xml);
        return this;
    }

    /** All that was written. */
    public String written() {
        if (!opened.isEmpty()) {
            throw new IllegalStateException("Not closed: " + opened);
        }
        return out.toString();
    }

    private void begin(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1], true);
                out.append('"');
            }
        }
    }

    private void escape(String text, boolean attribute) {
        clean(text).codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\t', '\n', '\r' -> {
                    // An attribute, and a carriage return anywhere, would come back as something else (XML 1.0, 2.11
                    // and 3.3.3).
                    if (attribute || c == '\r') {
                        out.append("&#").append(c).append(';');
                    } else {
                        out.appendCodePoint(c);
                    }
                }
                default -> out.appendCodePoint(c);
            }
        });
    }

    /** The text without what no XML document may hold (XML 1.0, 2.2): control characters, halves of pairs, U+FFFE and U+FFFF. */
    public static String clean(String text) {
        if (text.codePoints().allMatch(Xml::allowed)) {
            return text;
        }
        return text.codePoints()
                .map(c -> allowed(c) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
