package org.larchiveum.portal.sparql;

import jakarta.servlet.http.HttpServletResponse;

/** The dataset is public and no cookie is read here, so pages of any origin may ask (Fetch, 3.2). */
final class AnyOrigin {
    private AnyOrigin() {}

    static void allow(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", "ETag, Retry-After, Content-Language");
    }
}
