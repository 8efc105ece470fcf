package org.larchiveum.archive.search.solr;

import static org.larchiveum.solr.IndexField.ANCESTOR;
import static org.larchiveum.solr.IndexField.EARLIEST;
import static org.larchiveum.solr.IndexField.ID;
import static org.larchiveum.solr.IndexField.KIND;
import static org.larchiveum.solr.IndexField.LATEST;
import static org.larchiveum.solr.IndexField.ORDER_REFERENCE;
import static org.larchiveum.solr.IndexField.ORDER_TITLE_EN;
import static org.larchiveum.solr.IndexField.ORDER_TITLE_KO;
import static org.larchiveum.solr.IndexField.TEXT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.solr.common.params.CommonParams;
import org.apache.solr.common.params.CursorMarkParams;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.search.FacetField;
import org.larchiveum.archive.search.Paging;
import org.larchiveum.archive.search.SearchQuery;
import org.larchiveum.archive.search.SearchRequest;
import org.larchiveum.archive.search.YearRange;
import org.larchiveum.solr.IndexField;

/**
 * The archive's questions in Solr's words. What a visitor typed goes only into parameters of its own, escaped, to which
 * our queries point: it can reach no other parser, field or option.
 */
final class Questions {
    private static final String ENTRIES_ONLY = KIND.field() + ":[* TO *]";
    private static final String SEPARATOR = "\u001F";
    private static final int MOST_VALUES = 50;
    private static final int HEAPS = 30;
    private static final int TREE_TOP = 60;
    private static final int WHOLE_TREE = 1_000;

    /** What a list shows. */
    private static final String SHOWN = Arrays.stream(IndexField.values())
            .filter(field -> field.seen() == IndexField.Seen.SHOWN && field != TEXT)
            .map(IndexField::field)
            .collect(Collectors.joining(","));

    private Questions() {}

    static ModifiableSolrParams search(SearchRequest request, SearchQuery query) {
        var question = all();
        match(question, query);
        filter(question, request);
        question.set(CommonParams.FL, SHOWN);
        question.set(CommonParams.ROWS, request.paging().size());
        question.set(CommonParams.SORT, order(request));
        page(question, request);
        question.set("json.facet", facets(request));
        return question;
    }

    private static void page(ModifiableSolrParams question, SearchRequest request) {
        switch (request.paging()) {
            case Paging.From from -> {
                if (from.offset() == 0 && from.size() > 0) {
                    question.set(CursorMarkParams.CURSOR_MARK_PARAM, CursorMarkParams.CURSOR_MARK_START);
                } else {
                    question.set(CommonParams.START, from.offset());
                }
            }
            case Paging.After after ->
                question.set(CursorMarkParams.CURSOR_MARK_PARAM, Cursors.mark(after.cursor(), request.sort()));
        }
    }

    /** Every entry, with nothing returned of them. */
    static ModifiableSolrParams all() {
        var question = new ModifiableSolrParams();
        question.set(CommonParams.Q, "*:*");
        question.set(CommonParams.ROWS, 0);
        question.add(CommonParams.FQ, ENTRIES_ONLY);
        return question;
    }

    static ModifiableSolrParams byId(String id) {
        var question = new ModifiableSolrParams();
        question.set(CommonParams.Q, "{!term f=" + ID.field() + " v=$id}");
        question.set("id", id);
        question.set(CommonParams.ROWS, 1);
        return question;
    }

    static ModifiableSolrParams ids(String cursor, int rows) {
        var question = all();
        question.set(CommonParams.FL, ID.field());
        question.set(CommonParams.ROWS, rows);
        question.set(CommonParams.SORT, ID.field() + " asc");
        question.set(CursorMarkParams.CURSOR_MARK_PARAM, cursor);
        return question;
    }

    /** Makes the question one for entries that hold these words; those with them in the title come first. */
    static void match(ModifiableSolrParams question, SearchQuery query) {
        if (query.isEmpty()) {
            return;
        }
        question.set("all", "{!lucene df=text q.op=AND sow=false v=$words}");
        question.set("words", Escaped.all(query));
        if (query.required().isEmpty()) {
            question.set(CommonParams.Q, "{!bool must=$all}");
            return;
        }
        question.set(CommonParams.Q, "{!bool must=$all should=$named should=$together}");
        question.set("named", "{!lucene df=title q.op=OR sow=false v=$titled}");
        question.set("together", "{!lucene df=text q.op=OR sow=false v=$phrase}");
        question.set("titled", "(" + Escaped.any(query) + ")^4");
        question.set("phrase", Escaped.together(query));
        highlight(question, query);
    }

    private static void filter(ModifiableSolrParams question, SearchRequest request) {
        question.set("separator", SEPARATOR);
        request.filters().forEach((field, values) -> {
            var chosen = "chosen." + field.name();
            question.set(chosen, join(values));
            question.add(
                    CommonParams.FQ,
                    "{!terms f=" + Heaps.chosenBy(field).field() + " tag=" + field.name() + " separator=$separator v=$"
                            + chosen + "}");
        });
        request.within().ifPresent(ancestor -> {
            question.set("within", ancestor);
            question.add(CommonParams.FQ, "{!term f=" + ANCESTOR.field() + " v=$within}");
        });
        request.years().ifPresent(years -> question.add(CommonParams.FQ, touching(years)));
    }

    private static String join(Collection<String> values) {
        return values.stream()
                .map(value -> value.replace(SEPARATOR, " "))
                .sorted()
                .limit(MOST_VALUES)
                .collect(Collectors.joining(SEPARATOR));
    }

    // An end that is not known is open: "since 1998" touches 2005.
    private static String touching(YearRange years) {
        var first = LocalDate.of(clamp(years.first()), 1, 1).toEpochDay();
        var last = LocalDate.of(clamp(years.last()), 12, 31).toEpochDay();
        return "+(%1$s:[* TO *] %2$s:[* TO *]) -%1$s:{%4$d TO *] -%2$s:[* TO %3$d}"
                .formatted(EARLIEST.field(), LATEST.field(), first, last);
    }

    private static int clamp(int year) {
        return Math.clamp(year, -9999, 9999);
    }

    private static String order(SearchRequest request) {
        var by =
                switch (request.sort()) {
                    case RELEVANCE -> "score desc";
                    case DATE_ASC -> EARLIEST.field() + " asc";
                    case DATE_DESC -> LATEST.field() + " desc";
                    case TITLE ->
                        (request.language() == Language.KO ? ORDER_TITLE_KO : ORDER_TITLE_EN).field() + " asc";
                    case REFERENCE -> ORDER_REFERENCE.field() + " asc";
                };
        // Entries of one rank always come in the same order, so that no page repeats or skips one.
        return by + "," + ID.field() + " asc";
    }

    private static String facets(SearchRequest request) {
        return Arrays.stream(FacetField.values())
                .map(field ->
                        "\"%s\":{\"type\":\"terms\",\"field\":\"%s\",\"limit\":%d,\"domain\":{\"excludeTags\":\"%1$s\"}}"
                                .formatted(field.name(), Heaps.countedBy(field).field(), heaps(field, request)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /**
     * Of a tree its wider heaps are the bigger ones and come first; who has chosen one is on the way down to the small ones.
     */
    private static int heaps(FacetField field, SearchRequest request) {
        if (!field.tree()) {
            return HEAPS;
        }
        return request.filters().containsKey(field) ? WHOLE_TREE : TREE_TOP;
    }

    private static void highlight(ModifiableSolrParams question, SearchQuery query) {
        question.set("any", Escaped.any(query));
        question.set("hl", true);
        question.set("hl.method", "unified");
        question.set("hl.fl", TEXT.field());
        question.set("hl.q", "{!lucene df=text q.op=OR sow=false v=$any}");
        question.set("hl.snippets", Passages.ASKED);
        question.set("hl.fragsize", Passages.LENGTH);
        question.set("hl.fragsizeIsMinimum", false);
        question.set("hl.bs.type", "SENTENCE");
        question.set("hl.multiValuedSeparatorChar", "\u2029");
        question.set("hl.tag.pre", Passages.BEGIN);
        question.set("hl.tag.post", Passages.END);
        question.set("hl.maxAnalyzedChars", Passages.READ);
    }
}
