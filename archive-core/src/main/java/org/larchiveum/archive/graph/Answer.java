package org.larchiveum.archive.graph;

/**
 * The complete answer to a question, or why there is none. An answer is complete before its first byte is sent, so that
 * a limit ends in a well-formed error.
 */
public sealed interface Answer {
    /** Rows of a SELECT, or of an ASK as {@code boolean}; triples of a CONSTRUCT or DESCRIBE. Closing frees what holds it. */
    non-sealed interface Complete extends Answer, AutoCloseable {
        Form form();

        /** Writes it as a media type that {@link Form#mediaTypes} names, UTF-8. */
        void write(String mediaType, java.io.OutputStream out) throws java.io.IOException;

        @Override
        void close();
    }

    /** The text is not SPARQL 1.1; line and column from 1, 0 when unknown. */
    record Malformed(String message, int line, int column) implements Answer {}

    /** It is SPARQL, but asks for what this archive does not do for strangers (SERVICE, update). */
    record NotAllowed(String what) implements Answer {}

    /** A limit was reached: which, and what it is. */
    record LimitReached(String limit, String value) implements Answer {}

    /** The form of a query, which decides the formats of its answer. */
    enum Form {
        SELECT,
        ASK,
        GRAPH;

        public java.util.List<String> mediaTypes() {
            return switch (this) {
                case SELECT ->
                    java.util.List.of(
                            "application/sparql-results+json",
                            "application/sparql-results+xml",
                            "text/csv",
                            "text/tab-separated-values");
                case ASK -> java.util.List.of("application/sparql-results+json", "application/sparql-results+xml");
                case GRAPH ->
                    java.util.List.of(
                            "text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json");
            };
        }
    }
}
