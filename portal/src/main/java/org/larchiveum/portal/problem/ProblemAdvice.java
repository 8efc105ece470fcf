package org.larchiveum.portal.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.fault.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The one place where a fault becomes an answer. Says nothing about what the archive holds but does not show, and
 * nothing about how it is built.
 */
@ControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemAnswer answer;

    ProblemAdvice(ProblemAnswer answer) {
        this.answer = answer;
    }

    @ExceptionHandler
    Object problem(ProblemException problem, HttpServletRequest request, HttpServletResponse response) {
        return say(problem, new HttpHeaders(), request, response);
    }

    @ExceptionHandler
    Object fault(ArchiveException fault, HttpServletRequest request, HttpServletResponse response) {
        return say(translate(fault), new HttpHeaders(), request, response);
    }

    @ExceptionHandler
    Object mistyped(
            MethodArgumentTypeMismatchException mistyped, HttpServletRequest request, HttpServletResponse response) {
        return say(new ProblemException(Problem.BAD_REQUEST), new HttpHeaders(), request, response);
    }

    /** The visitor has gone, or a player took only the part it wanted: nobody is there to be told. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {
        LOG.debug("A visitor left before the answer was complete");
    }

    @ExceptionHandler
    Object other(Exception other, HttpServletRequest request, HttpServletResponse response) {
        if (other instanceof ErrorResponse error) {
            var problem =
                    new ProblemException(Problem.ofStatus(error.getStatusCode().value()));
            var headers = new HttpHeaders();
            headers.putAll(error.getHeaders());
            return say(problem, headers, request, response);
        }
        LOG.error("A request failed", other);
        return say(new ProblemException(Problem.INTERNAL), new HttpHeaders(), request, response);
    }

    private static ProblemException translate(ArchiveException fault) {
        return switch (fault) {
            case ArchiveException.NotFound absent -> new ProblemException(Problem.NOT_FOUND);
            case ArchiveException.Conflict conflict -> new ProblemException(Problem.ALREADY_DEPOSITED);
            case ArchiveException.Forbidden forbidden -> new ProblemException(Problem.FORBIDDEN);
            case ArchiveException.Refused refused ->
                new ProblemException(Problem.REFUSED, "", Map.of("findings", findings(refused.findings())));
            case ArchiveException.Unavailable away -> {
                LOG.warn("An engine is away", away);
                yield new ProblemException(Problem.UNAVAILABLE);
            }
            case ArchiveException.Corrupt corrupt -> {
                LOG.error("ALARM: what is stored is not what was stored", corrupt);
                yield new ProblemException(Problem.CORRUPT);
            }
        };
    }

    private static List<Map<String, Object>> findings(List<Finding> findings) {
        return findings.stream()
                .map(f -> Map.<String, Object>of(
                        "code", f.code(),
                        "severity", f.severity().name(),
                        "where", f.where(),
                        "arguments", f.arguments()))
                .toList();
    }

    private Object say(
            ProblemException problem, HttpHeaders headers, HttpServletRequest request, HttpServletResponse response) {
        if (problem.problem().status() == 503) {
            headers.set(HttpHeaders.RETRY_AFTER, "30");
        }
        var said = answer.to(request, problem, headers);
        if (said instanceof ModelAndView) {
            headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        return said;
    }
}
