package org.larchiveum.ingest.table.sheet;

import java.util.List;
import org.larchiveum.archive.fault.Finding;

/**
 * One row of a table, with a cell for each column of the header; an empty cell is an empty text.
 *
 * @param number as a spreadsheet counts: the header is row 1
 * @param findings what is wrong with the row as a row, before anybody asks what it means
 */
public record Row(int number, List<String> cells, List<Finding> findings) {
    public Row {
        cells = List.copyOf(cells);
        findings = List.copyOf(findings);
    }
}
