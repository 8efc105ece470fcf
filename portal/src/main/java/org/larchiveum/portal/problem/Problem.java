package org.larchiveum.portal.problem;

import java.util.Locale;
import java.util.Optional;

/** The kinds of problems a visitor can meet; each has a page at {@code /problems/{slug}} that says what it means. */
public enum Problem {
    BAD_REQUEST(400),
    QUERY_SYNTAX(400),
    QUERY_NOT_ALLOWED(403),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    ALREADY_DEPOSITED(409),
    QUERY_CANCELLED(409),
    WITHDRAWN(410),
    /** Of a file of a release of the dataset; the members {@code release} and {@code replacedBy} say where to go. */
    RELEASE_GONE(410),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    REFUSED(422),
    ANSWER_TOO_LARGE(422),
    TOO_MANY_REQUESTS(429),
    INTERNAL(500),
    CORRUPT(500),
    NOT_IMPLEMENTED(501),
    QUERY_TIMEOUT(503),
    UNAVAILABLE(503);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** Its word in addresses: {@code not-found}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The path of its page, which is its {@code type} (RFC 9457 3.1.1). */
    public String path() {
        return "/problems/" + slug();
    }

    public static Optional<Problem> of(String slug) {
        for (var problem : values()) {
            if (problem.slug().equals(slug)) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }

    /** What a bare HTTP status means here. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> BAD_REQUEST;
            case 401, 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> ALREADY_DEPOSITED;
            case 410 -> WITHDRAWN;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> REFUSED;
            case 429 -> TOO_MANY_REQUESTS;
            case 501 -> NOT_IMPLEMENTED;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }
}
