package org.larchiveum.portal.sparql;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.larchiveum.archive.description.Language;
import org.larchiveum.portal.sparql.KeptAnswers.Kept;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.ModelAndView;

/** The page on which people ask: a form, examples, and what came of the question. */
final class SparqlPage {
    private static final String TEMPLATE = "sparql/page";

    private final List<QueryExample> examples;
    private final QueryCitations citations;

    SparqlPage(List<QueryExample> examples, QueryCitations citations) {
        this.examples = List.copyOf(examples);
        this.citations = citations;
    }

    /** An example as the page lists it. */
    public record Example(String title, String about, String query, String link) {}

    /** The answer in another format. */
    public record Download(String name, String link) {}

    /** A column's name, the address that sorts by it, and how it is sorted now ({@code aria-sort}). */
    public record Heading(String name, String link, String sorted) {}

    /** The rows that one page shows, with the way to the others; an empty address leads nowhere. */
    public record Rows(
            List<Heading> headings,
            List<List<ResultTable.Cell>> rows,
            int first,
            int all,
            String before,
            String after) {
        public int last() {
            return first + rows.size() - 1;
        }
    }

    /** A problem as the page tells it. */
    public record Trouble(String title, String detail, String said, String missing, List<Mistake.Line> excerpt) {}

    ModelAndView empty(Language language) {
        String first = examples.isEmpty() ? "" : examples.getFirst().query();
        return page(first, language);
    }

    ModelAndView of(SparqlRequest request, Kept.Shown shown, Language language) {
        String query = request.query().orElseThrow();
        ModelAndView page = page(query, language);
        ResultTable table = shown.table();
        Permalink link = Permalink.of(query);
        page.addObject("rows", rows(table, request.view(), link, language));
        page.addObject("more", table.more());
        page.addObject("views", Views.of(table));
        page.addObject("permalink", link);
        page.addObject("cited", citations.shown(query, link, language));
        List<Format> formats = Format.of(shown.form());
        page.addObject(
                "downloads",
                formats.stream()
                        .filter(format -> format != Format.SHEET)
                        .map(f -> new Download(f.shortName(), link(query) + "&format=" + f.shortName()))
                        .toList());
        page.addObject(
                "sheet", formats.contains(Format.SHEET) ? link(query) + "&format=sheet&lang=" + language.tag() : "");
        return page;
    }

    private static Rows rows(ResultTable table, TableView view, Permalink link, Language language) {
        ResultTable sorted = table.sorted(view);
        int all = sorted.rows().size();
        int from = Math.min(view.from(), Math.max(0, all - 1) / TableView.ROWS * TableView.ROWS);
        int to = Math.min(all, from + TableView.ROWS);
        String here = link.address() + "&lang=" + language.tag();
        return new Rows(
                table.columns().stream()
                        .map(name -> new Heading(
                                name,
                                here + encoded(view.by(name)) + "#result",
                                view.column().filter(name::equals).isEmpty()
                                        ? "none"
                                        : view.down() ? "descending" : "ascending"))
                        .toList(),
                sorted.rows().subList(from, to),
                all == 0 ? 0 : from + 1,
                all,
                from == 0 ? "" : here + encoded(view.at(from - TableView.ROWS)) + "#result",
                to == all ? "" : here + encoded(view.at(to)) + "#result");
    }

    private static String encoded(TableView view) {
        return new TableView(view.from(), view.column().map(SparqlPage::encoded), view.down()).parameters();
    }

    ModelAndView problem(String query, SparqlProblem problem, Language language) {
        ModelAndView page = page(query, language);
        ProblemDetail body = problem.in(Locale.forLanguageTag(language.tag()));
        Map<String, Object> more = Optional.ofNullable(body.getProperties()).orElse(Map.of());
        page.addObject(
                "trouble",
                new Trouble(
                        String.valueOf(body.getTitle()),
                        String.valueOf(body.getDetail()),
                        String.valueOf(more.getOrDefault("parser", "")),
                        String.valueOf(more.getOrDefault("missing", "")),
                        problem.mistake().map(Mistake::excerpt).orElse(List.of())));
        page.setStatus(problem.getStatusCode());
        return page;
    }

    private ModelAndView page(String query, Language language) {
        ModelAndView page = new ModelAndView(TEMPLATE);
        page.addObject("lang", language.tag());
        page.addObject("query", query);
        page.addObject(
                "examples",
                examples.stream()
                        .map(e -> new Example(
                                e.title(Locale.forLanguageTag(language.tag())),
                                e.about(Locale.forLanguageTag(language.tag())),
                                e.query(),
                                link(e.query()) + "&lang=" + language.tag()))
                        .toList());
        return page;
    }

    private static String link(String query) {
        return "/sparql?query=" + encoded(query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
