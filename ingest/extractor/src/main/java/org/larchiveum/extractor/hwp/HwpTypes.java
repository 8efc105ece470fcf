package org.larchiveum.extractor.hwp;

import org.apache.tika.mime.MediaType;

/** The media types of Hangul documents, as the registry of Tika writes them, and HWP 3, which it lacks. */
enum HwpTypes {
    V3("x-hwp-v3"),
    V5("x-hwp-v5"),
    ZIP("hwp+zip");

    private final MediaType type;

    HwpTypes(String subtype) {
        type = MediaType.application(subtype);
    }

    MediaType mediaType() {
        return type;
    }
}
