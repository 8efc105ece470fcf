package org.larchiveum.portal.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.larchiveum.portal.sparql.ResultTable.Cell;
import org.larchiveum.portal.sparql.ResultTable.Sort;

/**
 * Rows by the year in which they begin, or by the decade where they span many years: columns over one line of time.
 *
 * @param undated rows without a date
 */
public record Timeline(String column, List<Span> spans, int undated, boolean decades) {
    /** A date of EDTF or XML Schema, from which the year is taken: {@code 1998-04}, {@code 197X}, {@code 1998/2004}, {@code ~}. */
    private static final Pattern DATE = Pattern.compile("(-?\\d{3})([\\dX])(?:[-/.~?%TX0-9:+Z].*)?");

    private static final int YEARS = 40;
    private static final int FULL = 100;

    /** A year or the first year of a decade, how many rows begin in it, and how high its column is of {@value Timeline#FULL}. */
    public record Span(int year, int count, int height) {}

    static Optional<Timeline> of(ResultTable table) {
        return IntStream.range(0, table.columns().size())
                .filter(at -> dated(table, at))
                .boxed()
                .findFirst()
                .map(at -> of(table, at));
    }

    /** Dates by their type, or texts that are all written as dates. */
    private static boolean dated(ResultTable table, int at) {
        if (table.all(at, Sort.DATE)) {
            return table.rows().size() > 1;
        }
        return table.all(at, Sort.TEXT)
                && table.rows().size() > 1
                && table.column(at).stream()
                        .filter(cell -> cell.sort() == Sort.TEXT)
                        .allMatch(cell -> DATE.matcher(cell.value()).matches());
    }

    private static Timeline of(ResultTable table, int at) {
        TreeMap<Integer, Integer> years = new TreeMap<>();
        int undated = 0;
        for (Cell cell : table.column(at)) {
            Matcher date = DATE.matcher(cell.value());
            if (date.matches()) {
                years.merge(Integer.parseInt(date.group(1) + date.group(2).replace('X', '0')), 1, Integer::sum);
            } else {
                undated++;
            }
        }
        boolean wide = !years.isEmpty() && years.lastKey() - years.firstKey() > YEARS;
        boolean vague = table.column(at).stream().anyMatch(cell -> cell.value().matches("-?\\d{3}X.*"));
        boolean decades = wide || vague;
        return new Timeline(table.columns().get(at), spans(years, decades ? 10 : 1), undated, decades);
    }

    private static List<Span> spans(TreeMap<Integer, Integer> years, int step) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        years.forEach((year, count) -> counts.merge(Math.floorDiv(year, step) * step, count, Integer::sum));
        if (counts.isEmpty()) {
            return List.of();
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        int first = counts.firstKey();
        int last = counts.lastKey();
        List<Span> spans = new ArrayList<>();
        // Years without a row keep their place, unless time is so long that nobody could read it.
        boolean gaps = (last - first) / step <= 2 * YEARS;
        for (Map.Entry<Integer, Integer> one : gaps ? whole(counts, first, last, step) : counts.entrySet()) {
            int height = one.getValue() == 0 ? 0 : Math.max(3, one.getValue() * FULL / most);
            spans.add(new Span(one.getKey(), one.getValue(), height));
        }
        return spans;
    }

    private static Iterable<Map.Entry<Integer, Integer>> whole(
            Map<Integer, Integer> counts, int first, int last, int step) {
        TreeMap<Integer, Integer> all = new TreeMap<>();
        for (int year = first; year <= last; year += step) {
            all.put(year, counts.getOrDefault(year, 0));
        }
        return all.entrySet();
    }
}
