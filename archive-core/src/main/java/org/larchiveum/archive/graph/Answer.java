package org.larchiveum.archive.graph;

/**
 * The complete answer to a question, or why there is none. An answer is complete before its first byte is sent, so that
 * a limit ends in a well-formed error.
 */
public sealed interface Answer {
    /** Rows of a SELECT, or of an ASK as {@code boolean}; triples of a CONSTRUCT or DESCRIBE. Closing frees what holds it. */
    non-sealed interface Complete extends Answer, AutoCloseable {
        Form form();

        /**
         * Writes it as a media type that {@link Form#mediaTypes} names, UTF-8. It is formatted whole before its first byte
         * goes out: an {@link Unwritable} graph leaves {@code out} untouched.
         */
        void write(String mediaType, java.io.OutputStream out) throws java.io.IOException;

        /** The first rows, for a page to show: of a graph subject, predicate and object, of an ASK its one truth. */
        Preview preview(int rows);

        @Override
        void close();
    }

    /** The first rows of an answer; a row has a value, or none, for each column. {@code more} says that others follow. */
    record Preview(
            java.util.List<String> columns,
            java.util.List<java.util.List<java.util.Optional<org.apache.jena.graph.Node>>> rows,
            boolean more) {
        public Preview {
            columns = java.util.List.copyOf(columns);
            rows = java.util.List.copyOf(rows);
        }
    }

    /** The format asked for cannot say this graph (RDF/XML has no way to write some predicates). */
    final class Unwritable extends java.io.IOException {
        private static final long serialVersionUID = 1L;

        public Unwritable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The text is not SPARQL 1.1; line and column from 1, 0 when unknown. */
    record Malformed(String message, int line, int column) implements Answer {}

    /** It is SPARQL, but asks for what this archive does not do for strangers (SERVICE, update). */
    record NotAllowed(String what) implements Answer {}

    /** A limit was reached: which, and what it is. */
    record LimitReached(String limit, String value) implements Answer {}

    /** The asker went away or called the question back. */
    record Cancelled() implements Answer {}

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
