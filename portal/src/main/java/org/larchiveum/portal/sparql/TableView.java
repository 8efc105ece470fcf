package org.larchiveum.portal.sparql;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which rows a page shows, and in which order.
 *
 * @param from the first row, from 0
 * @param column the column they are sorted by; empty for the order of the answer
 */
record TableView(int from, Optional<String> column, boolean down) {
    static final int ROWS = 100;

    static TableView of(Map<String, List<String>> parameters) {
        String order = first(parameters, "order");
        boolean down = order.startsWith("-");
        String column = down ? order.substring(1) : order;
        return new TableView(
                number(first(parameters, "from")), column.isEmpty() ? Optional.empty() : Optional.of(column), down);
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) / ROWS * ROWS : 0;
    }

    TableView at(int row) {
        return new TableView(row, column, down);
    }

    /** Sorted by a column; upwards first, then down. */
    TableView by(String name) {
        boolean again = column.filter(name::equals).isPresent();
        return new TableView(0, Optional.of(name), again && !down);
    }

    /** What it adds to an address, after the question. */
    String parameters() {
        String order = column.map(name -> "&order=" + (down ? "-" : "") + name).orElse("");
        return order + (from > 0 ? "&from=" + from : "");
    }
}
