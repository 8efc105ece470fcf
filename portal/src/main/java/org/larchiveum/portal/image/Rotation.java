package org.larchiveum.portal.image;

/**
 * Mirroring, then a turn clockwise (IIIF Image API 3.0, 4.3). Prints itself as it stands in an address.
 *
 * @param degrees 0, 90, 180 or 270
 */
record Rotation(boolean mirrored, int degrees) {
    static Rotation parse(String text) {
        boolean mirrored = text.startsWith("!");
        double degrees = Bad.decimal(mirrored ? text.substring(1) : text).doubleValue();
        if (degrees > 360) {
            throw Bad.request("A turn is 0 to 360 degrees");
        }
        if (degrees % 90 != 0) {
            throw Bad.notImplemented("This service turns by quarters only");
        }
        return new Rotation(mirrored, (int) degrees % 360);
    }

    boolean none() {
        return !mirrored && degrees == 0;
    }

    /** Whether width and height change places. */
    boolean sideways() {
        return degrees % 180 == 90;
    }

    @Override
    public String toString() {
        return (mirrored ? "!" : "") + degrees;
    }
}
