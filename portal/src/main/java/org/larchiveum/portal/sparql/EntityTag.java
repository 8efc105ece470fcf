package org.larchiveum.portal.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/**
 * The name of an answer (RFC 9110, 8.8.3), known before it is worked out: version of the dataset, question, and what was
 * accepted. Weak, because the order of rows that no ORDER BY gives may differ from one time to the next.
 */
record EntityTag(String value) {
    static EntityTag of(String version, SparqlRequest request, Locale language) {
        List<String> parts = List.of(
                version,
                request.query().orElse(""),
                String.join("\n", request.defaultGraphs()),
                String.join("\n", request.namedGraphs()),
                request.wanted().key(),
                request.view().toString(),
                language.getLanguage());
        return new EntityTag("W/\"" + HexFormat.of().formatHex(digest(String.join("\u0000", parts)), 0, 16) + "\"");
    }

    /** Whether the client has it (RFC 9110, 13.1.2). */
    boolean among(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(value) || ("W/" + tag).equals(value));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
