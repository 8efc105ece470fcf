package org.larchiveum.archive.search.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.search.Entries;
import org.larchiveum.archive.search.Hit;
import org.larchiveum.archive.search.SearchAddress;
import org.larchiveum.archive.search.SearchIndex;
import org.larchiveum.archive.search.SearchIndexContract;
import org.larchiveum.archive.search.SearchRequest;

class SolrSearchTest implements SearchIndexContract {
    @TempDir
    static Path home;

    private static SolrCollections collections;

    @BeforeAll
    static void open() {
        collections = SolrCollections.open(new SearchAddress.Embedded(home));
    }

    @AfterAll
    static void close() {
        collections.close();
    }

    @BeforeEach
    void empty() {
        collections.published().clear();
    }

    @Override
    public SearchIndex index() {
        return collections.published();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/org/larchiveum/archive/search/pairs.tsv", delimiter = '\t', quoteCharacter = '\0')
    void findsWhatIsMeant(String text, String query, String expected, String why) {
        index().put(List.of(Entries.text("a", text)));
        index().commit("1");
        var found = index().search(SearchRequest.of(query, Language.KO)).hits();
        assertThat(found.isEmpty() ? "miss" : "hit")
                .as(why + ": " + query + " in " + text)
                .isEqualTo(expected);
    }

    @Test
    void offersASpellingThatFindsSomething() {
        index().put(List.of(
                Entries.titled("a", Entries.both("정치범수용소 명단", "List of political prisoners")),
                Entries.text("b", "The guards came at night.")));
        index().commit("1");
        assertThat(index().search(SearchRequest.of("politcal prisoners", Language.EN))
                        .didYouMean())
                .contains("political prisoners");
        assertThat(index().search(SearchRequest.of("정치범수영소", Language.KO)).didYouMean())
                .contains("정치범수용소");
        assertThat(index().search(SearchRequest.of("gaurds", Language.EN)).didYouMean())
                .contains("guards");
    }

    @Test
    void keepsTheTwoCollectionsApart() {
        collections.staff().put(List.of(Entries.titled("s", Entries.both("갈매기표식", "Markerword"))));
        collections.staff().commit("9");
        index().put(List.of(Entries.text("a", "증언")));
        index().commit("1");
        assertThat(collections
                        .staff()
                        .search(SearchRequest.of("markerword", Language.EN))
                        .total())
                .isEqualTo(1);
        var page = index().search(SearchRequest.of("markerwort", Language.EN));
        assertThat(page.total()).isZero();
        assertThat(page.didYouMean()).isEmpty();
        assertThat(index().search(SearchRequest.of("Markerword 갈매기표식", Language.EN))
                        .total())
                .isZero();
        assertThat(index().suggest("Marker", Language.EN, 5)).isEmpty();
        assertThat(index().ids()).containsExactly("a");
        assertThat(index().watermark()).contains("1");
        collections.staff().clear();
    }

    @Test
    void ranksATitleBeforeAMention() {
        index().put(List.of(
                Entries.text("mention", "요덕 요덕 그리고 다른 곳"), Entries.titled("title", Entries.both("요덕의 겨울", "Winter"))));
        index().commit("1");
        assertThat(index().search(SearchRequest.of("요덕", Language.KO)).hits())
                .extracting(Hit::id)
                .containsExactly("title", "mention");
    }
}
