package org.larchiveum.ingest.table.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.larchiveum.archive.fault.Finding;

/** One sheet of an XLSX file. What its cells show counts, not how they came to it: dates as ISO 8601, formulas as they were last computed. */
final class WorkbookTable implements RowReader {
    private final String table;
    private final ReadableWorkbook book;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final RowForming forming;
    private final List<Finding> findings = new ArrayList<>();
    private int formulas;

    private WorkbookTable(String table, ReadableWorkbook book, Sheet sheet) throws IOException, UnreadableTable {
        this.table = table;
        this.book = book;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        var first = nextRow();
        boolean atTop = first.isPresent() && first.get().getRowNum() == 1;
        this.forming = new RowForming(
                table, Header.of(table, atTop ? cells(first.get(), List.of(), new ArrayList<>()) : List.of()), false);
    }

    /** @throws UnreadableTable when it is no workbook with this sheet and a header in its first row */
    static WorkbookTable open(Path file, String table, Optional<String> sheetName) throws UnreadableTable {
        try {
            WorkbookParts.check(file, table);
            var book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            try {
                return open(file, table, sheetName, book);
            } catch (IOException | UnreadableTable | ExcelReaderException e) {
                book.close();
                throw e;
            }
        } catch (IOException | ExcelReaderException e) {
            throw new UnreadableTable(Finding.refusal("TAB-001", table, String.valueOf(e.getMessage())));
        }
    }

    private static WorkbookTable open(Path file, String table, Optional<String> sheetName, ReadableWorkbook book)
            throws IOException, UnreadableTable {
        var sheet = sheetName.isPresent() ? book.findSheet(sheetName.get()) : Optional.of(book.getFirstSheet());
        if (sheet.isEmpty()) {
            var there = book.getSheets().map(Sheet::getName).toList();
            throw new UnreadableTable(
                    Finding.refusal("TAB-009", table, sheetName.orElse(""), String.join(", ", there)));
        }
        var merged = WorkbookParts.merged(file, sheet.get().getName());
        if (!merged.isEmpty()) {
            throw new UnreadableTable(Finding.refusal("TAB-011", table, String.join(", ", merged)));
        }
        return new WorkbookTable(table, book, sheet.get());
    }

    @Override
    public List<String> header() {
        return forming.header();
    }

    @Override
    public Optional<Row> next() throws UnreadableTable {
        for (var read = nextRow(); read.isPresent(); read = nextRow()) {
            var found = new ArrayList<Finding>();
            var cells = cells(read.get(), forming.header(), found);
            var row = forming.row(read.get().getRowNum(), cells, found);
            if (row.isPresent()) {
                return row;
            }
        }
        if (formulas > 0 && findings.isEmpty()) {
            findings.add(Finding.note("TAB-012", table, Integer.toString(formulas)));
        }
        return Optional.empty();
    }

    private Optional<org.dhatim.fastexcel.reader.Row> nextRow() throws UnreadableTable {
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (ExcelReaderException e) {
            throw new UnreadableTable(Finding.refusal("TAB-001", table, String.valueOf(e.getMessage())));
        }
    }

    private List<String> cells(org.dhatim.fastexcel.reader.Row row, List<String> header, List<Finding> found) {
        var cells = new ArrayList<String>(row.getCellCount());
        for (int c = 0; c < row.getCellCount(); c++) {
            var column = c < header.size() ? header.get(c) : Integer.toString(c + 1);
            var cell = row.getOptionalCell(c);
            cells.add(cell.isPresent() ? text(cell.get(), where(row, column), found) : "");
        }
        return cells;
    }

    private String where(org.dhatim.fastexcel.reader.Row row, String column) {
        return table + ", row " + row.getRowNum() + ", " + column;
    }

    private String text(Cell cell, String where, List<Finding> found) {
        boolean computed = cell.getFormula() != null && !cell.getFormula().isEmpty();
        if (computed) {
            formulas++;
            if (cell.getRawValue() == null || cell.getRawValue().isEmpty()) {
                found.add(Finding.refusal("TAB-023", where, cell.getFormula()));
                return "";
            }
        }
        if (cell.getType() == CellType.ERROR || (computed && cell.getRawValue().startsWith("#"))) {
            found.add(Finding.refusal("TAB-024", where, String.valueOf(cell.getRawValue())));
            return "";
        }
        boolean number = cell.getType() == CellType.NUMBER || (computed && isNumber(cell.getRawValue()));
        if (number && isDate(cell)) {
            return day(cell);
        }
        if (number) {
            return new BigDecimal(cell.getRawValue()).stripTrailingZeros().toPlainString();
        }
        return cell.getType() == CellType.FORMULA ? String.valueOf(cell.getRawValue()) : cell.getText();
    }

    private static boolean isNumber(String raw) {
        return raw.matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    }

    /** The number formats of dates by number (ISO/IEC 29500-1, 18.8.30), or by letters that only dates have. */
    private static boolean isDate(Cell cell) {
        var id = cell.getDataFormatId();
        if (id != null && ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))) {
            return true;
        }
        var format = cell.getDataFormatString();
        return format != null
                && format.replaceAll("\\[[^\\]]*\\]|\"[^\"]*\"|\\\\.", "")
                        .matches(".*[yY].*|.*[dD].*[mM].*|.*[mM].*[dD].*");
    }

    private String day(Cell cell) {
        var serial = new BigDecimal(cell.getRawValue());
        try {
            return SerialDay.iso(serial, book.isDate1904());
        } catch (DateTimeException | ArithmeticException outOfRange) {
            return serial.toPlainString();
        }
    }

    @Override
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    @Override
    public void close() {
        stream.close();
        try {
            book.close();
        } catch (IOException readAllThereWas) {
            findings.add(Finding.refusal("TAB-001", table, String.valueOf(readAllThereWas.getMessage())));
        }
    }
}
