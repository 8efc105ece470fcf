package org.larchiveum.ingest.table.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.larchiveum.archive.fault.Finding;

/** Opens tables by what they are, whatever they are named: XLSX by its first bytes, everything else as CSV. */
public final class Tables {
    private Tables() {}

    /**
     * @param table what findings call it
     * @param sheet of a workbook; the first when none is named
     * @throws UnreadableTable when it cannot be read, or has no header
     */
    public static RowReader open(Path file, String table, Optional<String> sheet) throws UnreadableTable {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(8);
        } catch (IOException e) {
            throw new UnreadableTable(Finding.refusal("TAB-001", table, String.valueOf(e.getMessage())));
        }
        if (head.length == 8 && ReadableWorkbook.isOLE2Header(head)) {
            throw new UnreadableTable(Finding.refusal("TAB-013", table));
        }
        return head.length == 8 && ReadableWorkbook.isOOXMLZipHeader(head)
                ? WorkbookTable.open(file, table, sheet)
                : CsvTable.open(file, table);
    }
}
