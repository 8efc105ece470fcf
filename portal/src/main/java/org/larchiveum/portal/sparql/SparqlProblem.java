package org.larchiveum.portal.sparql;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private final transient Optional<Mistake> mistake;

    private SparqlProblem(Kind kind, List<String> arguments, Optional<Mistake> mistake) {
        super(kind.status);
        this.mistake = mistake;
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
        CANCELLED(HttpStatus.CONFLICT, "query-cancelled", 0),
        NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", 0),
        MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", 0),
        BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "too-large", 0);

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
        return new SparqlProblem(kind, List.of(arguments), Optional.empty());
    }

    static SparqlProblem malformed(Mistake mistake) {
        SparqlProblem problem = new SparqlProblem(Kind.SYNTAX, List.of(mistake.said()), Optional.of(mistake));
        if (mistake.line() > 0) {
            problem.getBody().setProperty("line", mistake.line());
            problem.getBody().setProperty("column", mistake.column());
            problem.getBody()
                    .setProperty(
                            "excerpt",
                            mistake.excerpt().stream()
                                    .map(line -> line.number() + ": " + line.before() + line.marked() + line.after())
                                    .toList());
        }
        mistake.declaration().ifPresent(line -> problem.getBody().setProperty("missing", line));
        problem.getBody().setProperty("parser", mistake.said());
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
        body.setDetail(mistake.map(one -> sentence(one, language))
                .orElseGet(() -> Words.in(language, "sparql.problem." + kind.slug + ".detail", arguments.toArray())));
        return body;
    }

    /** Where in the question the mistake is, if that is the problem. */
    Optional<Mistake> mistake() {
        return mistake;
    }

    private static String sentence(Mistake mistake, Locale language) {
        String key = "sparql.mistake." + mistake.kind().slug();
        String said =
                Words.in(language, key, mistake.what(), mistake.declaration().orElse(""));
        return mistake.line() > 0
                ? Words.in(language, "sparql.where", mistake.line(), mistake.column()) + ": " + said
                : said;
    }
}
