package org.larchiveum.ingest.note;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.ingest.note.ead.EadFile;

/**
 * A table that describes files, one row a file: CSV (UTF-8) or XLSX (first sheet), a header of keys as in description files,
 * dotted for parts ({@code title.ko}), the file's name in {@code file}. Several values of one cell are parted by {@code ;}.
 * A finding aid in EAD 3 is a table too, which also describes the units that the files lie in.
 */
public final class NoteTable {
    private static final int MOST_ROWS = 200_000;
    private static final String FILE = "file";
    private static final String FINDING_AID = ".ead.xml";

    private final Map<String, Note> byFile = new HashMap<>();
    private final Map<String, String> unitOfFile = new HashMap<>();
    private final List<Described> units = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private NoteTable() {}

    /** A unit that has no file, by a key of its own, and the key of the unit above it. */
    public record Described(String key, Optional<String> above, Note note) {}

    public static NoteTable read(Path table) {
        var read = new NoteTable();
        var name = String.valueOf(table.getFileName());
        if (name.toLowerCase(Locale.ROOT).endsWith(FINDING_AID)) {
            read.take(name, EadFile.read(table));
            return read;
        }
        try {
            var rows = name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? sheet(table) : csv(table);
            read.take(name, rows);
        } catch (IOException | ExcelReaderException | IllegalArgumentException e) {
            read.findings.add(Finding.refusal("DES-110", name, String.valueOf(e.getMessage())));
        }
        return read;
    }

    /** The row about a file, by its name in any Unicode normalisation; {@link Note#NONE} when there is none. */
    public Note about(String fileName) {
        return Optional.ofNullable(byFile.get(fold(fileName))).orElse(Note.NONE);
    }

    /** The units that it describes, each after the one above it; tables of rows have none. */
    public List<Described> units() {
        return List.copyOf(units);
    }

    /** The key of the unit that a file lies in. */
    public Optional<String> unitOf(String fileName) {
        return Optional.ofNullable(unitOfFile.get(fold(fileName)));
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The names that rows are about, folded as {@link #about} folds them. */
    public java.util.Set<String> files() {
        return java.util.Set.copyOf(byFile.keySet());
    }

    public static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private void take(String table, EadFile aid) {
        findings.addAll(aid.findings());
        for (var unit : aid.units()) {
            if (unit.file().isEmpty()) {
                units.add(new Described(unit.key(), unit.above(), unit.note()));
                continue;
            }
            var file = fold(unit.file().get());
            unit.above().ifPresent(above -> unitOfFile.put(file, above));
            if (byFile.put(file, unit.note()) != null) {
                findings.add(Finding.warning("DES-113", table, file));
            }
        }
    }

    private void take(String table, List<List<String>> rows) {
        if (rows.isEmpty() || !rows.getFirst().contains(FILE)) {
            findings.add(Finding.refusal("DES-111", table, FILE));
            return;
        }
        var header = rows.getFirst();
        for (int r = 1; r < rows.size(); r++) {
            var source = table + ", row " + (r + 1);
            var values = new TreeMap<String, Object>();
            for (int c = 0; c < Math.min(header.size(), rows.get(r).size()); c++) {
                var cell = rows.get(r).get(c).strip();
                if (!cell.isEmpty() && !header.get(c).isBlank()) {
                    put(values, header.get(c).strip(), cell);
                }
            }
            var file = values.remove(FILE);
            if (file == null) {
                if (!values.isEmpty()) {
                    findings.add(Finding.warning("DES-112", source, FILE));
                }
            } else if (byFile.put(fold(file.toString()), new Note(source, values, List.of())) != null) {
                findings.add(Finding.warning("DES-113", source, file.toString()));
            }
        }
    }

    /** {@code title.ko} goes into the map {@code title}; {@code subjects.ko} with semicolons into a list of maps. */
    private static void put(Map<String, Object> values, String key, String cell) {
        int dot = key.indexOf('.');
        var name = dot < 0 ? key : key.substring(0, dot);
        boolean many = Keywords.LISTS.contains(name);
        if (dot < 0) {
            values.put(name, many ? List.of(cell.split("\\s*;\\s*", -1)) : cell);
            return;
        }
        var part = key.substring(dot + 1);
        if (!many) {
            put(map(values.computeIfAbsent(name, k -> new LinkedHashMap<String, Object>())), part, cell);
            return;
        }
        var list = list(values.computeIfAbsent(name, k -> new ArrayList<Object>()));
        var cells = cell.split("\\s*;\\s*", -1);
        for (int i = 0; i < cells.length; i++) {
            if (list.size() <= i) {
                list.add(new LinkedHashMap<String, Object>());
            }
            map(list.get(i)).put(part, cells[i]);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : new LinkedHashMap<>();
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return value instanceof List<?> list ? (List<Object>) list : new ArrayList<>();
    }

    private static List<List<String>> csv(Path table) throws IOException {
        try (Reader reader = Files.newBufferedReader(table);
                var parser = CSVFormat.RFC4180
                        .builder()
                        .setIgnoreEmptyLines(true)
                        .get()
                        .parse(reader)) {
            var rows = new ArrayList<List<String>>();
            for (var row : parser) {
                if (rows.size() > MOST_ROWS) {
                    throw new IllegalArgumentException("more than " + MOST_ROWS + " rows");
                }
                rows.add(row.toList());
            }
            if (!rows.isEmpty() && !rows.getFirst().isEmpty()) {
                var first = new ArrayList<>(rows.getFirst());
                first.set(0, first.getFirst().replace("\uFEFF", ""));
                rows.set(0, first);
            }
            return rows;
        }
    }

    private static List<List<String>> sheet(Path table) throws IOException {
        try (var in = Files.newInputStream(table);
                var book = new ReadableWorkbook(in);
                var rows = book.getFirstSheet().openStream()) {
            return rows.limit(MOST_ROWS).map(NoteTable::cells).toList();
        }
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int c = 0; c < row.getCellCount(); c++) {
            cells.add(row.getOptionalCell(c).map(Cell::getText).orElse(""));
        }
        return cells;
    }
}
