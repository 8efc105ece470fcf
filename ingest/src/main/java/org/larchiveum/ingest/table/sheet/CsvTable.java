package org.larchiveum.ingest.table.sheet;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.larchiveum.archive.fault.Finding;

/** A CSV file (RFC 4180), parted by comma, semicolon or tab, whichever its first line has most of. */
final class CsvTable implements RowReader {
    private final String table;
    private final CSVParser parser;
    private final Bounded text;
    private final Iterator<CSVRecord> records;
    private final RowForming forming;
    private final List<Finding> findings = new ArrayList<>();

    private CsvTable(String table, CSVParser parser, Bounded text) throws UnreadableTable {
        this.table = table;
        this.parser = parser;
        this.text = text;
        this.records = parser.iterator();
        var first = record(1);
        this.forming = new RowForming(
                table, Header.of(table, first.map(CSVRecord::toList).orElse(List.of())), true);
    }

    /** @throws UnreadableTable when it is no CSV with a header */
    static CsvTable open(Path file, String table) throws UnreadableTable {
        try {
            var encoding = CsvText.of(file, table);
            char separator;
            try (var reader = encoding.open(file)) {
                separator = separator(reader);
            }
            var bounded = new Bounded(encoding.open(file));
            var parser = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(separator)
                    .setIgnoreEmptyLines(false)
                    .get()
                    .parse(bounded);
            var csv = new CsvTable(table, parser, bounded);
            if (encoding == CsvText.CP949) {
                csv.findings.add(Finding.note("TAB-003", table));
            }
            return csv;
        } catch (IOException e) {
            throw new UnreadableTable(Finding.refusal("TAB-001", table, String.valueOf(e.getMessage())));
        }
    }

    private static char separator(Reader reader) throws IOException {
        var counts = new int[128];
        boolean quoted = false;
        int read = 0;
        for (int c = reader.read(); c >= 0 && read < Bounded.LARGEST_ROW; c = reader.read(), read++) {
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r')) {
                break;
            }
            if (!quoted && c < 128) {
                counts[c]++;
            }
        }
        char most = ',';
        for (char candidate : new char[] {';', '\t'}) {
            most = counts[candidate] > counts[most] ? candidate : most;
        }
        return most;
    }

    @Override
    public List<String> header() {
        return forming.header();
    }

    @Override
    public Optional<Row> next() throws UnreadableTable {
        for (var record = record(0); record.isPresent(); record = record(0)) {
            var row = forming.row(
                    (int) record.get().getRecordNumber(), record.get().toList(), List.of());
            if (row.isPresent()) {
                return row;
            }
        }
        return Optional.empty();
    }

    private Optional<CSVRecord> record(int expected) throws UnreadableTable {
        long at = Math.max(expected, parser.getRecordNumber() + 1);
        try {
            text.nextRow();
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (UncheckedIOException | IllegalStateException broken) {
            var cause = broken.getCause() == null ? broken : broken.getCause();
            throw new UnreadableTable(
                    Finding.refusal("TAB-008", table, Long.toString(at), String.valueOf(cause.getMessage())));
        }
    }

    @Override
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException readAllThereWas) {
            findings.add(Finding.refusal("TAB-001", table, String.valueOf(readAllThereWas.getMessage())));
        }
    }

    /** Ends a row that a forgotten quotation mark would make as long as the file, before it fills the memory. */
    private static final class Bounded extends Reader {
        static final int LARGEST_ROW = 8 << 20;

        private final Reader reader;
        private long ofRow;

        Bounded(Reader reader) {
            this.reader = reader;
        }

        void nextRow() {
            ofRow = 0;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            if (ofRow > LARGEST_ROW) {
                throw new IOException(
                        "a row of more than " + LARGEST_ROW + " characters: is a quotation mark missing?");
            }
            int n = reader.read(into, from, length);
            ofRow += Math.max(0, n);
            return n;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
