package org.larchiveum.archive.search.solr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.util.ClientUtils;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.params.CommonParams;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.search.Suggestion;
import org.larchiveum.archive.search.Typing;
import org.larchiveum.solr.IndexField;

/** Titles and names that go on from what was typed. */
final class Suggestions {
    private static final int LONGEST_PREFIX = 60;
    private static final int MOST = 50;
    private static final String SHOWN = Stream.of(
                    IndexField.ID, IndexField.KIND, IndexField.LEVEL, IndexField.TITLES, IndexField.NAMES)
            .map(IndexField::field)
            .reduce((one, other) -> one + "," + other)
            .orElseThrow();

    private final CollectionClient collection;

    Suggestions(CollectionClient collection) {
        this.collection = collection;
    }

    List<Suggestion> of(String typed, Language language, int limit) {
        var prefix = typed.substring(0, Math.min(typed.length(), LONGEST_PREFIX))
                .replaceAll("[\\p{Cc}\\p{Co}\\p{Cs}]", " ")
                .strip();
        if (limit < 1 || prefix.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return List.of();
        }
        // Several entries may bear one title, which is offered once.
        var question = Questions.all();
        question.set(CommonParams.Q, "{!bool should=$begins should=$words}");
        question.set("begins", "{!lucene df=typed_joined sow=false v=$joined}");
        question.set("words", "{!lucene df=typed q.op=AND sow=false v=$escaped}");
        // In lower case AND, OR and NOT are words like others.
        var escaped = ClientUtils.escapeQueryChars(prefix.toLowerCase(Locale.ROOT));
        question.set("joined", escaped + "^4");
        question.set("escaped", escaped.replace("\\ ", " "));
        question.set(
                CommonParams.SORT, "score desc," + order(language).field() + " asc," + IndexField.ID.field() + " asc");
        question.set(CommonParams.FL, SHOWN);
        question.set(CommonParams.ROWS, Math.min(MOST, limit) * 3);
        var byText = new LinkedHashMap<String, Suggestion>();
        for (var document : collection.ask(question).getResults()) {
            var suggestion = suggestion(document, prefix, language);
            byText.putIfAbsent(suggestion.text(), suggestion);
        }
        return byText.values().stream().limit(limit).toList();
    }

    private static IndexField order(Language language) {
        return language == Language.KO ? IndexField.ORDER_TITLE_KO : IndexField.ORDER_TITLE_EN;
    }

    private static Suggestion suggestion(SolrDocument document, String prefix, Language language) {
        var titles = Answers.tagged(document, IndexField.TITLES);
        var text = candidates(titles, Answers.all(document, IndexField.NAMES), language).stream()
                .filter(candidate -> Typing.leadsTo(prefix, candidate))
                .findFirst()
                .orElseGet(() -> titles.best(language));
        var identity = Answers.identity(document);
        return new Suggestion(text, identity.id(), identity.kind());
    }

    private static List<String> candidates(Multilingual titles, List<String> names, Language language) {
        var candidates = new ArrayList<String>();
        candidates.add(titles.best(language));
        candidates.addAll(titles.byTag().values());
        candidates.addAll(names);
        return candidates;
    }
}
