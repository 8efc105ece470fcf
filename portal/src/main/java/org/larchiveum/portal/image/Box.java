package org.larchiveum.portal.image;

/** A rectangle of pixels inside an image. */
record Box(int x, int y, int width, int height) {
    Extent extent() {
        return new Extent(width, height);
    }

    boolean covers(Extent image) {
        return x == 0 && y == 0 && width == image.width() && height == image.height();
    }
}
