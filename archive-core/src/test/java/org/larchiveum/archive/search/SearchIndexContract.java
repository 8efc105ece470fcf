package org.larchiveum.archive.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;

/** What every search index has to do. It asks for words only as they stand in the text: how words are cut is the adapter's own test. */
public interface SearchIndexContract extends SearchTreesContract {
    /** The index under test, empty and without a watermark. */
    @Override
    SearchIndex index();

    private void hold(IndexEntry... entries) {
        index().put(List.of(entries));
        index().commit("1");
    }

    private List<String> find(SearchRequest request) {
        return index().search(request).hits().stream().map(Hit::id).toList();
    }

    private List<String> find(String query) {
        return find(SearchRequest.of(query, Language.KO));
    }

    @Test
    default void findsNothingInAnEmptyIndex() {
        assertThat(index().search(SearchRequest.of("증언", Language.KO))).isEqualTo(SearchPage.EMPTY);
        assertThat(index().size()).isZero();
        assertThat(index().watermark()).isEmpty();
    }

    @Test
    default void showsEntriesOnlyAfterTheCommit() {
        index().put(List.of(Entries.text("a", "증언")));
        assertThat(find("증언")).isEmpty();
        index().commit("7");
        assertThat(find("증언")).containsExactly("a");
        assertThat(index().watermark()).contains("7");
    }

    @Test
    default void keepsTheLatestWatermarkOnly() {
        index().commit("1");
        index().commit("2");
        assertThat(index().watermark()).contains("2");
        assertThat(index().size()).isZero();
        assertThat(index().ids()).isEmpty();
    }

    @Test
    default void replacesAnEntryWhole() {
        hold(Entries.text("a", "고문"));
        hold(Entries.text("a", "증언"));
        assertThat(find("고문")).isEmpty();
        assertThat(find("증언")).containsExactly("a");
        assertThat(index().size()).isEqualTo(1);
    }

    @Test
    default void removesEntriesAndPassesOverThoseThatAreNotThere() {
        hold(Entries.text("a", "증언"), Entries.text("b", "증언"));
        index().remove(List.of("a", "nowhere"));
        index().commit("2");
        assertThat(find("증언")).containsExactly("b");
        assertThat(index().ids()).containsExactly("b");
    }

    @Test
    default void forgetsEverythingWhenCleared() {
        hold(Entries.text("a", "증언"));
        index().clear();
        assertThat(index().size()).isZero();
        assertThat(index().watermark()).isEmpty();
    }

    @Test
    default void returnsWhatWasPutIn() {
        var entry = Entries.complete();
        hold(entry);
        var hit = index().search(SearchRequest.of("겨울", Language.KO)).hits().getFirst();
        assertThat(hit.identity()).isEqualTo(entry.identity());
        assertThat(hit.titles()).isEqualTo(entry.words().titles());
        assertThat(hit.scope()).isEqualTo(entry.words().scope());
        assertThat(hit.when()).isEqualTo(entry.when());
        assertThat(hit.position()).isEqualTo(entry.position());
        assertThat(hit.presentation()).isEqualTo(entry.presentation());
    }

    @Test
    default void findsAnEntryByEachOfItsWords() {
        hold(Entries.complete(), Entries.text("other", "관계없다"));
        for (var word : List.of("겨울", "Yodok", "invented", "이야기", "나무", "고문", "Torture", "INV-1-2")) {
            assertThat(find(word)).as(word).containsExactly("whole");
        }
    }

    @Test
    default void demandsAllWordsWhereverTheyStand() {
        hold(Entries.complete(), Entries.text("half", "겨울"));
        assertThat(find("겨울 나무 invented")).containsExactly("whole");
    }

    @Test
    default void readsQuotesMinusAndOr() {
        hold(Entries.text("a", "red snow white"), Entries.text("b", "snow red white"), Entries.text("c", "green"));
        assertThat(find("\"red snow\"")).containsExactly("a");
        assertThat(find("snow red")).containsExactlyInAnyOrder("a", "b");
        assertThat(find("snow -\"red snow\"")).containsExactly("b");
        assertThat(find("-snow")).containsExactly("c");
        assertThat(find("green OR \"red snow\"")).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    default void findsEverythingForABlankQuery() {
        hold(Entries.text("a", "증언"), Entries.text("b", ""));
        assertThat(find("  ")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    default void findsNothingForSignsAlone() {
        hold(Entries.text("a", "증언"));
        for (var signs : List.of("*", "?", "*:*", "\"\"", "-", "OR", "{!}", "\\", "()")) {
            assertThat(find(signs)).as(signs).isEmpty();
        }
    }

    @Test
    default void countsHeapsAndNamesTermsInBothLanguages() {
        hold(
                Entries.about("a", List.of(Entries.YODOK), List.of(Entries.TORTURE)),
                Entries.about("b", List.of(Entries.YODOK, Entries.HOERYONG), List.of()),
                Entries.text("c", "증언"));
        var facets = index().search(SearchRequest.of("증언", Language.KO)).facets();
        assertThat(facets.get(FacetField.PLACE))
                .containsExactly(
                        new FacetCount("yodok", Entries.YODOK.labels(), 2),
                        new FacetCount("hoeryong", Entries.HOERYONG.labels(), 1));
        assertThat(facets.get(FacetField.KIND))
                .containsExactly(new FacetCount(Kind.RECORD.word(), Multilingual.NONE, 3));
        assertThat(facets).doesNotContainKey(FacetField.FORM);
    }

    @Test
    default void choosesByHeapsWithoutHidingTheOthersOfTheSameField() {
        hold(
                Entries.about("a", List.of(Entries.YODOK), List.of(Entries.TORTURE)),
                Entries.about("b", List.of(Entries.HOERYONG), List.of()),
                Entries.about("c", List.of(Entries.HOERYONG), List.of(Entries.TORTURE)));
        var inHoeryong = SearchRequest.of("", Language.EN).filtered(FacetField.PLACE, Set.of("hoeryong"));
        var page = index().search(inHoeryong);
        assertThat(page.hits()).extracting(Hit::id).containsExactlyInAnyOrder("b", "c");
        assertThat(page.facets().get(FacetField.PLACE))
                .extracting(FacetCount::value)
                .containsExactly("hoeryong", "yodok");
        assertThat(page.facets().get(FacetField.SUBJECT))
                .extracting(FacetCount::count)
                .containsExactly(1L);
        assertThat(find(inHoeryong.filtered(FacetField.SUBJECT, Set.of("torture"))))
                .containsExactly("c");
        assertThat(find(inHoeryong.filtered(FacetField.PLACE, Set.of("hoeryong", "yodok"))))
                .hasSize(3);
        assertThat(find(inHoeryong.filtered(FacetField.PLACE, Set.of("no, such} place\" {!"))))
                .isEmpty();
    }

    @Test
    default void findsByYearsThatTouch() {
        hold(Entries.dated("a", 1995, 1998), Entries.dated("b", 1999, 1999), Entries.text("undated", "증언"));
        var all = SearchRequest.of("", Language.KO);
        assertThat(find(all.during(new YearRange(1998, 2000)))).containsExactlyInAnyOrder("a", "b");
        assertThat(find(all.during(new YearRange(1990, 1995)))).containsExactly("a");
        assertThat(find(all.during(new YearRange(2000, 2001)))).isEmpty();
        assertThat(index().search(all).facets().get(FacetField.DECADE))
                .containsExactly(new FacetCount("1990", Multilingual.NONE, 2));
    }

    @Test
    default void searchesWithinOneFonds() {
        hold(Entries.under("a", "fonds", "series"), Entries.under("b", "fonds"), Entries.under("c", "elsewhere"));
        assertThat(find(SearchRequest.of("증언", Language.KO).within("fonds"))).containsExactlyInAnyOrder("a", "b");
        assertThat(find(SearchRequest.of("증언", Language.KO).within("series"))).containsExactly("a");
    }

    @Test
    default void putsFindingsInTheOrderAskedFor() {
        hold(Entries.dated("y", 2001, 2003), Entries.dated("x", 1999, 2005), Entries.text("z", "증언"));
        var all = SearchRequest.of("증언", Language.KO);
        assertThat(find(all.sorted(Sort.DATE_ASC))).containsExactly("x", "y", "z");
        assertThat(find(all.sorted(Sort.DATE_DESC))).containsExactly("x", "y", "z");
    }

    @Test
    default void ordersReferenceCodesByTheValueOfTheirNumbers() {
        hold(Entries.coded("a", "INV-10"), Entries.coded("b", "INV-2"), Entries.coded("c", "INV-2-1"));
        assertThat(find(SearchRequest.of("", Language.KO).sorted(Sort.REFERENCE)))
                .containsExactly("b", "c", "a");
    }

    @Test
    default void ordersTitlesInTheVisitorsLanguage() {
        hold(
                Entries.titled("a", Entries.both("나무", "Apple")),
                Entries.titled("b", Entries.both("가지", "Élan")),
                Entries.titled("c", Entries.both("다리", "bridge")));
        assertThat(find(SearchRequest.of("", Language.KO).sorted(Sort.TITLE))).containsExactly("b", "a", "c");
        assertThat(find(SearchRequest.of("", Language.EN).sorted(Sort.TITLE))).containsExactly("a", "c", "b");
    }

    @Test
    default void leadsThroughAllFindingsOnceInEveryOrder() {
        hold(IntStream.range(0, 23)
                .mapToObj(i -> i % 5 == 0 ? Entries.text("t" + i, "증언") : Entries.dated("d" + i, 1990 + i % 3, 1995))
                .toArray(IndexEntry[]::new));
        for (var sort : Sort.values()) {
            var seen = new ArrayList<String>();
            var request = SearchRequest.of("증언", Language.EN).sorted(sort).paged(Paging.first(5));
            var page = index().search(request);
            page.hits().forEach(hit -> seen.add(hit.id()));
            while (page.next().isPresent() && seen.size() < 100) {
                page = index().search(request.paged(new Paging.After(page.next().get(), 5)));
                page.hits().forEach(hit -> seen.add(hit.id()));
            }
            assertThat(seen).as(sort.name()).hasSize(23).doesNotHaveDuplicates();
        }
    }

    @Test
    default void jumpsToAPageByItsOffset() {
        hold(Entries.coded("a", "1"), Entries.coded("b", "2"), Entries.coded("c", "3"));
        var page = index().search(
                        SearchRequest.of("", Language.KO).sorted(Sort.REFERENCE).paged(new Paging.From(1, 1)));
        assertThat(page.hits()).extracting(Hit::id).containsExactly("b");
        assertThat(page.total()).isEqualTo(3);
    }

    @Test
    default void countsWithoutReturningAnything() {
        hold(Entries.text("a", "증언"));
        var page = index().search(SearchRequest.of("증언", Language.KO).paged(Paging.first(0)));
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.hits()).isEmpty();
        assertThat(page.next()).isEmpty();
    }

    @Test
    default void answersABookmarkNobodyGaveOutWithTheFirstPage() {
        hold(Entries.text("a", "증언"));
        for (var token : List.of("", "*", "AAAA", "zzz!", "Zg8", "bB8x", "9".repeat(5000))) {
            for (var sort : Sort.values()) {
                var request =
                        SearchRequest.of("증언", Language.KO).sorted(sort).paged(new Paging.After(new Cursor(token), 5));
                assertThat(find(request)).as(token + " " + sort).containsExactly("a");
            }
        }
    }

    @Test
    default void showsPassagesAroundTheWordsFound() {
        hold(Entries.complete());
        var passages = index().search(SearchRequest.of("나무", Language.KO))
                .hits()
                .getFirst()
                .passages();
        assertThat(passages).isNotEmpty();
        assertThat(passages.getFirst().segments()).contains(new Passage.Segment("나무", true));
        assertThat(passages.getFirst().plain()).contains("눈 속에서 나무를 베었다");
    }

    @Test
    default void neverTurnsTextIntoMarkup() {
        hold(Entries.text("a", "before <em>snow</em> & after"));
        var passage = index().search(SearchRequest.of("snow", Language.EN))
                .hits()
                .getFirst()
                .passages()
                .getFirst();
        assertThat(passage.plain()).isEqualTo("before <em>snow</em> & after");
        assertThat(passage.segments()).contains(new Passage.Segment("snow", true));
    }

    @Test
    default void suggestsTitlesAndNamesThatGoOn() {
        hold(
                Entries.complete(),
                Entries.titled("b", Entries.both("요덕 지도", "Map of Yodok")),
                Entries.titled("c", Entries.both("회령 지도", "Map of Hoeryong")));
        assertThat(index().suggest("요더", Language.KO, 10))
                .extracting(Suggestion::text)
                .containsExactlyInAnyOrder("요덕에서 보낸 겨울", "요덕 지도");
        assertThat(index().suggest("map of h", Language.EN, 10))
                .containsExactly(new Suggestion("Map of Hoeryong", "c", Kind.RECORD));
        assertThat(index().suggest("겨울이", Language.KO, 10))
                .extracting(Suggestion::text)
                .containsExactly("겨울 이야기");
        assertThat(index().suggest("지도", Language.KO, 1)).hasSize(1);
    }

    @Test
    default void suggestsWhileASyllableIsStillBeingTyped() {
        hold(Entries.titled("a", Entries.both("정치범 명단", "List of political prisoners")));
        for (var typed : List.of("ㅈ", "저", "정", "정ㅊ", "정칩", "정치범ㅁ", "정치범 며", "정치범명")) {
            assertThat(index().suggest(typed, Language.KO, 5)).as(typed).hasSize(1);
        }
        assertThat(index().suggest("정치인", Language.KO, 5)).isEmpty();
    }

    @Test
    default void suggestsNothingForNothing() {
        hold(Entries.titled("a", Entries.both("명단", "List")));
        for (var typed : List.of("", "  ", "*", "\"", "{!lucene}*:*", "zzz", "\u0000", "-", "(")) {
            assertThat(index().suggest(typed, Language.KO, 5)).as(typed).isEmpty();
        }
        assertThat(index().suggest("명", Language.KO, 0)).isEmpty();
    }

    @Test
    default void neverSuggestsWhatIsGone() {
        hold(Entries.titled("a", Entries.both("비밀 명단", "Secret list")), Entries.titled("b", Entries.both("지도", "Map")));
        index().remove(List.of("a"));
        index().commit("2");
        assertThat(index().suggest("비밀", Language.KO, 5)).isEmpty();
        assertThat(index().search(SearchRequest.of("secrat", Language.EN)).didYouMean())
                .isEmpty();
    }

    @Test
    default void listsAllIdsInOrder() {
        hold(IntStream.range(0, 2500)
                .mapToObj(i -> Entries.text("id%04d".formatted(i), "x"))
                .toArray(IndexEntry[]::new));
        try (var ids = index().ids()) {
            assertThat(ids).hasSize(2500).isSorted().startsWith("id0000").endsWith("id2499");
        }
        assertThat(index().size()).isEqualTo(2500);
    }
}
