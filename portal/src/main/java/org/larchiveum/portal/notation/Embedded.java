package org.larchiveum.portal.notation;

import tools.jackson.databind.json.JsonMapper;

/** JSON inside a page: data that no browser runs, and that can become nothing else. */
public final class Embedded {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Embedded() {}

    /** No text can end the element that it stands in (HTML, 4.12.1.3): what could is written as JSON escapes it. */
    public static String of(Object document) {
        return JSON.writeValueAsString(document)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
