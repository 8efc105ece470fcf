package org.larchiveum.portal.image;

import java.math.BigDecimal;

/** The part of an image that is asked for (IIIF Image API 3.0, 4.1). Prints itself as it stands in an address. */
sealed interface Region {
    /** The pixels of an image it means, cut at the edges; refused when none are left. */
    Box on(Extent image);

    static Region parse(String text) {
        return switch (text) {
            case "full" -> new Full();
            case "square" -> new Square();
            default -> text.startsWith("pct:") ? percent(text.substring(4)) : pixels(text);
        };
    }

    private static Region pixels(String text) {
        var parts = four(text);
        var region = new Pixels(Bad.whole(parts[0]), Bad.whole(parts[1]), Bad.whole(parts[2]), Bad.whole(parts[3]));
        if (region.width() == 0 || region.height() == 0) {
            throw Bad.request("A region has a width and a height above zero");
        }
        return region;
    }

    private static Region percent(String text) {
        var parts = four(text);
        var region =
                new Percent(Bad.decimal(parts[0]), Bad.decimal(parts[1]), Bad.decimal(parts[2]), Bad.decimal(parts[3]));
        if (region.width().signum() == 0 || region.height().signum() == 0) {
            throw Bad.request("A region has a width and a height above zero");
        }
        return region;
    }

    private static String[] four(String text) {
        var parts = text.split(",", -1);
        if (parts.length != 4) {
            throw Bad.request("A region is full, square, x,y,w,h or pct:x,y,w,h");
        }
        return parts;
    }

    private static Box cut(long x, long y, long width, long height, Extent image) {
        if (x >= image.width() || y >= image.height()) {
            throw Bad.request("The region lies outside the image");
        }
        return new Box((int) x, (int) y, (int) Math.max(1, Math.min(width, image.width() - x)), (int)
                Math.max(1, Math.min(height, image.height() - y)));
    }

    /** All of it. */
    record Full() implements Region {
        @Override
        public Box on(Extent image) {
            return new Box(0, 0, image.width(), image.height());
        }

        @Override
        public String toString() {
            return "full";
        }
    }

    /** The square in the middle, as large as the shorter side. */
    record Square() implements Region {
        @Override
        public Box on(Extent image) {
            int side = Math.min(image.width(), image.height());
            return new Box((image.width() - side) / 2, (image.height() - side) / 2, side, side);
        }

        @Override
        public String toString() {
            return "square";
        }
    }

    /** A rectangle in pixels of the whole image. */
    record Pixels(int x, int y, int width, int height) implements Region {
        @Override
        public Box on(Extent image) {
            return cut(x, y, width, height, image);
        }

        @Override
        public String toString() {
            return x + "," + y + "," + width + "," + height;
        }
    }

    /** A rectangle in hundredths of the whole image. */
    record Percent(BigDecimal x, BigDecimal y, BigDecimal width, BigDecimal height) implements Region {
        @Override
        public Box on(Extent image) {
            return cut(
                    part(x, image.width()),
                    part(y, image.height()),
                    Math.max(1, part(width, image.width())),
                    Math.max(1, part(height, image.height())),
                    image);
        }

        private static long part(BigDecimal percent, int whole) {
            return Math.round(percent.doubleValue() * whole / 100);
        }

        @Override
        public String toString() {
            return "pct:" + x.toPlainString() + "," + y.toPlainString() + "," + width.toPlainString() + ","
                    + height.toPlainString();
        }
    }
}
