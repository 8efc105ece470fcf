package org.larchiveum.ingest.table.mapping;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.disclosure.AccessLevel;

/**
 * What the rows of a table are.
 *
 * @param when the words that a column must have for a row to be one of these; {@code *} for any word at all
 */
public record TableRule(
        Files files, Kind kind, Template id, Map<String, List<String>> when, List<Rule> columns, Manner manner) {
    private static final String ANY = "*";

    public TableRule {
        when = Map.copyOf(when);
        columns = List.copyOf(columns);
    }

    /** Which tables are meant: patterns of file names, and the sheet of a workbook. */
    public record Files(List<String> patterns, Optional<String> sheet) {
        public Files {
            patterns = List.copyOf(patterns);
        }

        public boolean match(String name) {
            var files = FileSystems.getDefault();
            var folded = fold(name);
            return patterns.stream().anyMatch(pattern -> files.getPathMatcher("glob:" + fold(pattern))
                    .matches(Path.of(folded)));
        }

        private static String fold(String name) {
            return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        }

        /** The name of a table that is written by these patterns: without what stands for anything. */
        public String own() {
            return patterns.getFirst()
                    .replaceAll("\\{([^,}]*)[^}]*\\}", "$1")
                    .replaceAll("[*?\\[\\]]", "")
                    .replaceAll("\\.(csv|tsv|txt|xlsx)?$", "");
        }
    }

    /**
     * How its rows become entries.
     *
     * @param access for those that say nothing of it; empty leaves known ones as they are and closes new ones
     * @param merge whether several rows may be about one entry and add up
     * @param each the column of which every value makes an entry of its own
     */
    public record Manner(Optional<AccessLevel> access, boolean merge, Optional<Each> each, List<Rule> constants) {
        public Manner {
            constants = List.copyOf(constants);
        }
    }

    /** A column with several values, and what parts them. */
    public record Each(String column, String split) {}

    /** Whether a row is one of these. */
    public boolean takes(java.util.function.Function<String, String> cell) {
        for (var condition : when.entrySet()) {
            var word = cell.apply(condition.getKey());
            boolean any = condition.getValue().contains(ANY) && !word.isEmpty();
            if (!any && !condition.getValue().contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Every column it reads. */
    public Stream<String> reads() {
        return Stream.of(
                        columns.stream()
                                .map(rule -> new Template(rule.column()))
                                .flatMap(t -> t.columns().stream()),
                        id.columns().stream(),
                        when.keySet().stream(),
                        manner.each().stream().map(Each::column))
                .flatMap(names -> names);
    }
}
