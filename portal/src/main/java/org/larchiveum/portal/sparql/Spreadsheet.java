package org.larchiveum.portal.sparql;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.graph.Answer;

/**
 * An answer for people who open it in a spreadsheet: names instead of addresses, no datatypes, and the mark by which such
 * programs know UTF-8. It is read row by row from the tab-separated form, so that a long answer never stands in memory.
 */
final class Spreadsheet {
    private static final String MARK = "\uFEFF";
    private static final int NAMED = 5000;

    private final Labels labels;
    private final Language language;

    Spreadsheet(Labels labels, Language language) {
        this.labels = labels;
        this.language = language;
    }

    void write(Answer.Complete answer, OutputStream out) throws IOException {
        Set<String> addresses = new HashSet<>();
        read(answer, row -> row.stream()
                .filter(term -> term.startsWith("<") && addresses.size() < NAMED)
                .map(Spreadsheet::inside)
                .forEach(addresses::add));
        Map<String, String> names = new HashMap<>(labels.of(addresses, language));
        out.write(MARK.getBytes(StandardCharsets.UTF_8));
        read(
                answer,
                row -> out.write(
                        (row.stream().map(term -> field(term, names)).collect(Collectors.joining(",")) + "\r\n")
                                .getBytes(StandardCharsets.UTF_8)));
    }

    /** What is done with each row, the first one with the names of the columns. */
    @FunctionalInterface
    private interface Reader {
        void row(List<String> terms) throws IOException;
    }

    private static void read(Answer.Complete answer, Reader reader) throws IOException {
        try (Lines lines = new Lines(reader)) {
            answer.write(Format.TSV.mediaType(), lines);
        }
    }

    private static String field(String term, Map<String, String> names) {
        String text = text(term, names);
        boolean number = term.equals(text) && text.matches("[+-]?[0-9.]+([eE][+-]?[0-9]+)?");
        // A spreadsheet would take it for a formula and work it out.
        String harmless = !number && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    /** A term of SPARQL 1.1 Query Results TSV, 3, without its signs. */
    private static String text(String term, Map<String, String> names) {
        if (term.startsWith("<")) {
            return names.getOrDefault(inside(term), inside(term));
        }
        if (term.startsWith("\"")) {
            return unescaped(term.substring(1, term.lastIndexOf('"')));
        }
        return term.startsWith("?") ? term.substring(1) : term;
    }

    private static String inside(String term) {
        return term.substring(1, term.length() - 1);
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                c = switch (text.charAt(i)) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> text.charAt(i);
                };
            }
            plain.append(c);
        }
        return plain.toString();
    }

    /** Cuts what is written to it into rows and fields. */
    private static final class Lines extends OutputStream {
        private final Reader reader;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Lines(Reader reader) {
            super();
            this.reader = reader;
        }

        @Override
        public void write(int b) throws IOException {
            if (b == '\n') {
                reader.row(Arrays.asList(line.toString(StandardCharsets.UTF_8).split("\t", -1)));
                line.reset();
            } else if (b != '\r') {
                line.write(b);
            }
        }

        @Override
        public void close() throws IOException {
            if (line.size() > 0) {
                write('\n');
            }
        }
    }
}
