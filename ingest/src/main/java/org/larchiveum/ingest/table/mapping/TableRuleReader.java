package org.larchiveum.ingest.table.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.disclosure.AccessLevel;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.ingest.spelling.Nearest;

/** Reads what a mapping says of one table. */
final class TableRuleReader {
    private static final Set<String> KEYS = Set.of(
            "file", "sheet", "kind", "id", "when", "columns", "constants", "access", "merge", "each", "language");

    private final RuleReader rules;
    private final Section root;

    TableRuleReader(Terms terms, String system, Section root) {
        this.rules = new RuleReader(terms, system);
        this.root = root;
    }

    Optional<TableRule> read(Section table) {
        table.expect(KEYS);
        var files = table.texts("file");
        if (files.isEmpty()) {
            table.findings().add(Finding.refusal("TAB-041", table.where(), "file"));
        }
        var kind = kind(table);
        var id = table.required("id");
        if (kind.isEmpty() || files.isEmpty() || id.isEmpty()) {
            return Optional.empty();
        }
        var language = table.text("language").or(() -> root.text("language"));
        var reading = new RuleReader.Reading(kind.get(), language);
        var manner = new TableRule.Manner(
                access(table, kind.get()), table.flag("merge"), each(table), constants(table, reading));
        return Optional.of(new TableRule(
                new TableRule.Files(files, table.text("sheet")),
                kind.get(),
                new Template(id),
                when(table),
                columns(table, reading),
                manner));
    }

    private static Optional<Kind> kind(Section table) {
        var word = table.required("kind");
        var kind = Kind.of(word).filter(k -> !k.term().isEmpty() && k != Kind.BATCH && k != Kind.RELEASE);
        if (kind.isEmpty() && !word.isEmpty()) {
            var words = Arrays.stream(Kind.values())
                    .filter(k -> !k.term().isEmpty())
                    .map(Kind::word)
                    .toList();
            table.findings().add(Finding.refusal("TAB-042", table.where("kind"), word, Nearest.one(word, words)));
        }
        return kind;
    }

    private Optional<AccessLevel> access(Section table, Kind kind) {
        var word = table.text("access").or(() -> root.text("access"));
        if (word.isEmpty()) {
            return Optional.empty();
        }
        var level = AccessLevel.of(word.get());
        if (level.isEmpty()) {
            table.findings()
                    .add(Finding.refusal(
                            "TAB-046",
                            table.where("access"),
                            word.get(),
                            "access",
                            "open, registered, closed, sealed"));
        } else if (level.get() == AccessLevel.PUBLIC && !kind.openable()) {
            table.findings().add(Finding.refusal("TAB-048", table.where("access"), kind.word()));
        }
        return level;
    }

    private static Optional<TableRule.Each> each(Section table) {
        if (table.isText("each")) {
            return table.text("each").map(column -> new TableRule.Each(column, ";"));
        }
        return table.keys().contains("each")
                ? table.section("each")
                        .map(each -> new TableRule.Each(
                                each.required("column"), each.text("split").orElse(";")))
                : Optional.empty();
    }

    private static Map<String, List<String>> when(Section table) {
        var when = new LinkedHashMap<String, List<String>>();
        table.section("when")
                .ifPresent(section -> section.keys().forEach(column -> when.put(column, section.texts(column))));
        return when;
    }

    private List<Rule> columns(Section table, RuleReader.Reading reading) {
        var read = new ArrayList<Rule>();
        table.section("columns").ifPresent(columns -> columns.keys().forEach(column -> said(columns, column)
                .forEach(part -> rules.column(part, column, reading).ifPresent(read::add))));
        return read;
    }

    /** What is said of a column: the name of a property, a group of keys, or several of these. */
    private static Stream<Section> said(Section columns, String column) {
        if (columns.isText(column)) {
            var name = columns.text(column).orElse("");
            return Stream.of(new Section(Map.of("property", name), columns.where(column), columns.findings()));
        }
        return columns.sections(column).stream();
    }

    private List<Rule> constants(Section table, RuleReader.Reading reading) {
        var read = new ArrayList<Rule>();
        table.section("constants").ifPresent(constants -> constants
                .keys()
                .forEach(name -> constants.texts(name).forEach(value -> {
                    var said = Map.of("property", name);
                    rules.column(new Section(said, constants.where(name), constants.findings()), "", reading)
                            .map(rule -> rules.constant(rule, value, constants))
                            .ifPresent(read::add);
                })));
        return read;
    }
}
