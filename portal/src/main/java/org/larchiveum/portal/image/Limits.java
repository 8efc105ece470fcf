package org.larchiveum.portal.image;

/** The most that one answer may hold (IIIF Image API 3.0, 5.2: maxWidth, maxHeight, maxArea). */
record Limits(int maxWidth, int maxHeight, long maxArea) {
    static final Limits HOUSE = new Limits(4000, 4000, 12_000_000);

    boolean allow(Extent size) {
        return size.width() <= maxWidth && size.height() <= maxHeight && size.area() <= maxArea;
    }

    /** The largest answer for a region, in proportion, never larger than the region. */
    Extent largest(Extent region) {
        if (allow(region)) {
            return region;
        }
        double scale = Math.min(
                Math.min((double) maxWidth / region.width(), (double) maxHeight / region.height()),
                Math.sqrt((double) maxArea / region.area()));
        return new Extent(Math.max(1, (int) (region.width() * scale)), Math.max(1, (int) (region.height() * scale)));
    }
}
