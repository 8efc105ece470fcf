package org.larchiveum.portal.item;

import java.util.ArrayList;
import java.util.List;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.search.LanguageGuess;

/**
 * One sheet of a table, as its text was read from the file.
 *
 * @param name what the file calls it, {@code ""} for none
 * @param heads the first row
 * @param rows the others, each as long as the first
 * @param lang the language most of it is written in, {@code ""} when no script tells
 * @param whole whether no row was left out
 */
record Sheet(String name, List<String> heads, List<List<String>> rows, String lang, boolean whole) {
    private static final int ROWS = 200;

    Sheet {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /**
     * Reads the text of a table: a line for each row, tabs between its cells and perhaps one before them; a line without
     * tabs begins the next sheet and names it. Nothing when the rows do not fit their first row: then it is not a table.
     */
    static List<Sheet> read(String text) {
        var sheets = new ArrayList<Sheet>();
        var name = "";
        var rows = new ArrayList<List<String>>();
        for (var line : text.lines().filter(l -> !l.isBlank()).toList()) {
            if (line.contains("\t")) {
                rows.add(cells(line));
            } else {
                if (!rows.isEmpty()) {
                    sheets.add(of(name, rows));
                    rows.clear();
                }
                name = line.strip();
            }
        }
        if (!rows.isEmpty()) {
            sheets.add(of(name, rows));
        }
        return sheets.stream().allMatch(Sheet::fits) ? List.copyOf(sheets) : List.of();
    }

    private static List<String> cells(String line) {
        var bare = line.startsWith("\t") ? line.substring(1) : line;
        return java.util.Arrays.stream(bare.split("\t", -1)).map(String::strip).toList();
    }

    private static Sheet of(String name, List<List<String>> lines) {
        var heads = lines.getFirst();
        var rows = lines.stream()
                .skip(1)
                .limit(ROWS)
                .map(row -> padded(row, heads.size()))
                .toList();
        var lang = LanguageGuess.of(lines.toString()).map(Language::tag).orElse("");
        return new Sheet(name, heads, rows, lang, lines.size() - 1 <= ROWS);
    }

    /** Empty cells at the end of a row may not have been written. */
    private static List<String> padded(List<String> row, int width) {
        var cells = new ArrayList<>(row);
        while (cells.size() < width) {
            cells.add("");
        }
        while (cells.size() > width && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return List.copyOf(cells);
    }

    private boolean fits() {
        return heads.size() > 1 && !rows.isEmpty() && rows.stream().allMatch(row -> row.size() == heads.size());
    }
}
