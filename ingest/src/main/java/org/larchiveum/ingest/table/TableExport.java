package org.larchiveum.ingest.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.ingest.table.mapping.Form;
import org.larchiveum.ingest.table.mapping.Mapping;
import org.larchiveum.ingest.table.mapping.Rule;
import org.larchiveum.ingest.table.mapping.TableRule;
import org.larchiveum.ingest.table.mapping.Template;
import org.larchiveum.ingest.table.mapping.Words;
import org.larchiveum.ontology.Ontology;

/**
 * Gives the entries of a database as tables again, by the mapping that took them in: CSV in UTF-8, in a settled order, so that taking them in
 * changes nothing. What the mapping has no column for is not in them.
 */
public final class TableExport {
    private final Archive archive;
    private final Mapping mapping;
    private final Words words = new Words(Ontology.load());
    private final CellWriting cells;

    public TableExport(Archive archive, Mapping mapping) {
        this.archive = archive;
        this.mapping = mapping;
        this.cells = new CellWriting(archive.staff(), words);
    }

    /**
     * Writes the tables into a folder.
     *
     * @return how many rows each has, by its name
     * @throws ArchiveException.Conflict when one of them is there already
     */
    public SortedMap<String, Integer> to(Path folder) {
        var tables = new TreeMap<String, List<TableRule>>();
        for (var rule : mapping.tables()) {
            tables.computeIfAbsent(name(rule), n -> new ArrayList<>()).add(rule);
        }
        var counts = new TreeMap<String, Integer>();
        try {
            Files.createDirectories(folder);
            for (var table : tables.entrySet()) {
                var rows = rows(table.getValue());
                if (!rows.isEmpty()) {
                    write(folder.resolve(table.getKey()), table.getValue(), rows);
                    counts.put(table.getKey(), rows.size());
                }
            }
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot write the tables: " + e.getMessage(), e);
        }
        return counts;
    }

    private static String name(TableRule rule) {
        var sheet = rule.files().sheet().map(name -> "-" + name).orElse("");
        var own = rule.files().own();
        return (own.isEmpty() ? "export" : own) + sheet + ".csv";
    }

    private static void write(Path file, List<TableRule> rules, List<Map<String, String>> rows) throws IOException {
        if (Files.exists(file)) {
            throw new ArchiveException.Conflict("There is a file " + file + " already; name an empty folder");
        }
        Set<String> header = new LinkedHashSet<>();
        rules.forEach(rule -> {
            header.addAll(rule.id().columns());
            header.addAll(rule.when().keySet().stream().sorted().toList());
        });
        rules.forEach(rule -> rule.columns().stream()
                .filter(said -> said.form() != Form.IGNORE)
                .forEach(said -> header.addAll(new Template(said.column()).columns())));
        try (var out = Files.newBufferedWriter(file);
                var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(header);
            for (var row : rows) {
                printer.printRecord(header.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList());
            }
        }
    }

    /** The rows of a table; what several rules read from one row is put into one row again. */
    private List<Map<String, String>> rows(List<TableRule> rules) {
        var rows = new ArrayList<Map<String, String>>();
        var first = rules.getFirst();
        var byFirst = new LinkedHashMap<String, List<Map<String, String>>>();
        var without = new LinkedHashMap<TableRule, List<Map<String, String>>>();
        for (var rule : rules) {
            for (var entry : entries(rule)) {
                for (var row : rows(rule, entry)) {
                    var key = first.id().fill(column -> row.getOrDefault(column, ""));
                    if (key.isEmpty()) {
                        without.computeIfAbsent(rule, r -> new ArrayList<>()).add(row);
                    } else if (rule == first || !joined(rule, byFirst.getOrDefault(key.get(), List.of()), row)) {
                        rows.add(row);
                        byFirst.computeIfAbsent(key.get(), n -> new ArrayList<>())
                                .add(row);
                    }
                }
            }
        }
        // What has no row of its own, as a post that only its postings name, joins those that name it.
        without.forEach((rule, some) -> {
            var named = rows.stream().collect(Collectors.groupingBy(row -> rule.id()
                    .fill(column -> row.getOrDefault(column, ""))
                    .orElse("")));
            some.forEach(row -> joined(
                    rule,
                    named.getOrDefault(
                            rule.id()
                                    .fill(column -> row.getOrDefault(column, ""))
                                    .orElse(" "),
                            List.of()),
                    row));
        });
        return rows;
    }

    /** Puts a row into one of others that it agrees with; into its cell of several values it goes as one more. */
    private static boolean joined(TableRule rule, List<Map<String, String>> others, Map<String, String> row) {
        var each = rule.manner().each();
        var column = each.map(TableRule.Each::column).orElse("");
        var other = others.stream().filter(one -> agree(one, row, column)).findFirst();
        other.ifPresent(one -> {
            var before = one.getOrDefault(column, "");
            one.putAll(row);
            each.filter(several -> !before.isEmpty())
                    .ifPresent(several -> one.put(column, before + several.split() + row.get(column)));
        });
        return other.isPresent();
    }

    private static boolean agree(Map<String, String> one, Map<String, String> other, String but) {
        return other.entrySet().stream()
                .filter(cell -> !cell.getKey().equals(but))
                .allMatch(
                        cell -> one.getOrDefault(cell.getKey(), cell.getValue()).equals(cell.getValue()));
    }

    /** The entries that a rule made, by their identifiers. */
    private List<Known> entries(TableRule rule) {
        try (var ids = archive.staff().entries(rule.kind())) {
            return ids.distinct()
                    .flatMap(id -> archive.staff().entry(id).stream())
                    .map(stored -> stored.entry())
                    .filter(Known.class::isInstance)
                    .map(Known.class::cast)
                    .filter(entry -> owner(entry).filter(rule::equals).isPresent())
                    .sorted(Comparator.comparing(
                            entry -> identifier(rule, entry).orElse("")))
                    .toList();
        }
    }

    /** The first rule by which an entry can have been made. */
    private Optional<TableRule> owner(Known entry) {
        return mapping.tables().stream()
                .filter(rule -> rule.kind() == entry.kind()
                        && identifier(rule, entry).isPresent()
                        && rule.manner().constants().stream().allMatch(constant -> holds(constant, entry))
                        && !rows(rule, entry).isEmpty())
                .findFirst();
    }

    private Optional<String> identifier(TableRule rule, Known entry) {
        var start = mapping.system() + ":";
        return entry.earlierIdentifiers().stream()
                .filter(identifier -> identifier.startsWith(start))
                .map(identifier -> identifier.substring(start.length()))
                .filter(identifier -> rule.id().read(identifier).isPresent())
                .findFirst();
    }

    /** Whether an entry says what a rule says of all. */
    private boolean holds(Rule constant, Known entry) {
        var wanted = constant.meaning("");
        var said = cells.values(constant, entry);
        return said.contains("") || said.contains(wanted);
    }

    /** An entry's rows: one, or as many as its column with the most values that cannot be parted within a cell. */
    private List<Map<String, String>> rows(TableRule rule, Known entry) {
        var rows = new ArrayList<Map<String, String>>();
        var id = identifier(rule, entry).flatMap(rule.id()::read).orElse(Map.of());
        rows.add(new LinkedHashMap<>(id));
        for (var said : rule.columns()) {
            var values = cells.values(said, entry);
            var own = said.form() == Form.IDENTIFIER
                    ? values.stream().filter(value -> !id.containsValue(value)).toList()
                    : values;
            var parts = said.split().isEmpty() ? own : joined(own, said.split());
            int most = rule.manner().merge() ? parts.size() : Math.min(1, parts.size());
            for (int i = 0; i < most; i++) {
                if (i == rows.size()) {
                    rows.add(new LinkedHashMap<>(id));
                }
                var row = rows.get(i);
                new Template(said.column()).read(parts.get(i)).orElse(Map.of()).forEach(row::putIfAbsent);
            }
        }
        conditions(rule, rows);
        return rows.stream()
                .filter(row -> rule.takes(column -> row.getOrDefault(column, "")))
                .toList();
    }

    private static List<String> joined(List<String> values, String split) {
        return values.isEmpty() ? List.of() : List.of(String.join(split.equals(";") ? "; " : split, values));
    }

    /** A condition on a column that says nothing else is met by its first word. */
    private static void conditions(TableRule rule, List<Map<String, String>> rows) {
        rule.when().forEach((column, accepted) -> {
            boolean said = rule.columns().stream()
                            .filter(known -> known.form() != Form.IGNORE)
                            .map(Rule::column)
                            .anyMatch(column::equals)
                    || rule.id().columns().contains(column);
            if (!said) {
                rows.forEach(
                        row -> row.putIfAbsent(column, accepted.getFirst().equals("*") ? "" : accepted.getFirst()));
            }
        });
    }
}
