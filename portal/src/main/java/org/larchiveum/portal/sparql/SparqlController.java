package org.larchiveum.portal.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.larchiveum.archive.fault.ArchiveException.Unavailable;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.Question;
import org.larchiveum.portal.sparql.SparqlProblem.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;

/** The SPARQL 1.1 Protocol's query operation at {@code /sparql}, and its page. What may be asked is the archive's to judge. */
@Controller
@CrossOrigin(
        methods = {RequestMethod.GET, RequestMethod.HEAD, RequestMethod.POST},
        exposedHeaders = {"ETag", "Retry-After", "Content-Language"})
class SparqlController {
    /** What is said without the charset would be read as the client likes; the XML and JSON forms say it themselves. */
    private static final List<String> TEXT = List.of("text/csv", "text/tab-separated-values", "text/turtle");

    private final SparqlEndpoint endpoint;
    private final SparqlSettings settings;
    private final Turnstile turnstile;
    private final SparqlPage page;

    @Autowired
    SparqlController(SparqlEndpoint endpoint) {
        this(endpoint, SparqlSettings.standard());
    }

    SparqlController(SparqlEndpoint endpoint, SparqlSettings settings) {
        this.endpoint = endpoint;
        this.settings = settings;
        this.turnstile = new Turnstile(settings);
        this.page = new SparqlPage(QueryExamples.all());
    }

    @GetMapping("/sparql")
    @Nullable ModelAndView get(HttpServletRequest http, HttpServletResponse response, Locale language) throws IOException {
        AnyOrigin.allow(response);
        SparqlRequest request = SparqlRequest.get(http);
        EntityTag tag = EntityTag.of(endpoint.version(), request, Words.language(language));
        response.setHeader(HttpHeaders.ETAG, tag.value());
        // Withdrawal takes effect at once: a cache may keep an answer, but must ask before it gives it.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate");
        response.setHeader(HttpHeaders.VARY, "Accept, Accept-Language");
        if (tag.among(http)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return done();
        }
        return request.query().isPresent()
                ? answered(request, response, language)
                : described(request, response, language);
    }

    @PostMapping("/sparql")
    @Nullable ModelAndView post(HttpServletRequest http, HttpServletResponse response, Locale language) throws IOException {
        AnyOrigin.allow(response);
        SparqlRequest request = SparqlRequest.post(http, settings.bodyBytes());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.query().isEmpty()) {
            throw SparqlProblem.of(Kind.REQUEST, "query");
        }
        return answered(request, response, language);
    }

    @RequestMapping(path = "/sparql", method = RequestMethod.OPTIONS)
    ResponseEntity<Void> options(HttpServletResponse response) {
        AnyOrigin.allow(response);
        return ResponseEntity.noContent()
                .header(HttpHeaders.ALLOW, "GET, HEAD, POST, OPTIONS")
                .build();
    }

    /** A problem with a question is told in the form that every problem here has. */
    @ExceptionHandler(SparqlProblem.class)
    ResponseEntity<ProblemDetail> problem(SparqlProblem problem, HttpServletResponse response, Locale language) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.ETAG, null);
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .header(HttpHeaders.CONTENT_LANGUAGE, Words.language(language).getLanguage())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.in(language));
    }

    /** Without a question: the page for people, the service description for machines that read RDF. */
    private @Nullable ModelAndView described(SparqlRequest request, HttpServletResponse response, Locale language)
            throws IOException {
        List<Format> graphs = Format.of(Answer.Form.GRAPH);
        if (request.wanted().page(graphs)) {
            return page.empty(language);
        }
        Wanted.Sent sent = request.wanted().choose(graphs).orElseThrow(() -> SparqlProblem.of(Kind.REQUEST, "query"));
        byte[] description;
        try (Turnstile.Place place = turnstile.enter()) {
            description = ServiceDescription.of(endpoint).bytes(sent.format());
        }
        contentType(response, sent);
        response.setContentLength(description.length);
        response.getOutputStream().write(description);
        return done();
    }

    private @Nullable ModelAndView answered(SparqlRequest request, HttpServletResponse response, Locale language)
            throws IOException {
        String query = request.query().orElseThrow();
        boolean onPage = request.wanted().page(List.of(Format.values()));
        try (Turnstile.Place place = turnstile.enter();
                Answer.Complete answer = complete(request, query)) {
            if (onPage) {
                return page.of(query, ResultTable.of(answer, endpoint.base()), answer.form(), language);
            }
            Wanted.Sent sent = request.wanted()
                    .choose(Format.of(answer.form()))
                    .orElseThrow(() -> SparqlProblem.of(
                            Kind.NOT_ACCEPTABLE, String.join(", ", answer.form().mediaTypes())));
            contentType(response, sent);
            answer.write(sent.format().mediaType(), response.getOutputStream());
            return done();
        } catch (Answer.Unwritable e) {
            response.setContentType(null);
            throw SparqlProblem.of(Kind.NOT_ACCEPTABLE, "text/turtle, application/n-triples, application/ld+json");
        } catch (SparqlProblem problem) {
            if (onPage) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                return page.problem(query, problem, language);
            }
            throw problem;
        }
    }

    private Answer.Complete complete(SparqlRequest request, String query) {
        try {
            return switch (endpoint.answer(
                    new Question(query, request.defaultGraphs(), request.namedGraphs(), settings.limits()))) {
                case Answer.Complete complete -> complete;
                case Answer.Malformed mistake -> throw SparqlProblem.malformed(mistake);
                case Answer.NotAllowed refused -> throw SparqlProblem.of(Kind.NOT_ALLOWED, refused.what());
                case Answer.LimitReached reached -> throw SparqlProblem.limit(reached);
            };
        } catch (Unavailable e) {
            throw SparqlProblem.of(Kind.BUSY);
        }
    }

    private static void contentType(HttpServletResponse response, Wanted.Sent sent) {
        response.setStatus(HttpStatus.OK.value());
        String type = sent.mediaType().toString();
        response.setContentType(TEXT.contains(type) ? type + ";charset=utf-8" : type);
    }

    /** The response is written already, which null says to the framework: a view of any kind would set its charset. */
    private static @Nullable ModelAndView done() {
        return null;
    }
}
