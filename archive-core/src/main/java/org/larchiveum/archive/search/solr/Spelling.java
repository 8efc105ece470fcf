package org.larchiveum.archive.search.solr;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.solr.client.solrj.response.SpellCheckResponse;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.larchiveum.archive.search.SearchQuery;
import org.larchiveum.archive.search.SearchRequest;

/** A better spelling for a question that found nothing, from words of the same collection. */
final class Spelling {
    /** Nobody mistypes a word this long, and comparing it with others is dear. */
    private static final Pattern TOO_LONG = Pattern.compile("\\S{31,}");

    private final CollectionClient collection;

    Spelling(CollectionClient collection) {
        this.collection = collection;
    }

    /** The question with its unknown words corrected; empty unless that finds something. */
    Optional<String> better(SearchRequest request) {
        var typed = request.query().substring(0, Math.min(request.query().length(), SearchRequest.LONGEST_QUERY));
        var question = new ModifiableSolrParams();
        question.set("qt", "/spell");
        question.set("spellcheck.q", TOO_LONG.matcher(typed).replaceAll(word -> " "
                .repeat(word.group().length())));
        return Optional.ofNullable(collection.ask(question).getSpellCheckResponse())
                .map(answer -> corrected(typed, answer))
                .filter(better -> !better.equals(typed))
                .filter(this::finds);
    }

    private static String corrected(String typed, SpellCheckResponse answer) {
        var corrected = new StringBuilder(typed);
        var from = typed.length();
        // From the end, so that the places before stay where they are.
        for (var word : answer.getSuggestions().reversed()) {
            if (!word.getAlternatives().isEmpty() && word.getStartOffset() >= 0 && word.getEndOffset() <= from) {
                // Spellings are kept letter by letter; a reader wants syllables.
                var better = Normalizer.normalize(word.getAlternatives().getFirst(), Normalizer.Form.NFC);
                corrected.replace(word.getStartOffset(), word.getEndOffset(), better);
                from = word.getStartOffset();
            }
        }
        return corrected.toString();
    }

    private boolean finds(String better) {
        var question = Questions.all();
        var query = SearchQuery.read(better);
        Questions.match(question, query);
        return !query.isEmpty() && collection.ask(question).getResults().getNumFound() > 0;
    }
}
