package org.larchiveum.portal.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date in EDTF as programs for references know dates: one or two days, months or years, and whether it is only about that.
 *
 * @param parts year, month and day of the beginning and, where there is one, of the end; empty when it cannot be said so
 */
record CitedDate(List<List<Integer>> parts, boolean circa, String edtf) {
    private static final Pattern SIDE =
            Pattern.compile("(?<year>[0-9]{4})(?:-(?<month>0[1-9]|1[0-2])(?:-(?<day>[0-9]{2}))?)?(?<doubt>[~?%]?)");

    static CitedDate of(String edtf) {
        var parts = new ArrayList<List<Integer>>();
        boolean circa = false;
        for (var side : edtf.split("/", 2)) {
            var match = SIDE.matcher(side);
            if (!match.matches()) {
                return new CitedDate(List.of(), false, edtf);
            }
            parts.add(numbers(match));
            circa |= !match.group("doubt").isEmpty();
        }
        return new CitedDate(parts, circa, edtf);
    }

    private static List<Integer> numbers(Matcher match) {
        var numbers = new ArrayList<Integer>();
        for (var name : List.of("year", "month", "day")) {
            Optional.ofNullable(match.group(name)).map(Integer::valueOf).ifPresent(numbers::add);
        }
        return numbers;
    }

    /** The year of its beginning. */
    Optional<Integer> year() {
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts.getFirst().getFirst());
    }
}
