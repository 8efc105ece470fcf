package org.larchiveum.portal.layout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes dates as people say them, keeping every doubt that the EDTF text (ISO 8601-2) carries. */
@Component
public class Dates {
    private static final Pattern SINGLE =
            Pattern.compile("(?<year>[0-9X]{4})(-(?<month>[0-9X]{2}))?(-(?<day>[0-9X]{2}))?(?<doubt>[~?%]?)");
    private static final ZoneId HOME = ZoneId.of("Asia/Seoul");

    private final MessageSource messages;

    public Dates(MessageSource messages) {
        this.messages = messages;
    }

    public String say(DateSpan span, Language language) {
        return edtf(span.edtf(), language);
    }

    public String day(LocalDate day, Language language) {
        return edtf(day.toString(), language);
    }

    /** The day of a moment in Korea. */
    public String day(Instant moment, Language language) {
        return day(LocalDate.ofInstant(moment, HOME), language);
    }

    /** Reads the EDTF text of the archive; a text of another kind is shown as it stands. */
    public String edtf(String edtf, Language language) {
        int slash = edtf.indexOf('/');
        if (slash < 0) {
            return single(edtf, language);
        }
        var from = edtf.substring(0, slash);
        var to = edtf.substring(slash + 1);
        if (unbounded(from)) {
            return word(language, "date.until", single(to, language));
        }
        return unbounded(to)
                ? word(language, "date.since", single(from, language))
                : word(language, "date.between", single(from, language), single(to, language));
    }

    private static boolean unbounded(String side) {
        return side.isEmpty() || side.equals("..");
    }

    private String single(String edtf, Language language) {
        var m = SINGLE.matcher(edtf);
        if (!m.matches()) {
            return edtf;
        }
        var bare = bare(m.group("year"), given(m.group("month")), given(m.group("day")), language);
        return switch (m.group("doubt")) {
            case "~" -> word(language, "date.about", bare);
            case "?" -> word(language, "date.uncertain", bare);
            case "%" -> word(language, "date.uncertain", word(language, "date.about", bare));
            default -> bare;
        };
    }

    private String bare(String year, String month, String day, Language language) {
        if (year.endsWith("XX")) {
            return word(language, "date.between", year.replace('X', '0'), year.replace('X', '9'));
        }
        if (year.endsWith("X")) {
            return word(language, "date.decade", year.replace('X', '0'));
        }
        if (month.isEmpty()) {
            return word(language, "date.year", year);
        }
        int number = Integer.parseInt(month);
        if (number > 20) {
            return word(language, "date.season." + number, year);
        }
        var name = Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return day.isEmpty()
                ? word(language, "date.month", year, Integer.toString(number), name)
                : word(language, "date.day", year, Integer.toString(number), name, strip(day));
    }

    private static String strip(String day) {
        return Integer.toString(Integer.parseInt(day));
    }

    private static String given(@org.jspecify.annotations.Nullable String part) {
        return part == null || part.contains("X") ? "" : part;
    }

    private String word(Language language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.forLanguageTag(language.tag()));
    }
}
