package org.larchiveum.portal.image;

import java.util.Locale;

/** The format of the answer (IIIF Image API 3.0, 4.5). */
enum Format {
    JPG("image/jpeg"),
    PNG("image/png");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    static Format parse(String text) {
        return switch (text) {
            case "jpg" -> JPG;
            case "png" -> PNG;
            case "tif", "gif", "pdf", "jp2", "webp" -> throw Bad.notImplemented("This service gives jpg and png");
            default -> throw Bad.request("A format is jpg or png");
        };
    }

    String mediaType() {
        return mediaType;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
