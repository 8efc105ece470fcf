package org.larchiveum.archive.release.table;

import java.util.List;
import java.util.stream.Collectors;

/** One line of a table (RFC 4180). */
public final class CsvLine {
    /** By which spreadsheets know UTF-8. */
    public static final String MARK = "\uFEFF";

    private CsvLine() {}

    public static String of(List<String> fields) {
        return fields.stream().map(CsvLine::field).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String field(String text) {
        boolean number = text.matches("[+-]?[0-9]+(\\.[0-9]+)?");
        // A spreadsheet would take it for a formula and work it out.
        var harmless = !number && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
