package org.larchiveum.archive.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.larchiveum.archive.search.Entries.both;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;

/** What every search index has to do with terms that lie within terms: types of violation, institutions, places. */
public interface SearchTreesContract {
    Term DIGNITY = new Term("dignity", both("존엄", "dignity"));
    Term TORTURE = new Term("torture", both("고문", "torture"), List.of("물고문", "waterboarding"));
    Term BEATING = new Term("beating", both("폭행", "beating"));
    Term MINISTRY = new Term("m", both("가상성", "Invented Ministry"), List.of("옛가상부"));
    Term BUREAU = new Term("b", both("가상국", "Invented Bureau"));
    Term COUNTY_OFFICE = new Term("o", both("가상군 보위부", "Invented County Office"));
    Term COUNTRY = new Term("country", both("가상국가", "Inventedland"));
    Term PROVINCE = new Term("province", both("가상도", "Invented Province"));

    SearchIndex index();

    private static IndexEntry known(String id, IndexEntry.Knowledge knowledge) {
        return new IndexEntry(
                new IndexEntry.Identity(id, Kind.CASE, Optional.empty(), ""),
                new IndexEntry.Words(
                        both("가상 사건 " + id, "Invented case " + id),
                        org.larchiveum.archive.description.Multilingual.NONE,
                        List.of(),
                        List.of()),
                new IndexEntry.Facets(Set.of(), List.of(), List.of(), List.of(), knowledge),
                Entries.years(1990, 1999),
                IndexEntry.Position.TOP,
                IndexEntry.Presentation.PLAIN);
    }

    private static TermPath path(Term... terms) {
        return new TermPath(List.of(terms));
    }

    private void hold() {
        index().put(List.of(
                known(
                        "one",
                        new IndexEntry.Knowledge(
                                List.of(path(DIGNITY, TORTURE), path(DIGNITY, BEATING)),
                                List.of(path(MINISTRY, BUREAU, COUNTY_OFFICE)),
                                List.of(path(COUNTRY, PROVINCE)),
                                Optional.of("experienced"),
                                Optional.of("cross-verified"))),
                known(
                        "two",
                        new IndexEntry.Knowledge(
                                List.of(path(DIGNITY, BEATING)),
                                List.of(path(MINISTRY, BUREAU)),
                                List.of(path(COUNTRY)),
                                Optional.of("heard"),
                                Optional.of("uncorroborated"))),
                known("three", IndexEntry.Knowledge.NONE)));
        index().commit("1");
    }

    private List<String> find(SearchRequest request) {
        return index().search(request).hits().stream().map(Hit::id).sorted().toList();
    }

    private List<String> find(FacetField field, String... values) {
        return find(SearchRequest.of("", Language.KO).filtered(field, Set.of(values)));
    }

    private List<FacetCount> counts(FacetField field, SearchRequest request) {
        return Objects.requireNonNullElse(index().search(request).facets().get(field), List.of());
    }

    @Test
    default void choosingAWiderTermFindsWhatLiesUnderNarrowerOnes() {
        hold();
        assertThat(find(FacetField.VIOLATION, "dignity")).containsExactly("one", "two");
        assertThat(find(FacetField.VIOLATION, "torture")).containsExactly("one");
        assertThat(find(FacetField.INSTITUTION, "m")).containsExactly("one", "two");
        assertThat(find(FacetField.INSTITUTION, "b")).containsExactly("one", "two");
        assertThat(find(FacetField.INSTITUTION, "o")).containsExactly("one");
        assertThat(find(FacetField.PLACE, "country")).containsExactly("one", "two");
        assertThat(find(FacetField.PLACE, "province")).containsExactly("one");
    }

    @Test
    default void aWiderTermCountsAnEntryOnceHoweverManyNarrowerOnesItHas() {
        hold();
        assertThat(counts(FacetField.VIOLATION, SearchRequest.of("", Language.EN)))
                .containsExactlyInAnyOrder(
                        new FacetCount("dignity", DIGNITY.labels(), 2),
                        new FacetCount("beating", BEATING.labels(), 2, Optional.of("dignity")),
                        new FacetCount("torture", TORTURE.labels(), 1, Optional.of("dignity")));
        assertThat(counts(FacetField.INSTITUTION, SearchRequest.of("", Language.EN)))
                .containsExactlyInAnyOrder(
                        new FacetCount("m", MINISTRY.labels(), 2),
                        new FacetCount("b", BUREAU.labels(), 2, Optional.of("m")),
                        new FacetCount("o", COUNTY_OFFICE.labels(), 1, Optional.of("b")));
    }

    @Test
    default void theOtherTermsOfATreeStayWhenOneIsChosen() {
        hold();
        var torture = SearchRequest.of("", Language.EN).filtered(FacetField.VIOLATION, Set.of("torture"));
        assertThat(counts(FacetField.VIOLATION, torture))
                .extracting(FacetCount::value)
                .containsExactlyInAnyOrder("dignity", "torture", "beating");
        assertThat(counts(FacetField.INSTITUTION, torture))
                .extracting(FacetCount::count)
                .containsOnly(1L);
    }

    @Test
    default void aPlainPlaceStandsBesideTheTree() {
        hold();
        index().put(List.of(Entries.about("record", List.of(Entries.YODOK), List.of())));
        index().commit("2");
        assertThat(counts(FacetField.PLACE, SearchRequest.of("", Language.EN)))
                .contains(
                        new FacetCount("yodok", Entries.YODOK.labels(), 1),
                        new FacetCount("province", PROVINCE.labels(), 1, Optional.of("country")));
    }

    @Test
    default void theWordsOfATermAndItsFormerNamesFindItsEntriesInEitherLanguage() {
        hold();
        for (var query : List.of("고문", "torture", "물고문", "waterboarding")) {
            assertThat(find(SearchRequest.of(query, Language.KO))).as(query).containsExactly("one");
        }
        for (var query : List.of("옛가상부", "Invented Bureau", "dignity")) {
            assertThat(find(SearchRequest.of(query, Language.EN))).as(query).containsExactly("one", "two");
        }
    }

    @Test
    default void sortsByBasisAndVerification() {
        hold();
        assertThat(find(FacetField.BASIS, "experienced")).containsExactly("one");
        assertThat(find(FacetField.VERIFICATION, "cross-verified", "uncorroborated"))
                .containsExactly("one", "two");
        assertThat(counts(FacetField.VERIFICATION, SearchRequest.of("", Language.KO)))
                .extracting(FacetCount::value)
                .containsExactlyInAnyOrder("cross-verified", "uncorroborated");
        assertThat(counts(FacetField.KIND, SearchRequest.of("", Language.KO)))
                .extracting(FacetCount::value)
                .containsExactly("case");
    }
}
