package org.larchiveum.ingest.table.sheet;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.larchiveum.archive.fault.Finding;

/** The first row of a table, which names its columns. */
final class Header {
    /** More columns than any database of cases has; a table with more was read with the wrong separator. */
    static final int MOST_COLUMNS = 300;

    private Header() {}

    /** @throws UnreadableTable when there is no name, a name twice, or too many */
    static List<String> of(String table, List<String> cells) throws UnreadableTable {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        if (width == 0) {
            throw new UnreadableTable(Finding.refusal("TAB-004", table));
        }
        if (width > MOST_COLUMNS) {
            throw new UnreadableTable(
                    Finding.refusal("TAB-007", table, Integer.toString(width), Integer.toString(MOST_COLUMNS)));
        }
        var names = cells.subList(0, width).stream().map(Header::clean).toList();
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!name.isEmpty() && !seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new UnreadableTable(Finding.refusal("TAB-005", table, name));
            }
        }
        return names;
    }

    static String clean(String name) {
        return Normalizer.normalize(name.replace("\uFEFF", ""), Normalizer.Form.NFC)
                .strip();
    }
}
