package org.larchiveum.portal.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.larchiveum.portal.sparql.ResultTable.Cell;
import org.larchiveum.portal.sparql.ResultTable.Sort;

/** What can be drawn of an answer, found out from its columns. Each drawing says only what the table says. */
public record Views(Optional<Chart> chart, Optional<PointMap> map, Optional<Timeline> timeline) {
    /** Bars that a chart has at most. */
    private static final int BARS = 60;

    private static final int FULL = 1000;

    /** A bar: what it is of, what the table says, and how wide it is of {@value Views#FULL}. */
    public record Bar(String name, String value, int width) {}

    /** Bars of the numbers in one column, named by the other columns. */
    public record Chart(String column, List<Bar> bars, boolean more) {}

    static Views of(ResultTable table) {
        return new Views(chart(table), PointMap.of(table), Timeline.of(table));
    }

    public boolean isEmpty() {
        return chart.isEmpty() && map.isEmpty() && timeline.isEmpty();
    }

    /** The last column of numbers, if every row has one and none is below zero; its bars are named by the columns that are no numbers. */
    private static Optional<Chart> chart(ResultTable table) {
        List<Integer> names = IntStream.range(0, table.columns().size())
                .filter(at -> !table.all(at, Sort.NUMBER))
                .boxed()
                .toList();
        Optional<Integer> numbers = numbers(table);
        if (numbers.isEmpty() || names.isEmpty() || table.rows().size() < 2) {
            return Optional.empty();
        }
        int at = numbers.get();
        double most = table.column(at).stream().mapToDouble(Cell::amount).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (List<Cell> row :
                table.rows().subList(0, Math.min(BARS, table.rows().size()))) {
            bars.add(new Bar(
                    names.stream()
                            .map(row::get)
                            .filter(cell -> !cell.text().isEmpty())
                            .map(Cell::text)
                            .collect(Collectors.joining(" · ")),
                    row.get(at).value(),
                    width(row.get(at).amount(), most)));
        }
        return Optional.of(new Chart(
                table.columns().get(at), bars, table.more() || table.rows().size() > BARS));
    }

    private static Optional<Integer> numbers(ResultTable table) {
        return IntStream.range(0, table.columns().size())
                .filter(at -> !PointMap.degrees(table.columns().get(at)))
                .filter(at -> table.column(at).stream().allMatch(cell -> cell.number() && cell.amount() >= 0))
                .boxed()
                .reduce((first, last) -> last);
    }

    private static int width(double amount, double most) {
        return amount == 0 || most == 0 ? 0 : (int) Math.max(4, Math.round(amount / most * FULL));
    }
}
