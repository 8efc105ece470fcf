package org.larchiveum.portal.dataset;

import java.util.List;
import java.util.Optional;

/** How much is in the dataset, at one generation. */
public record Figures(Size size, List<Share> classes, List<Share> properties, List<Links> links, Span span) {
    public Figures {
        classes = List.copyOf(classes);
        properties = List.copyOf(properties);
        links = List.copyOf(links);
    }

    /** Counts of the whole; {@code entities} are things that have a type. */
    public record Size(long triples, long subjects, long objects, long entities) {}

    /** The first and the last day of anything dated. */
    public record Span(Optional<String> from, Optional<String> to) {}

    /** How many things are of a class, or how many triples have a property. */
    public record Share(String iri, long count) {}

    /** How many links of one property lead to another's dataset, named by the beginning of its addresses. */
    public record Links(String property, String target, long count) {}
}
