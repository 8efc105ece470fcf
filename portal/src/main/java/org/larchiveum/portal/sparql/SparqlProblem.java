package org.larchiveum.portal.sparql;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.larchiveum.archive.graph.Answer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Why a question has no answer, as RFC 9457 says it; {@code type} is a page of this archive. */
final class SparqlProblem extends ErrorResponseException {
    private static final long serialVersionUID = 1L;
    private final transient Kind kind;
    private final transient List<String> arguments;

    private SparqlProblem(Kind kind, List<String> arguments) {
        super(kind.status);
        this.kind = kind;
        this.arguments = List.copyOf(arguments);
        getBody().setType(URI.create("/problems/" + kind.slug));
        if (kind.retryAfter > 0) {
            getHeaders().set(HttpHeaders.RETRY_AFTER, Integer.toString(kind.retryAfter));
        }
    }

    /** The kinds of problem; one for each thing that a caller can do about it. */
    enum Kind {
        SYNTAX(HttpStatus.BAD_REQUEST, "query-syntax", 0),
        REQUEST(HttpStatus.BAD_REQUEST, "bad-request", 0),
        NOT_ALLOWED(HttpStatus.FORBIDDEN, "query-not-allowed", 0),
        TOO_LONG(HttpStatus.SERVICE_UNAVAILABLE, "query-timeout", 60),
        TOO_LARGE(HttpStatus.UNPROCESSABLE_CONTENT, "answer-too-large", 0),
        BUSY(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", 10),
        NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", 0),
        MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", 0),
        BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "content-too-large", 0);

        private final HttpStatus status;
        private final String slug;
        private final int retryAfter;

        Kind(HttpStatus status, String slug, int retryAfter) {
            this.status = status;
            this.slug = slug;
            this.retryAfter = retryAfter;
        }
    }

    /** The arguments go into the sentence {@code sparql.problem.<slug>.detail}. */
    static SparqlProblem of(Kind kind, String... arguments) {
        return new SparqlProblem(kind, List.of(arguments));
    }

    static SparqlProblem malformed(Answer.Malformed mistake) {
        SparqlProblem problem = of(Kind.SYNTAX, mistake.message());
        if (mistake.line() > 0) {
            problem.getBody().setProperty("line", mistake.line());
            problem.getBody().setProperty("column", mistake.column());
        }
        return problem;
    }

    static SparqlProblem limit(Answer.LimitReached reached) {
        boolean tooLong = reached.limit().equals("time");
        SparqlProblem problem =
                tooLong ? of(Kind.TOO_LONG, reached.value()) : of(Kind.TOO_LARGE, reached.limit(), reached.value());
        problem.getBody().setProperty("limit", reached.limit());
        problem.getBody().setProperty("value", reached.value());
        return problem;
    }

    /** The problem in the reader's language. */
    ProblemDetail in(Locale language) {
        ProblemDetail body = getBody();
        body.setTitle(Words.in(language, "sparql.problem." + kind.slug + ".title"));
        body.setDetail(Words.in(language, "sparql.problem." + kind.slug + ".detail", arguments.toArray()));
        return body;
    }
}
