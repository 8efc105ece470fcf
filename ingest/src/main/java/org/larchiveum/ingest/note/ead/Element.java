package org.larchiveum.ingest.note.ead;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a finding aid.
 *
 * @param name without its namespace
 * @param parts its elements and texts in order
 */
record Element(String name, Map<String, String> attributes, List<Part> parts) {
    /** An element or a text in it. */
    sealed interface Part {
        /** A text as it stands. */
        record Text(String text) implements Part {}

        /** An element. */
        record Inner(Element element) implements Part {}
    }

    Stream<Element> elements() {
        return parts.stream()
                .flatMap(part -> part instanceof Part.Inner(var element) ? Stream.of(element) : Stream.of());
    }

    Stream<Element> all(String wanted) {
        return elements().filter(element -> element.name().equals(wanted));
    }

    Optional<Element> first(String wanted) {
        return all(wanted).findFirst();
    }

    /** An attribute; {@code ""} when it is not there. */
    String attribute(String wanted) {
        return attributes.getOrDefault(wanted, "");
    }

    /** What is marked for the staff of the house that made it. */
    boolean internal() {
        return attribute("audience").equals("internal");
    }

    /** All text in it, its white space as a reader sees it. */
    String text() {
        var text = new StringBuilder();
        collect(text);
        return text.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private void collect(StringBuilder text) {
        for (var part : parts) {
            switch (part) {
                case Part.Text(var said) -> text.append(said);
                case Part.Inner(var inner) -> {
                    if (!inner.internal()) {
                        inner.collect(inner.name().equals("lb") ? text.append(' ') : text);
                    }
                }
            }
        }
    }

    /** Its paragraphs, a line each, without its heading; all its text where it has none. */
    String prose() {
        var paragraphs = elements()
                .filter(element -> !element.name().equals("head") && !element.internal())
                .map(Element::text)
                .filter(text -> !text.isEmpty())
                .toList();
        return first("p").isEmpty() ? text() : String.join("\n", paragraphs);
    }
}
