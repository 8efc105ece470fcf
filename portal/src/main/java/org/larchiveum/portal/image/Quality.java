package org.larchiveum.portal.image;

import java.util.Locale;

/** The colours of the answer (IIIF Image API 3.0, 4.4). */
enum Quality {
    DEFAULT,
    COLOR,
    GRAY,
    BITONAL;

    static Quality parse(String text) {
        for (var quality : values()) {
            if (quality.toString().equals(text)) {
                return quality;
            }
        }
        throw Bad.request("A quality is default, color, gray or bitonal");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
