package org.larchiveum.ingest.table.mapping;

import java.text.Normalizer;
import java.util.Locale;
import org.larchiveum.archive.description.DateSpan;

/**
 * A date as somebody wrote it, understood as EDTF (ISO 8601-2): in Korean or English, in figures, with “about” and “before”, as an interval,
 * a decade or a season. What can mean two days is not guessed.
 */
public sealed interface WrittenDate {
    /** Characters; whoever writes more than this writes no date. */
    int LONGEST = 100;

    /** It means this. */
    record Dated(DateSpan span) implements WrittenDate {}

    /** It can mean either day. */
    record Either(String one, String other) implements WrittenDate {}

    /** It says that nobody knows. */
    record Unknown() implements WrittenDate {}

    /** It is no date that is understood here. */
    record Unreadable() implements WrittenDate {}

    /** Reads what somebody wrote. EDTF itself stays as it is. */
    static WrittenDate of(String written) {
        if (written.length() > LONGEST) {
            return new Unreadable();
        }
        var edtf = DateSpan.parse(written);
        if (edtf.isPresent()) {
            return new Dated(edtf.get());
        }
        return DateReading.read(Normalizer.normalize(written, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " "));
    }
}
