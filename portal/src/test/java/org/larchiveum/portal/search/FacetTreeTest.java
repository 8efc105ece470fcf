package org.larchiveum.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.search.FacetCount;

class FacetTreeTest {
    private static final FacetCount LAND = heap("land", 9, "");
    private static final FacetCount NORTH = heap("north", 6, "land");
    private static final FacetCount SOUTH = heap("south", 3, "land");
    private static final FacetCount COUNTY = heap("county", 2, "north");
    private static final FacetCount ISLE = heap("isle", 1, "");
    private static final List<FacetCount> ALL = List.of(LAND, NORTH, SOUTH, COUNTY, ISLE);

    private static FacetCount heap(String value, long count, String parent) {
        return new FacetCount(
                value, Multilingual.NONE, count, Optional.of(parent).filter(key -> !key.isEmpty()));
    }

    @Test
    void nobodyHasGoneDownYet() {
        var tree = new FacetTree(ALL, Set.of());
        assertThat(tree.top()).containsExactly(LAND, ISLE);
        assertThat(tree.below(LAND)).isEmpty();
    }

    @Test
    void aSingleTopIsOpen() {
        var tree = new FacetTree(List.of(LAND, NORTH, SOUTH), Set.of());
        assertThat(tree.top()).containsExactly(LAND);
        assertThat(tree.below(LAND)).containsExactly(NORTH, SOUTH);
    }

    @Test
    void whatIsChosenIsOpenAndSoIsTheWayToIt() {
        var tree = new FacetTree(ALL, Set.of("north"));
        assertThat(tree.below(LAND)).containsExactly(NORTH, SOUTH);
        assertThat(tree.below(NORTH)).containsExactly(COUNTY);
        assertThat(tree.below(SOUTH)).isEmpty();
    }

    @Test
    void goingDownOrUpTakesThePlaceOfWhatWasChosenThere() {
        assertThat(new FacetTree(ALL, Set.of("north", "isle")).sameWay("county"))
                .containsExactly("north");
        assertThat(new FacetTree(ALL, Set.of("county", "south")).sameWay("land"))
                .containsExactlyInAnyOrder("county", "south");
        assertThat(new FacetTree(ALL, Set.of("north")).sameWay("south")).isEmpty();
    }

    @Test
    void aHeapWhoseWiderOneWasNotCountedIsAtTheTop() {
        assertThat(new FacetTree(List.of(COUNTY, ISLE), Set.of()).top()).containsExactly(COUNTY, ISLE);
    }

    @Test
    void heapsInACircleAreNotLost() {
        var tree = new FacetTree(List.of(heap("a", 1, "b"), heap("b", 1, "a"), heap("c", 1, "c")), Set.of("a"));
        assertThat(tree.top()).hasSize(3);
    }

    @Test
    void offersNothingWhereThereIsOneHeapAndNoneIsChosen() {
        assertThat(new FacetTree(List.of(ISLE), Set.of()).offers()).isFalse();
        assertThat(new FacetTree(List.of(ISLE), Set.of("isle")).offers()).isTrue();
    }
}
