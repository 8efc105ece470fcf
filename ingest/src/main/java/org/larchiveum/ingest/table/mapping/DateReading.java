package org.larchiveum.ingest.table.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.ingest.table.sheet.SerialDay;

/** How a written date is read: what surrounds the date first, then the date in the middle. */
final class DateReading {
    private static final Pattern UNKNOWN = Pattern.compile("-|\\?+|n/a|none|unknown|undated|미상|불명|불상|모름|알 ?수 ?없음");
    private static final Pattern ABOUT =
            Pattern.compile("(?:(?:circa|ca\\.?|c\\.|about|around|approx\\.?|approximately|roughly|~|약) ?(?<before>.+))"
                    + "|(?:(?<after>.+?)(?: ?(?:경|쯤|무렵|전후)| ?~))");
    private static final Pattern PERHAPS = Pattern.compile(
            "(?:(?:probably|possibly|perhaps|아마) (?<before>.+))|(?:(?<after>.+?) ?(?:\\?|\\(\\?\\)|추정|\\(추정\\)))");
    private static final Pattern UNTIL =
            Pattern.compile("(?:(?:before|until|till|by|up to) (?<before>.+))|(?:(?<after>.+?) ?(?:이전|까지))");
    private static final Pattern SINCE =
            Pattern.compile("(?:(?:after|since|from) (?<before>.+))|(?:(?<after>.+?) ?(?:이후|부터))");
    private static final List<Pattern> BETWEEN = List.of(
            Pattern.compile("between (?<from>.+) and (?<to>.+)"),
            Pattern.compile("from (?<from>.+) (?:to|until) (?<to>.+)"),
            Pattern.compile("(?<from>.+?) ?(?:부터|에서) (?<to>.+?) ?까지"),
            Pattern.compile("(?<from>[0-9]{4}) ?[-/] ?(?<to>[0-9]{4})"),
            Pattern.compile("(?<from>.+?) ?(?: to | until | - |[–—~]) ?(?<to>[^–—~]+)"));
    private static final Pattern DECADE = Pattern.compile("(?<decade>[0-9]{3})(?:0'?s|0 ?년대|x)");
    private static final Pattern CENTURY = Pattern.compile("(?<century>[0-9]{1,2})(?: ?세기|(?:st|nd|rd|th) century)");
    private static final Pattern KOREAN_SEASON = Pattern.compile("(?<year>[0-9]{4})(?: ?년)? (?<season>봄|여름|가을|겨울)");
    private static final Pattern SEASON =
            Pattern.compile("(?:(?<season>spring|summer|autumn|fall|winter),?(?: of)? (?<year>[0-9]{4}))"
                    + "|(?:(?<year2>[0-9]{4}) (?<season2>spring|summer|autumn|fall|winter))");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<year>[0-9]{4}) ?(?:년|[-./]) ?(?<month>[0-9]{1,2})"
            + "(?: ?(?:월|[-./]) ?(?:(?<day>[0-9]{1,2}) ?[일.]?)?)?");
    private static final Pattern YEAR = Pattern.compile("(?<year>[0-9]{4}) ?년?\\.?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<one>[0-9]{1,2}) ?[-./] ?(?<two>[0-9]{1,2}) ?[-./] ?(?<year>[0-9]{4})\\.?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(?<month>[0-9]{1,2}) ?[-./] ?(?<year>[0-9]{4})");
    private static final String MONTHS = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?:(?<day>[0-9]{1,2})(?:st|nd|rd|th)?[ -])?(?:of )?(?<month>" + MONTHS + ")\\.?,?[ -](?<year>[0-9]{4})");
    private static final Pattern MONTH_DAY =
            Pattern.compile("(?<month>" + MONTHS + ")\\.? (?<day>[0-9]{1,2})(?:st|nd|rd|th)?,? (?<year>[0-9]{4})");
    private static final Pattern COMPACT = Pattern.compile("(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})");
    private static final Pattern SERIAL = Pattern.compile("[1-9][0-9]{4}(?:\\.[0-9]+)?");
    private static final Pattern WITH_TIME =
            Pattern.compile("(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})[t ][0-9]{1,2}:[0-9]{2}.*");
    private static final List<String> ABBREVIATED =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private DateReading() {}

    static WrittenDate read(String text) {
        if (UNKNOWN.matcher(text).matches()) {
            return new WrittenDate.Unknown();
        }
        for (var form : BETWEEN) {
            var m = form.matcher(text);
            if (m.matches()) {
                return interval(m.group("from"), m.group("to"));
            }
        }
        var until = inner(UNTIL, text);
        if (until.isPresent()) {
            return open(single(until.get()), "../%s");
        }
        var since = inner(SINCE, text);
        return since.isPresent() ? open(single(since.get()), "%s/..") : single(text);
    }

    private static WrittenDate interval(String from, String to) {
        var start = single(from);
        var end = single(to);
        if (start instanceof WrittenDate.Dated(var a) && end instanceof WrittenDate.Dated(var b)) {
            return dated(a.edtf() + "/" + b.edtf());
        }
        return start instanceof WrittenDate.Either
                ? start
                : end instanceof WrittenDate.Either ? end : new WrittenDate.Unreadable();
    }

    private static WrittenDate open(WrittenDate side, String form) {
        return side instanceof WrittenDate.Dated(var span) ? dated(String.format(form, span.edtf())) : side;
    }

    private static WrittenDate single(String text) {
        var about = inner(ABOUT, text);
        if (about.isPresent()) {
            return marked(core(about.get()), "~");
        }
        var perhaps = inner(PERHAPS, text);
        return perhaps.isPresent() ? marked(core(perhaps.get()), "?") : core(text);
    }

    private static WrittenDate marked(WrittenDate date, String mark) {
        return date instanceof WrittenDate.Dated(var span) ? dated(span.edtf().replaceAll("[~?%]$", "") + mark) : date;
    }

    private static Optional<String> inner(Pattern form, String text) {
        var m = form.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(m.group("before")).or(() -> Optional.ofNullable(m.group("after")));
    }

    private static WrittenDate core(String given) {
        var text = given.strip();
        var edtf = DateSpan.parse(text.toUpperCase(Locale.ROOT));
        if (edtf.isPresent()) {
            return new WrittenDate.Dated(edtf.get());
        }
        var m = YEAR.matcher(text);
        if (m.matches()) {
            return dated(m.group("year"));
        }
        m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return day(m.group("year"), m.group("month"), Optional.ofNullable(m.group("day")));
        }
        m = WITH_TIME.matcher(text);
        if (m.matches()) {
            return dated(m.group("date"));
        }
        m = COMPACT.matcher(text);
        if (m.matches()) {
            return day(m.group("year"), m.group("month"), Optional.of(m.group("day")));
        }
        return period(text);
    }

    private static WrittenDate period(String text) {
        var m = DECADE.matcher(text);
        if (m.matches()) {
            return dated(m.group("decade") + "X");
        }
        m = CENTURY.matcher(text);
        if (m.matches()) {
            return dated((Integer.parseInt(m.group("century")) - 1) + "XX");
        }
        m = KOREAN_SEASON.matcher(text);
        if (m.matches()) {
            return dated(
                    m.group("year") + "-" + (21 + List.of("봄", "여름", "가을", "겨울").indexOf(m.group("season"))));
        }
        m = SEASON.matcher(text);
        if (m.matches()) {
            boolean first = m.group("season") != null;
            return season(m.group(first ? "year" : "year2"), m.group(first ? "season" : "season2"));
        }
        return foreign(text);
    }

    private static WrittenDate season(String year, String season) {
        var name = season.equals("fall") ? "autumn" : season;
        return dated(year + "-"
                + (21 + List.of("spring", "summer", "autumn", "winter").indexOf(name)));
    }

    private static WrittenDate foreign(String text) {
        var m = DAY_MONTH.matcher(text);
        if (m.matches()) {
            return day(m.group("year"), month(m.group("month")), Optional.ofNullable(m.group("day")));
        }
        m = MONTH_DAY.matcher(text);
        if (m.matches()) {
            return day(m.group("year"), month(m.group("month")), Optional.of(m.group("day")));
        }
        m = DAY_FIRST.matcher(text);
        if (m.matches()) {
            return either(m.group("year"), m.group("one"), m.group("two"));
        }
        m = MONTH_FIRST.matcher(text);
        if (m.matches()) {
            return day(m.group("year"), m.group("month"), Optional.empty());
        }
        return SERIAL.matcher(text).matches() ? serial(text) : new WrittenDate.Unreadable();
    }

    private static String month(String name) {
        return Integer.toString(1 + ABBREVIATED.indexOf(name.substring(0, 3)));
    }

    /** Two figures that can each be the month: nobody can know which. */
    private static WrittenDate either(String year, String one, String two) {
        var dayFirst = day(year, two, Optional.of(one));
        var monthFirst = day(year, one, Optional.of(two));
        if (dayFirst instanceof WrittenDate.Dated(var a) && monthFirst instanceof WrittenDate.Dated(var b)) {
            return a.equals(b) ? dayFirst : new WrittenDate.Either(a.edtf(), b.edtf());
        }
        return dayFirst instanceof WrittenDate.Dated ? dayFirst : monthFirst;
    }

    /** Databases write 00 for a month or day that is not known. */
    private static WrittenDate day(String year, String month, Optional<String> day) {
        int m = Integer.parseInt(month);
        int d = day.map(Integer::parseInt).orElse(0);
        if (m == 0) {
            return d == 0 ? dated(year) : new WrittenDate.Unreadable();
        }
        if (m > 12) {
            return new WrittenDate.Unreadable();
        }
        return dated(
                d == 0
                        ? String.format(Locale.ROOT, "%s-%02d", year, m)
                        : String.format(Locale.ROOT, "%s-%02d-%02d", year, m, d));
    }

    private static WrittenDate serial(String text) {
        try {
            return dated(SerialDay.iso(new BigDecimal(text), false));
        } catch (DateTimeException outOfRange) {
            return new WrittenDate.Unreadable();
        }
    }

    private static WrittenDate dated(String edtf) {
        return DateSpan.parse(edtf).<WrittenDate>map(WrittenDate.Dated::new).orElseGet(WrittenDate.Unreadable::new);
    }
}
