package org.larchiveum.portal.layout;

import java.util.Locale;

/** Writes amounts of bytes and stretches of time for people. */
public final class Sizes {
    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

    private Sizes() {}

    /** Bytes in the decimal units of ISO 80000-13: {@code 1.4 MB}. */
    public static String bytes(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1000 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        return unit == 0 || value >= 100
                ? String.format(Locale.ROOT, "%.0f %s", value, UNITS[unit])
                : String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
    }

    /** Seconds as a clock shows them: {@code 4:05} or {@code 1:04:05}. */
    public static String clock(double seconds) {
        long whole = Math.max(0, (long) seconds);
        long hours = whole / 3600;
        var rest = String.format(Locale.ROOT, "%02d", whole % 60);
        long minutes = whole / 60 % 60;
        return hours == 0
                ? minutes + ":" + rest
                : hours + ":" + String.format(Locale.ROOT, "%02d", minutes) + ":" + rest;
    }
}
