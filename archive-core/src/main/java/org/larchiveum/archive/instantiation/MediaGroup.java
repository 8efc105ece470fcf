package org.larchiveum.archive.instantiation;

import java.util.Locale;

/** What a visitor would call a file: a picture, a sound, a text. */
public enum MediaGroup {
    IMAGE,
    AUDIO,
    VIDEO,
    TEXT,
    TABLE,
    MAIL,
    WEB,
    OTHER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MediaGroup of(FormatId format) {
        var type = format.mediaType();
        return switch (format.group()) {
            case "image" -> IMAGE;
            case "audio" -> AUDIO;
            case "video" -> VIDEO;
            case "message" -> MAIL;
            case "text" -> type.endsWith("csv") || type.endsWith("tab-separated-values") ? TABLE : TEXT;
            case "application" -> application(type);
            default -> OTHER;
        };
    }

    private static MediaGroup application(String type) {
        if (type.contains("excel") || type.contains("spreadsheet")) {
            return TABLE;
        }
        if (type.contains("warc") || type.contains("wacz")) {
            return WEB;
        }
        if (type.contains("mbox") || type.contains("outlook")) {
            return MAIL;
        }
        if (type.equals("application/mp4")) {
            return VIDEO;
        }
        boolean text = type.contains("pdf")
                || type.contains("word")
                || type.contains("hwp")
                || type.contains("rtf")
                || type.contains("xml")
                || type.contains("powerpoint")
                || type.contains("presentation")
                || type.contains("opendocument");
        return text ? TEXT : OTHER;
    }
}
