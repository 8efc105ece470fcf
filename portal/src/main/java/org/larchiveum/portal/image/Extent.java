package org.larchiveum.portal.image;

/** A width and a height in pixels, both at least 1. */
record Extent(int width, int height) {
    Extent {
        if (width < 1 || height < 1) {
            throw Bad.request("An image has at least one pixel each way");
        }
    }

    long area() {
        return (long) width * height;
    }

    boolean within(Extent other) {
        return width <= other.width && height <= other.height;
    }
}
