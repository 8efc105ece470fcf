package org.larchiveum.ingest.table.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Days as spreadsheets count them: from 1900 with a 29 February that never was, or from 1904 (ISO/IEC 29500-1, 18.17.4.1). */
public final class SerialDay {
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final int NEVER_WAS = 60;
    private static final int LAST = 2_958_465;

    private SerialDay() {}

    /**
     * The day as ISO 8601; a time of day is left out, as nothing here is dated by the hour.
     *
     * @throws DateTimeException when the count is of no day
     */
    public static String iso(BigDecimal serial, boolean from1904) {
        int days = serial.setScale(0, RoundingMode.FLOOR).intValueExact();
        if (days < (from1904 ? 0 : 1) || days > LAST || (!from1904 && days == NEVER_WAS)) {
            throw new DateTimeException("No day has the number " + serial);
        }
        return from1904
                ? FROM_1904.plusDays(days).toString()
                : BEFORE_1900.plusDays(days > NEVER_WAS ? days - 1 : days).toString();
    }
}
