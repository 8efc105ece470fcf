package org.larchiveum.portal.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.portal.citation.Citations;
import org.larchiveum.portal.sparql.SparqlProblem.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;

/** The SPARQL 1.1 Protocol's query operation at {@code /sparql}, and its page. What may be asked is the archive's to judge. */
@Controller
@CrossOrigin(
        methods = {RequestMethod.GET, RequestMethod.HEAD, RequestMethod.POST, RequestMethod.DELETE},
        exposedHeaders = {"ETag", "Retry-After", "Content-Language"})
class SparqlController {
    /** What is said without the charset would be read as the client likes; the XML and JSON forms say it themselves. */
    private static final List<String> TEXT = List.of("text/csv", "text/tab-separated-values", "text/turtle");

    private final SparqlEndpoint endpoint;
    private final SparqlSettings settings;
    private final Counter counter;
    private final SparqlPage page;
    private final Clients clients = new Clients();
    private final ServiceDescriptions descriptions = new ServiceDescriptions();

    @Autowired
    SparqlController(SparqlEndpoint endpoint, SparqlSettings settings, Courtesy courtesy, Citations citations) {
        this.endpoint = endpoint;
        this.settings = settings;
        this.counter = new Counter(endpoint, settings, courtesy);
        List<QueryExample> examples = QueryExamples.all();
        this.page = new SparqlPage(examples, new QueryCitations(endpoint, citations, examples));
    }

    @GetMapping("/sparql")
    @Nullable ModelAndView get(HttpServletRequest http, HttpServletResponse response, Locale language) throws IOException {
        AnyOrigin.allow(response);
        SparqlRequest request = SparqlRequest.get(http, settings.bodyBytes());
        EntityTag tag = EntityTag.of(endpoint.version(), request, Words.language(language));
        response.setHeader(HttpHeaders.ETAG, tag.value());
        // Withdrawal takes effect at once: a cache may keep an answer, but must ask before it gives it.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate");
        response.setHeader(HttpHeaders.VARY, "Accept, Accept-Language");
        if (tag.among(http)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return done();
        }
        Caller caller = Caller.of(http, clients);
        return request.query().isPresent()
                ? answered(request, caller, response, language)
                : described(request, caller, response, language);
    }

    @PostMapping("/sparql")
    @Nullable ModelAndView post(HttpServletRequest http, HttpServletResponse response, Locale language) throws IOException {
        AnyOrigin.allow(response);
        SparqlRequest request = SparqlRequest.post(http, settings.bodyBytes());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.query().isEmpty()) {
            throw SparqlProblem.of(Kind.REQUEST, "query");
        }
        return answered(request, Caller.of(http, clients), response, language);
    }

    /** Calls a question back by the token that its asker gave it; what is not there, or no more, is not found. */
    @DeleteMapping("/sparql/queries/{token}")
    ResponseEntity<Void> callBack(@PathVariable String token) {
        return ResponseEntity.status(counter.callBack(token) ? HttpStatus.NO_CONTENT : HttpStatus.NOT_FOUND)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
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
    private @Nullable ModelAndView described(
            SparqlRequest request, Caller caller, HttpServletResponse response, Locale language) throws IOException {
        List<Format> graphs = Format.of(Answer.Form.GRAPH);
        if (request.wanted().page(graphs)) {
            return page.empty(spoken(language));
        }
        Wanted.Sent sent = request.wanted().choose(graphs).orElseThrow(() -> SparqlProblem.of(Kind.REQUEST, "query"));
        byte[] description;
        try (Turnstile.Place place = counter.turn(caller)) {
            description = descriptions.of(endpoint).bytes(sent.format());
        }
        contentType(response, sent);
        response.setContentLength(description.length);
        response.getOutputStream().write(description);
        return done();
    }

    private @Nullable ModelAndView answered(
            SparqlRequest request, Caller caller, HttpServletResponse response, Locale language) throws IOException {
        Language spoken = spoken(language);
        if (request.wanted().page(List.of(Format.values()))) {
            return shown(request, caller, response, spoken);
        }
        try {
            var document = counter.document(request, caller, spoken, sent -> {
                contentType(response, sent);
                return response.getOutputStream();
            });
            if (document.isPresent()) {
                contentType(response, document.get().sent());
                response.setContentLength(document.get().bytes().length);
                response.getOutputStream().write(document.get().bytes());
            }
            return done();
        } catch (Answer.Unwritable e) {
            response.setContentType(null);
            throw SparqlProblem.of(Kind.NOT_ACCEPTABLE, "text/turtle, application/n-triples, application/ld+json");
        }
    }

    private ModelAndView shown(SparqlRequest request, Caller caller, HttpServletResponse response, Language language)
            throws IOException {
        try {
            return page.of(request, counter.shown(request, caller, language), language);
        } catch (SparqlProblem problem) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(HttpHeaders.ETAG, null);
            problem.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
            return page.problem(request.query().orElseThrow(), problem, language);
        }
    }

    private static Language spoken(Locale language) {
        return Language.of(Words.language(language).getLanguage()).orElse(Language.EN);
    }

    private static void contentType(HttpServletResponse response, Wanted.Sent sent) {
        response.setStatus(HttpStatus.OK.value());
        String type = sent.mediaType().toString();
        response.setContentType(TEXT.contains(type) ? type + ";charset=utf-8" : type);
        if (sent.format() == Format.SHEET) {
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"larchiveum.csv\"");
        }
    }

    /** The response is written already, which null says to the framework: a view of any kind would set its charset. */
    private static @Nullable ModelAndView done() {
        return null;
    }
}
