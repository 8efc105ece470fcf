package org.larchiveum.ingest.table.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small XLSX files by hand, malformed ones too, which no library would write. */
public final class Book {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<String, StringBuilder> sheets = new LinkedHashMap<>();
    private final Map<String, String> after = new LinkedHashMap<>();
    private String sheet = "";
    private int row;

    public Book sheet(String name) {
        sheet = name;
        row = 0;
        sheets.put(name, new StringBuilder());
        return this;
    }

    /** A row of cells as XML: see {@link #text}, {@link #number}, {@link #date}, {@link #formula}. */
    public Book row(String... cells) {
        row++;
        var out = new StringBuilder("<row r=\"" + row + "\">");
        for (int c = 0; c < cells.length; c++) {
            out.append(cells[c].replace("@", (char) ('A' + c) + Integer.toString(row)));
        }
        sheets.getOrDefault(sheet, new StringBuilder()).append(out).append("</row>");
        return this;
    }

    public Book texts(String... texts) {
        var cells = new String[texts.length];
        for (int i = 0; i < texts.length; i++) {
            cells[i] = text(texts[i]);
        }
        return row(cells);
    }

    public Book skip() {
        row++;
        return this;
    }

    public Book merged(String range) {
        after.put(sheet, "<mergeCells count=\"1\"><mergeCell ref=\"" + range + "\"/></mergeCells>");
        return this;
    }

    public static String text(String text) {
        return "<c r=\"@\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    public static String number(String number) {
        return "<c r=\"@\"><v>" + number + "</v></c>";
    }

    /** A number that is shown as a day. */
    public static String date(String serial) {
        return "<c r=\"@\" s=\"1\"><v>" + serial + "</v></c>";
    }

    public static String formula(String formula, String value) {
        return "<c r=\"@\"><f>" + formula + "</f>" + (value.isEmpty() ? "" : "<v>" + value + "</v>") + "</c>";
    }

    public static String error(String error) {
        return "<c r=\"@\" t=\"e\"><v>" + error + "</v></c>";
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var types = new StringBuilder(
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>");
            var book = new StringBuilder("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>");
            var relations = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "\">");
            int n = 0;
            for (var entry : sheets.entrySet()) {
                n++;
                types.append(
                        "<Override PartName=\"/xl/worksheets/sheet" + n
                                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
                book.append("<sheet name=\"" + entry.getKey() + "\" sheetId=\"" + n + "\" r:id=\"rId" + n + "\"/>");
                relations.append("<Relationship Id=\"rId" + n + "\" Type=\"" + RELATIONS
                        + "/worksheet\" Target=\"worksheets/sheet" + n + ".xml\"/>");
                put(
                        zip,
                        "xl/worksheets/sheet" + n + ".xml",
                        "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + entry.getValue() + "</sheetData>"
                                + after.getOrDefault(entry.getKey(), "") + "</worksheet>");
            }
            relations.append("<Relationship Id=\"rId99\" Type=\"" + RELATIONS + "/styles\" Target=\"styles.xml\"/>");
            put(zip, "[Content_Types].xml", types + "</Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + PACKAGE + "\"><Relationship Id=\"rId1\" Type=\"" + RELATIONS
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(zip, "xl/workbook.xml", book + "</sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", relations + "</Relationships>");
            put(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"" + MAIN
                            + "\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
