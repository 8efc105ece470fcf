package org.larchiveum.archive.search.solr;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.util.ClientUtils;
import org.larchiveum.archive.search.SearchQuery;

/** A visitor's words in the syntax of Lucene's parser, every sign of it that is not ours escaped. */
final class Escaped {
    private Escaped() {}

    /** Every choice has to be met. Plain words stand side by side, so that names of several words are recognised in them. */
    static String all(SearchQuery query) {
        var required = query.required().stream().map(Escaped::choice).collect(Collectors.joining(" "));
        var excluded = query.excluded().stream()
                .map(part -> "-" + (part.phrase() ? part(part) : "(" + part(part) + ")"))
                .collect(Collectors.joining(" "));
        return (required.isEmpty() ? "*:*" : required) + " " + excluded;
    }

    /** Any of the words counts, each for itself. */
    static String any(SearchQuery query) {
        return parts(query).stream().map(Escaped::part).collect(Collectors.joining(" "));
    }

    /** All of the words as one phrase, not far from one another. */
    static String together(SearchQuery query) {
        return parts(query).stream()
                .map(SearchQuery.Part::text)
                .map(ClientUtils::escapeQueryChars)
                .collect(Collectors.joining("\\ ", "\"", "\"~3"));
    }

    private static List<SearchQuery.Part> parts(SearchQuery query) {
        return query.required().stream()
                .flatMap(choice -> choice.anyOf().stream())
                .toList();
    }

    private static String choice(SearchQuery.Choice choice) {
        return choice.anyOf().size() == 1
                ? part(choice.anyOf().getFirst())
                : choice.anyOf().stream()
                        .map(part -> part.phrase() ? part(part) : "(" + part(part) + ")")
                        .collect(Collectors.joining(" OR ", "(", ")"));
    }

    private static String part(SearchQuery.Part part) {
        // In lower case AND, OR, NOT and TO are words like others.
        var escaped = ClientUtils.escapeQueryChars(part.text().toLowerCase(Locale.ROOT));
        return part.phrase() ? "\"" + escaped + "\"" : escaped;
    }
}
