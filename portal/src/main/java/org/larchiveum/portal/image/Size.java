package org.larchiveum.portal.image;

import java.math.BigDecimal;

/**
 * How large the answer is to be (IIIF Image API 3.0, 4.2). Prints itself as it stands in an address.
 *
 * @param upscale whether it was asked for with {@code ^}, which allows more pixels than there are; those we do not make
 */
record Size(boolean upscale, Form form) {

    /** What the answer's size is reckoned from. */
    sealed interface Form {
        /** As large as it may be. */
        record Max() implements Form {}

        /** By its width. */
        record Width(int width) implements Form {}

        /** By its height. */
        record Height(int height) implements Form {}

        /** In hundredths of the region. */
        record Percent(BigDecimal percent) implements Form {}

        /** Exactly so, whatever becomes of the proportions. */
        record Exact(int width, int height) implements Form {}

        /** As large as fits into these, in proportion. */
        record Within(int width, int height) implements Form {}
    }

    static Size parse(String text) {
        return text.startsWith("^") ? new Size(true, form(text.substring(1))) : new Size(false, form(text));
    }

    private static Form form(String text) {
        // Image API 2 calls the largest size "full".
        if (text.equals("max") || text.equals("full")) {
            return new Form.Max();
        }
        if (text.startsWith("pct:")) {
            var percent = Bad.decimal(text.substring(4));
            if (percent.signum() == 0) {
                throw Bad.request("Nothing would be left");
            }
            return new Form.Percent(percent);
        }
        boolean confined = text.startsWith("!");
        var parts = text.substring(confined ? 1 : 0).split(",", -1);
        if (parts.length != 2 || (confined && (parts[0].isEmpty() || parts[1].isEmpty()))) {
            throw Bad.request("A size is max, w, ,h pct:n w,h or !w,h");
        }
        if (confined) {
            return new Form.Within(some(parts[0]), some(parts[1]));
        }
        if (parts[1].isEmpty()) {
            return new Form.Width(some(parts[0]));
        }
        return parts[0].isEmpty() ? new Form.Height(some(parts[1])) : new Form.Exact(some(parts[0]), some(parts[1]));
    }

    private static int some(String text) {
        int number = Bad.whole(text);
        if (number == 0) {
            throw Bad.request("A size is above zero");
        }
        return number;
    }

    /** The size of the answer for a region; refused when it needs more pixels than there are or than the limits allow. */
    Extent of(Extent region, Limits limits) {
        var wanted = wanted(region, limits);
        if (!wanted.within(region)) {
            throw upscale
                    ? Bad.notImplemented("This service does not enlarge")
                    : Bad.request("The size is larger than the region");
        }
        if (!limits.allow(wanted)) {
            throw Bad.request("The size is larger than this service makes");
        }
        return wanted;
    }

    private Extent wanted(Extent region, Limits limits) {
        double w = region.width();
        double h = region.height();
        return switch (form) {
            case Form.Max max -> limits.largest(region);
            case Form.Width(int width) -> new Extent(width, pixels(h * width / w));
            case Form.Height(int height) -> new Extent(pixels(w * height / h), height);
            case Form.Percent(BigDecimal percent) ->
                new Extent(pixels(w * percent.doubleValue() / 100), pixels(h * percent.doubleValue() / 100));
            case Form.Exact(int width, int height) -> new Extent(width, height);
            case Form.Within(int width, int height) -> {
                var largest = limits.largest(region);
                double scale = Math.min(
                        Math.min(width / w, height / h),
                        upscale ? Double.MAX_VALUE : Math.min(largest.width() / w, largest.height() / h));
                yield new Extent(Math.min(width, pixels(w * scale)), Math.min(height, pixels(h * scale)));
            }
        };
    }

    private static int pixels(double value) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.round(value)));
    }

    @Override
    public String toString() {
        var text =
                switch (form) {
                    case Form.Max max -> "max";
                    case Form.Width(int width) -> width + ",";
                    case Form.Height(int height) -> "," + height;
                    case Form.Percent(BigDecimal percent) -> "pct:" + percent.toPlainString();
                    case Form.Exact(int width, int height) -> width + "," + height;
                    case Form.Within(int width, int height) -> "!" + width + "," + height;
                };
        return upscale ? "^" + text : text;
    }
}
