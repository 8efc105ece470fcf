package org.larchiveum.ingest.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.ingest.table.mapping.Rule;
import org.larchiveum.ingest.table.mapping.TableRule;
import org.larchiveum.ingest.table.mapping.Template;
import org.larchiveum.ingest.table.sheet.Row;
import org.larchiveum.ingest.table.sheet.RowReader;
import org.larchiveum.ingest.table.sheet.Tables;
import org.larchiveum.ingest.table.sheet.UnreadableTable;

/**
 * One table of an order with a rule that its rows follow.
 *
 * @param number its place in the order in which kinds are kept
 */
record Source(int number, Received.ReceivedFile file, TableRule rule) {
    /** What findings call the table. */
    String label() {
        return file.name() + rule.files().sheet().map(sheet -> "#" + sheet).orElse("");
    }

    String where(Row row) {
        return label() + ", row " + row.number();
    }

    RowReader open() throws UnreadableTable {
        return Tables.open(file.copy(), label(), rule.files().sheet());
    }

    /** Hears of the rows that are about one entry. */
    interface Visitor {
        void visit(Group group) throws UnreadableTable;
    }

    /**
     * The rows that are about one entry: one, unless the rule lets them add up.
     *
     * @param id as the table has it; empty when a row has none
     */
    record Group(int number, Optional<String> id, Columns columns, List<Row> rows) {}

    /** Tells of the rows that follow the rule, in their order. */
    List<Finding> read(Visitor visitor) throws UnreadableTable {
        try (var reader = open()) {
            var columns = new Columns(reader.header(), rule);
            var several = new LinkedHashMap<String, List<Row>>();
            int number = 0;
            for (var row = reader.next(); row.isPresent(); row = reader.next()) {
                for (var one : columns.each(row.get(), rule.manner().each())) {
                    if (!rule.takes(name -> columns.cell(one.cells(), name))) {
                        continue;
                    }
                    var id = rule.id().fill(name -> columns.cell(one.cells(), name));
                    if (rule.manner().merge() && id.isPresent()) {
                        several.computeIfAbsent(id.get(), i -> new ArrayList<>())
                                .add(one);
                    } else {
                        visitor.visit(new Group(number++, id, columns, List.of(one)));
                    }
                }
            }
            for (var group : several.entrySet()) {
                visitor.visit(new Group(number++, Optional.of(group.getKey()), columns, group.getValue()));
            }
            return reader.findings();
        }
    }

    /** Where the columns of a rule stand in a table. */
    static final class Columns {
        private final Map<String, Integer> places = new LinkedHashMap<>();
        private final Map<String, Integer> asked = new HashMap<>();
        private final List<Rule> present;

        Columns(List<String> header, TableRule rule) {
            for (int c = 0; c < header.size(); c++) {
                places.putIfAbsent(fold(header.get(c)), c);
            }
            this.present =
                    rule.columns().stream().filter(said -> has(said.column())).toList();
        }

        boolean has(String name) {
            return name.contains("{") ? new Template(name).columns().stream().allMatch(this::has) : place(name) >= 0;
        }

        /** A row for each value of a column; the row itself when no column is named. */
        List<Row> each(Row row, Optional<TableRule.Each> each) {
            int place = each.map(one -> place(one.column())).orElse(-1);
            if (place < 0) {
                return List.of(row);
            }
            var split = each.map(TableRule.Each::split).orElseThrow();
            return Arrays.stream(row.cells().get(place).split(Pattern.quote(split), -1))
                    .map(String::strip)
                    .distinct()
                    .map(value -> {
                        var cells = new ArrayList<>(row.cells());
                        cells.set(place, value);
                        return new Row(row.number(), cells, row.findings());
                    })
                    .toList();
        }

        private int place(String name) {
            return asked.computeIfAbsent(name, n -> places.getOrDefault(fold(n), -1));
        }

        String cell(List<String> cells, String name) {
            if (name.contains("{")) {
                return new Template(name).fill(part -> cell(cells, part)).orElse("");
            }
            int place = place(name);
            return place < 0 ? "" : cells.get(place);
        }

        /** The rules whose columns the table has. */
        List<Rule> present() {
            return present;
        }

        static String fold(String name) {
            return Normalizer.normalize(name, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
        }
    }
}
