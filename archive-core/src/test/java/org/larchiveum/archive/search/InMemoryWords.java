package org.larchiveum.archive.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the twin finds words: as runs of letters, case folded. */
final class InMemoryWords {
    private InMemoryWords() {}

    static boolean match(IndexEntry entry, SearchQuery query) {
        var text = " " + folded(all(entry)) + " ";
        return query.required().stream()
                        .allMatch(choice -> choice.anyOf().stream().anyMatch(part -> holds(text, part)))
                && query.excluded().stream().noneMatch(part -> holds(text, part));
    }

    // A Korean word goes on into its particle, so only its beginning is asked for; a phrase may stand anywhere.
    private static boolean holds(String text, SearchQuery.Part part) {
        var wanted = folded(part.text());
        return part.phrase()
                ? text.contains(wanted)
                : Stream.of(wanted.split(" ")).allMatch(word -> text.contains(" " + word));
    }

    static List<Passage> passages(IndexEntry entry, SearchQuery query) {
        var passages = new ArrayList<Passage>();
        for (var text : entry.words().texts()) {
            query.required().stream()
                    .flatMap(choice -> choice.anyOf().stream())
                    .map(part -> Pattern.compile(
                                    Pattern.quote(part.text()), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                            .matcher(text))
                    .filter(java.util.regex.Matcher::find)
                    .findFirst()
                    .ifPresent(found -> passages.add(new Passage(Stream.of(
                                    new Passage.Segment(text.substring(0, found.start()), false),
                                    new Passage.Segment(found.group(), true),
                                    new Passage.Segment(text.substring(found.end()), false))
                            .filter(segment -> !segment.text().isEmpty())
                            .toList())));
        }
        return passages;
    }

    private static String all(IndexEntry entry) {
        var words = entry.words();
        var facets = entry.facets();
        return Stream.of(
                        words.titles().byTag().values().stream(),
                        words.scope().byTag().values().stream(),
                        words.names().stream(),
                        words.texts().stream(),
                        terms(facets)
                                .flatMap(term ->
                                        Stream.concat(term.labels().byTag().values().stream(), term.others().stream())),
                        Stream.of(entry.identity().referenceCode()))
                .flatMap(texts -> texts)
                .collect(java.util.stream.Collectors.joining(" "));
    }

    private static Stream<Term> terms(IndexEntry.Facets facets) {
        var knowledge = facets.knowledge();
        var inTrees = Stream.of(facets.placePaths(), knowledge.violations(), knowledge.institutions())
                .flatMap(List::stream)
                .flatMap(path -> path.terms().stream());
        return Stream.concat(
                inTrees, Stream.of(facets.subjects(), facets.forms()).flatMap(List::stream));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
