package org.larchiveum.portal.sparql;

import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.portal.layout.Terms;

/**
 * The first rows of an answer as the page shows them.
 *
 * @param more whether others follow that only the downloads have
 */
public record ResultTable(List<String> columns, List<List<Cell>> rows, boolean more) {
    /** Rows that the page can show; the links beside it give all of them. */
    static final int SHOWN = 2000;

    /** What a value is, for the views. */
    public enum Sort {
        NUMBER,
        DATE,
        THING,
        TEXT,
        NONE
    }

    /**
     * One value.
     *
     * @param text the name of a thing where it has one, or its address with a usual prefix, else the value as it stands
     * @param language of the text; empty for none
     * @param link where it leads if it is this archive's own
     * @param value as it stands in the data
     */
    public record Cell(String text, String language, String link, String value, Sort sort) {
        static final Cell NONE = new Cell("", "", "", "", Sort.NONE);

        /** Whether the text is a name and the value an address worth showing beside it. */
        public boolean named() {
            return sort == Sort.THING && !text.equals(value);
        }

        public boolean number() {
            return sort == Sort.NUMBER;
        }

        double amount() {
            return Double.parseDouble(value);
        }
    }

    static ResultTable of(Answer.Complete answer, Labels labels, URI base, Language language) {
        Answer.Preview preview = answer.preview(SHOWN);
        List<String> addresses = preview.rows().stream()
                .flatMap(row -> row.stream().flatMap(Optional::stream))
                .filter(Node::isURI)
                .map(Node::getURI)
                .toList();
        Map<String, String> names = labels.of(addresses, language);
        Map<Node, Cell> made = new HashMap<>();
        return new ResultTable(
                preview.columns(),
                preview.rows().stream()
                        .map(row -> row.stream()
                                .map(value -> value.map(
                                                node -> made.computeIfAbsent(node, n -> cell(n, names, base, language)))
                                        .orElse(Cell.NONE))
                                .toList())
                        .toList(),
                preview.more());
    }

    private static Cell cell(Node node, Map<String, String> names, URI base, Language language) {
        if (node.isURI()) {
            // Only the archive's own addresses become links: data must not lead a visitor elsewhere.
            String address = node.getURI();
            String link = address.startsWith(base.toString())
                    ? address
                    : Terms.path(address)
                            .map(path -> "/" + language.tag() + path)
                            .orElse("");
            String text = Optional.ofNullable(names.get(address))
                    .or(() -> Prefixes.shortened(address))
                    .orElse(address);
            return new Cell(text, "", link, address, Sort.THING);
        }
        if (node.isLiteral()) {
            String text = node.getLiteralLexicalForm();
            return new Cell(text, node.getLiteralLanguage(), "", text, sort(node, text));
        }
        String label = "_:" + node.getBlankNodeLabel();
        return new Cell(label, "", "", label, Sort.TEXT);
    }

    private static Sort sort(Node literal, String text) {
        String type = literal.getLiteralDatatypeURI();
        if (type.endsWith("#date")
                || type.endsWith("#dateTime")
                || type.endsWith("#gYear")
                || type.endsWith("#gYearMonth")) {
            return Sort.DATE;
        }
        boolean number = text.length() < 40 && text.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
        return number && !type.endsWith("#string") ? Sort.NUMBER : Sort.TEXT;
    }

    /** What it takes in memory, about. */
    int weight() {
        return rows.stream()
                .flatMap(List::stream)
                .mapToInt(cell -> 48 + 2 * (cell.text().length() + cell.value().length()))
                .sum();
    }

    /** The same rows sorted by a column: numbers by value, then texts; an unknown column changes nothing. */
    ResultTable sorted(TableView view) {
        int at = view.column().map(columns::indexOf).orElse(-1);
        if (at < 0) {
            return this;
        }
        Comparator<List<Cell>> order = Comparator.comparing(row -> row.get(at), ResultTable::compare);
        return new ResultTable(
                columns,
                rows.stream().sorted(view.down() ? order.reversed() : order).toList(),
                more);
    }

    private static int compare(Cell one, Cell other) {
        if (one.number() && other.number()) {
            return Double.compare(one.amount(), other.amount());
        }
        return one.number() == other.number() ? one.text().compareTo(other.text()) : one.number() ? -1 : 1;
    }

    List<Cell> column(int at) {
        return rows.stream().map(row -> row.get(at)).toList();
    }

    /** Whether a column has a value of this sort at least once, and nothing of another. */
    boolean all(int at, Sort sort) {
        List<Cell> values =
                column(at).stream().filter(cell -> cell.sort() != Sort.NONE).toList();
        return !values.isEmpty() && values.stream().allMatch(cell -> cell.sort() == sort);
    }
}
