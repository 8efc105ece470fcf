package org.larchiveum.archive.description;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date as uncertain as its source: the EDTF text (ISO 8601-2:2019 annex A, level 1) and the bounds that it allows. An
 * open side of an interval has no bound.
 */
public record DateSpan(String edtf, Optional<LocalDate> earliest, Optional<LocalDate> latest) {
    private static final Pattern SINGLE = Pattern.compile(
            "(?<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(-(?<month>[0-9]{2}|XX)(-(?<day>[0-9]{2}|XX))?)?[~?%]?");

    /** Reads a date, an interval with a slash, or a season; empty when the text is not EDTF level 1 or no such day exists. */
    public static Optional<DateSpan> parse(String text) {
        var edtf = text.strip();
        int slash = edtf.indexOf('/');
        if (slash < 0) {
            return single(edtf);
        }
        var from = side(edtf.substring(0, slash));
        var to = side(edtf.substring(slash + 1));
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        var earliest = from.get().earliest();
        var latest = to.get().latest();
        boolean backwards =
                earliest.isPresent() && latest.isPresent() && earliest.get().isAfter(latest.get());
        boolean boundless = earliest.isEmpty() && latest.isEmpty();
        return backwards || boundless ? Optional.empty() : Optional.of(new DateSpan(edtf, earliest, latest));
    }

    private static Optional<DateSpan> side(String text) {
        return text.isEmpty() || text.equals("..")
                ? Optional.of(new DateSpan(text, Optional.empty(), Optional.empty()))
                : single(text);
    }

    private static Optional<DateSpan> single(String text) {
        var m = SINGLE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        var year = m.group("year");
        int first = Integer.parseInt(year.replace('X', '0'));
        int last = Integer.parseInt(year.replace('X', '9'));
        var month = Optional.ofNullable(m.group("month")).filter(s -> !s.equals("XX"));
        var day = Optional.ofNullable(m.group("day")).filter(s -> !s.equals("XX"));
        if (month.isEmpty()) {
            return day.isPresent()
                    ? Optional.empty()
                    : span(text, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
        }
        int number = Integer.parseInt(month.get());
        if (first != last || number < 1 || number > 24 || (number > 12 && (number < 21 || day.isPresent()))) {
            return Optional.empty();
        }
        return number > 20 ? season(text, first, number) : calendar(text, YearMonth.of(first, number), day);
    }

    /** 21 spring to 24 winter (ISO 8601-2:2019 4.8), by the meteorological seasons of the northern hemisphere. */
    private static Optional<DateSpan> season(String text, int year, int number) {
        var start = YearMonth.of(year, (number - 20) * 3);
        return span(text, start.atDay(1), start.plusMonths(2).atEndOfMonth());
    }

    private static Optional<DateSpan> calendar(String text, YearMonth month, Optional<String> day) {
        if (day.isEmpty()) {
            return span(text, month.atDay(1), month.atEndOfMonth());
        }
        int number = Integer.parseInt(day.get());
        return month.isValidDay(number) ? span(text, month.atDay(number), month.atDay(number)) : Optional.empty();
    }

    private static Optional<DateSpan> span(String text, LocalDate earliest, LocalDate latest) {
        return Optional.of(new DateSpan(text, Optional.of(earliest), Optional.of(latest)));
    }
}
