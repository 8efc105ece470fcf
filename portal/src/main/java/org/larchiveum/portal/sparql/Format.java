package org.larchiveum.portal.sparql;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.larchiveum.archive.graph.Answer;

/** The formats of answers: a short name for links, the media type, and other names that clients know it by. */
enum Format {
    JSON("json", "application/sparql-results+json", List.of("application/json")),
    XML("xml", "application/sparql-results+xml", List.of("application/xml", "text/xml")),
    CSV("csv", "text/csv", List.of()),
    /** For spreadsheets: CSV with labels for addresses, and a mark at the start by which they know the encoding. */
    SHEET("sheet", "text/csv", List.of()),
    TSV("tsv", "text/tab-separated-values", List.of()),
    TURTLE("turtle", "text/turtle", List.of("application/x-turtle")),
    NT("nt", "application/n-triples", List.of()),
    RDFXML("rdfxml", "application/rdf+xml", List.of("application/xml")),
    JSONLD("jsonld", "application/ld+json", List.of("application/json"));

    private final String shortName;
    private final String mediaType;
    private final List<String> aliases;

    Format(String shortName, String mediaType, List<String> aliases) {
        this.shortName = shortName;
        this.mediaType = mediaType;
        this.aliases = aliases;
    }

    String shortName() {
        return shortName;
    }

    String mediaType() {
        return mediaType;
    }

    /** Other media types that clients ask for it by. */
    List<String> aliases() {
        return aliases;
    }

    /** The formats of a form of answer, in the order of the server's preference. */
    static List<Format> of(Answer.Form form) {
        return Arrays.stream(values())
                .filter(format -> form.mediaTypes().contains(format.mediaType))
                .sorted(java.util.Comparator.comparing(format -> format == SHEET))
                .toList();
    }

    static Optional<Format> named(String shortName) {
        return Arrays.stream(values())
                .filter(format -> format.shortName.equals(shortName))
                .findFirst();
    }
}
