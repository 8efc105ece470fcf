package org.larchiveum.archive.search.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.search.Entries;
import org.larchiveum.archive.search.FacetField;
import org.larchiveum.archive.search.Passage;
import org.larchiveum.archive.search.SearchAddress;
import org.larchiveum.archive.search.SearchRequest;
import org.larchiveum.archive.search.YearRange;

/** Whatever a stranger types is a question about words: it raises no error, reaches no other parser and finds no more than its words. */
class HostileQueryTest {
    @TempDir
    static Path home;

    private static SolrCollections collections;

    @BeforeAll
    static void open() {
        collections = SolrCollections.open(new SearchAddress.Embedded(home));
        collections
                .published()
                .put(List.of(
                        Entries.text("a", "비밀 수용소 secret camp"),
                        Entries.text("b", "평범한 text"),
                        Entries.titled("c", Entries.both("제목", "Title"))));
        collections.published().commit("marker-of-the-watermark");
    }

    @AfterAll
    static void close() {
        collections.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "?",
                "*:*",
                "secr*",
                "s?cret",
                "/.*/",
                "/secret/",
                "secret~2",
                "secret^1000000000",
                "[* TO *]",
                "{* TO *}",
                "id:a",
                "kind:record",
                "text:secret",
                "_query_:\"{!lucene}*:*\"",
                "_val_:\"recip(rord(id),1,1,1)\"",
                "{!lucene}*:*",
                "{!func}ord(id)",
                "{!join from=id to=id}*:*",
                "{!xmlparser v='<MatchAllDocsQuery/>'}",
                "{!terms f=id}a,b",
                "$words",
                "${java.home}",
                "v=$id",
                "\"",
                "\"\"\"",
                "\"secret",
                "secret\"",
                "(",
                ")",
                "((((((((",
                "secret AND",
                "OR OR OR",
                "NOT",
                "NOT secret",
                "AND",
                "- - -",
                "-",
                "--secret",
                "+",
                "&&",
                "||",
                "|",
                "| |",
                "!",
                "\\",
                "\\\\",
                "secret\\",
                "watermark",
                "#watermark",
                "marker-of-the-watermark",
                "\u0000",
                "\uE001secret\uE002",
                "\uE000로동",
                "\uD800",
                "\uDC00secret",
                "\uFFFF",
                "은",
                "의",
                "그리고",
                "-은",
                "\"은\"",
                "은 OR 는",
                "ㅋㅋㅋ",
                "ㅏ",
                "👩‍👩‍👧",
                "ก็็็็็็็็็็",
                "<script>alert(1)</script>",
                "';DROP TABLE--",
                "%00",
                "secret\u2029camp",
            })
    void findsNoMoreThanItsWords(String query) {
        for (var language : Language.values()) {
            var page = collections.published().search(SearchRequest.of(query, language));
            assertThat(page.hits())
                    .allSatisfy(hit -> assertThat(List.of("a", "b", "c")).contains(hit.id()));
            if (!query.contains("secret") && !query.startsWith("-") && !query.contains("text")) {
                assertThat(page.total()).isZero();
            }
            assertThat(page.hits())
                    .flatExtracting(hit -> hit.passages())
                    .flatExtracting(Passage::segments)
                    .allSatisfy(segment -> assertThat(segment.text()).doesNotContain("\uE001", "\uE002"));
            assertThat(collections.published().suggest(query, language, 5))
                    .allSatisfy(suggestion -> assertThat(suggestion.kind()).isNotNull());
        }
    }

    @Test
    void readsOnlyTheBeginningOfALongQuery() {
        assertThat(collections
                        .published()
                        .search(SearchRequest.of("secret ".repeat(150_000), Language.EN))
                        .total())
                .isEqualTo(1);
        assertThat(collections
                        .published()
                        .search(SearchRequest.of("가".repeat(1_000_000), Language.EN))
                        .total())
                .isZero();
        assertThat(collections
                        .published()
                        .search(SearchRequest.of("\"".repeat(1_000_000), Language.EN))
                        .total())
                .isZero();
        assertThat(collections.published().suggest("가".repeat(1_000_000), Language.KO, 5))
                .isEmpty();
    }

    @Test
    void survivesAnythingTyped() {
        // A fixed seed: a failure can be repeated.
        var random = new Random(20260101);
        var signs = "\"-+&|!(){}[]^~*?:\\/ \t\n,$#ORANDNOT가나다수용소secret은는\u200B\uE000\uD83D";
        for (var round = 0; round < 300; round++) {
            var query = new StringBuilder();
            for (var i = random.nextInt(60); i >= 0; i--) {
                query.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(collections
                            .published()
                            .search(SearchRequest.of(query.toString(), Language.KO))
                            .hits())
                    .as(query.toString())
                    .hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void takesHostileFiltersForValues() {
        var request = SearchRequest.of("", Language.KO)
                .filtered(FacetField.PLACE, Set.of("{!lucene}*:*", "a\u001Fb", "' v=$id"))
                .within("{!lucene}*:*")
                .during(new YearRange(Integer.MIN_VALUE, Integer.MAX_VALUE));
        assertThat(collections.published().search(request).total()).isZero();
    }
}
