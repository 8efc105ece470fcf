package org.larchiveum.portal.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.larchiveum.archive.description.Language;

/** Citations as RIS: a tag, two spaces, a hyphen, a value on a line of its own; no value can begin another line. */
final class Ris {
    private final List<String> lines = new ArrayList<>();

    private Ris() {}

    static String write(Citable citable, Language language) {
        var ris = new Ris();
        var origin = citable.origin();
        ris.add("TY", citable.sort().ris());
        origin.creators().forEach(name -> ris.add("AU", name.best(language)));
        ris.add("TI", citable.title().best(language));
        origin.date().map(CitedDate::of).ifPresent(date -> {
            date.year().ifPresent(year -> ris.add("PY", String.format(Locale.ROOT, "%04d", year)));
            if (!date.parts().isEmpty()) {
                ris.add("DA", slashed(date.parts().getFirst()) + date.edtf());
            }
        });
        ris.add("PB", origin.publisher().best(language));
        ris.add("DP", origin.holder().best(language));
        ris.add("CN", origin.code());
        citable.version().ifPresent(version -> ris.add("ET", version));
        ris.add("UR", citable.address());
        ris.add("Y2", citable.read().toString().replace('-', '/'));
        ris.add("LA", language.tag());
        ris.lines.add("ER  - ");
        return String.join("\r\n", ris.lines) + "\r\n";
    }

    /** {@code YYYY/MM/DD/other}, where anything after the year may be missing but no slash. */
    private static String slashed(List<Integer> parts) {
        var text = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            text.append(i < parts.size() ? String.format(Locale.ROOT, i == 0 ? "%04d" : "%02d", parts.get(i)) : "")
                    .append('/');
        }
        return text.toString();
    }

    private void add(String tag, String value) {
        var one = value.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (!one.isEmpty()) {
            lines.add(tag + "  - " + one);
        }
    }
}
