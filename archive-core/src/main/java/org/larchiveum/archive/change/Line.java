package org.larchiveum.archive.change;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.identifier.PublicId;

/**
 * A line of the list: {@code SEQUENCE DAY KIND ID WITHIN FORM}, where {@code WITHIN} is {@code -} for what lies in nothing, and
 * {@code FORM} 16 hexadecimal digits or {@code gone}.
 */
record Line(PublicChange change, long form) {
    private static final String NOTHING = "-";
    private static final String GONE = "gone";

    String write() {
        return change.sequence() + " " + change.day() + " " + change.kind().word() + " " + change.id() + " "
                + change.within().map(PublicId::toString).orElse(NOTHING) + " "
                + (change.gone() ? GONE : HexFormat.of().toHexDigits(form)) + "\n";
    }

    /** Empty for what is no such line. */
    static Optional<Line> read(String text) {
        var parts = text.split(" ", -1);
        if (parts.length != 6) {
            return Optional.empty();
        }
        try {
            boolean gone = parts[5].equals(GONE);
            long sequence = Long.parseLong(parts[0]);
            var day = LocalDate.parse(parts[1]);
            long form = gone ? 0 : HexFormat.fromHexDigitsToLong(parts[5]);
            return Kind.of(parts[2]).flatMap(kind -> PublicId.parse(parts[3])
                    .map(id ->
                            new Line(new PublicChange(sequence, day, kind, id, PublicId.parse(parts[4]), gone), form)));
        } catch (IllegalArgumentException | DateTimeException damaged) {
            return Optional.empty();
        }
    }
}
