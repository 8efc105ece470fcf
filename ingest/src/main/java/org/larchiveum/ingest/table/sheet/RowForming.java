package org.larchiveum.ingest.table.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.larchiveum.archive.fault.Finding;

/** Makes rows of what a file has between two line ends: as wide as the header, no cell larger than the limit. */
final class RowForming {
    /** Rows of one table; more belong into several. */
    static final int MOST_ROWS = 1_000_000;
    /** Characters of one cell: forty pages. Longer texts are files of their own. */
    static final int LARGEST_CELL = 65_536;

    private final String table;
    private final List<String> header;
    private final boolean everyCellIsWritten;

    /** @param everyCellIsWritten whether a row that is short lost something: so in CSV, not in XLSX */
    RowForming(String table, List<String> header, boolean everyCellIsWritten) {
        this.table = table;
        this.header = header;
        this.everyCellIsWritten = everyCellIsWritten;
    }

    List<String> header() {
        return header;
    }

    /**
     * The row; empty when it says nothing.
     *
     * @throws UnreadableTable when the table has more rows than may be
     */
    Optional<Row> row(int number, List<String> given, List<Finding> found) throws UnreadableTable {
        if (number - 1 > MOST_ROWS) {
            throw new UnreadableTable(Finding.refusal("TAB-006", table, Integer.toString(MOST_ROWS)));
        }
        if (found.isEmpty() && given.stream().allMatch(String::isBlank)) {
            return Optional.empty();
        }
        var where = table + ", row " + number;
        var findings = new ArrayList<>(found);
        var cells = new ArrayList<String>(header.size());
        for (int c = 0; c < header.size(); c++) {
            var cell = c < given.size() ? given.get(c).strip() : "";
            if (cell.length() > LARGEST_CELL) {
                findings.add(Finding.refusal(
                        "TAB-020",
                        where + ", " + header.get(c),
                        Integer.toString(cell.length()),
                        Integer.toString(LARGEST_CELL)));
                cell = "";
            }
            cells.add(cell);
        }
        boolean over = given.stream().skip(header.size()).anyMatch(cell -> !cell.isBlank());
        if (over) {
            findings.add(
                    Finding.refusal("TAB-021", where, Integer.toString(given.size()), Integer.toString(header.size())));
        } else if (everyCellIsWritten && given.size() < header.size()) {
            findings.add(
                    Finding.warning("TAB-022", where, Integer.toString(given.size()), Integer.toString(header.size())));
        }
        return Optional.of(new Row(number, cells, findings));
    }
}
