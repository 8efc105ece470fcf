package org.larchiveum.portal.sparql;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.larchiveum.archive.graph.Answer;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.ModelAndView;

/** The page on which people ask: a form, examples, and what came of the question. */
final class SparqlPage {
    private static final String TEMPLATE = "sparql/page";

    private final List<QueryExample> examples;

    SparqlPage(List<QueryExample> examples) {
        this.examples = List.copyOf(examples);
    }

    /** An example as the page lists it. */
    public record Example(String title, String about, String query, String link) {}

    /** The answer in another format. */
    public record Download(String name, String link) {}

    /** A problem as the page tells it. */
    public record Trouble(String title, String detail, String line, String column) {}

    ModelAndView empty(Locale language) {
        String first = examples.isEmpty() ? "" : examples.getFirst().query();
        return page(first, language);
    }

    ModelAndView of(String query, ResultTable table, Answer.Form form, Locale language) {
        ModelAndView page = page(query, language);
        page.addObject("table", table);
        page.addObject(
                "downloads",
                Format.of(form).stream()
                        .map(f -> new Download(f.shortName(), link(query) + "&format=" + f.shortName()))
                        .toList());
        return page;
    }

    ModelAndView problem(String query, SparqlProblem problem, Locale language) {
        ModelAndView page = page(query, language);
        ProblemDetail body = problem.in(language);
        Map<String, Object> more = Optional.ofNullable(body.getProperties()).orElse(Map.of());
        page.addObject(
                "trouble",
                new Trouble(
                        String.valueOf(body.getTitle()),
                        String.valueOf(body.getDetail()),
                        String.valueOf(more.getOrDefault("line", "")),
                        String.valueOf(more.getOrDefault("column", ""))));
        page.setStatus(problem.getStatusCode());
        return page;
    }

    private ModelAndView page(String query, Locale language) {
        ModelAndView page = new ModelAndView(TEMPLATE);
        page.addObject("lang", Words.language(language).getLanguage());
        page.addObject("query", query);
        page.addObject(
                "examples",
                examples.stream()
                        .map(e -> new Example(
                                e.title(language),
                                e.about(language),
                                e.query(),
                                link(e.query()) + "&lang="
                                        + Words.language(language).getLanguage()))
                        .toList());
        return page;
    }

    private static String link(String query) {
        return "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
