package org.larchiveum.archive.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.larchiveum.archive.hierarchy.Country.COMMISSION;
import static org.larchiveum.archive.hierarchy.Country.COUNTY;
import static org.larchiveum.archive.hierarchy.Country.POLICE;
import static org.larchiveum.archive.hierarchy.Country.PROVINCE;
import static org.larchiveum.archive.hierarchy.Country.SECURITY;
import static org.larchiveum.archive.hierarchy.Country.command;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;

class HierarchyTest {
    private final Hierarchy country = Country.hierarchy();

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static List<String> korean(Chain chain) {
        return chain.steps().stream()
                .map(step -> step.above().name().best(Language.KO))
                .toList();
    }

    private static List<String> english(Chain chain) {
        return chain.steps().stream()
                .map(step -> step.above().name().best(Language.EN))
                .toList();
    }

    @Test
    void theChainAboveACountyUnitIn1995HasTheNamesOfThatDay() {
        var chain = country.chainAbove(COUNTY, day("1995-06-01"));
        assertThat(korean(chain)).containsExactly("가상도 보위부", "가상 국", "국가안전보위부");
        assertThat(english(chain))
                .containsExactly("Invented Province Office", "Invented Bureau", "Ministry of State Security");
        assertThat(chain.steps()).allMatch(step -> step.certainty() == Certainty.CERTAIN);
        assertThat(chain.steps()).extracting(Step::level).containsExactly(1, 2, 3);
    }

    @Test
    void theChainIn2005ReachesTheCommissionThatWasAboveTheMinistryThen() {
        assertThat(korean(country.chainAbove(COUNTY, day("2005-06-01"))))
                .containsExactly("가상도 보위부", "가상 국", "국가안전보위부", "가상 위원회");
    }

    @Test
    void theChainIn2021SkipsTheBureauAndHasTheNewNames() {
        var chain = country.chainAbove(COUNTY, day("2021-06-01"));
        assertThat(korean(chain)).containsExactly("가상도 보위국", "국가보위성");
        assertThat(english(chain)).containsExactly("Invented Province Department", "Ministry of State Security");
        assertThat(chain.steps().getLast().above().dated()).contains(Certainty.CERTAIN);
    }

    @Test
    void theMinistriesBearTheirPublishedNames() {
        assertThat(Stream.of("1995-06-01", "2005-06-01", "2012-06-01", "2018-06-01", "2021-06-01")
                        .map(day -> country.named(POLICE, day(day)).name().best(Language.KO)))
                .containsExactly("사회안전부", "인민보안성", "인민보안부", "인민보안성", "사회안전성");
        assertThat(country.named(SECURITY, day("1990-01-01")).name().best(Language.KO))
                .isEqualTo("국가보위부");
    }

    @Test
    void inTheYearOfARenamingBothNamesArePossible() {
        var named = country.named(SECURITY, day("2016-06-01"));
        assertThat(named.dated()).contains(Certainty.POSSIBLE);
        assertThat(named.name().best(Language.KO)).isEqualTo("국가보위성");
        assertThat(named.others()).containsExactly(Multilingual.of("ko", "국가안전보위부"));
    }

    @Test
    void beforeItsFirstNameAnInstitutionIsCalledByItsLabel() {
        var named = country.named(SECURITY, day("1960-01-01"));
        assertThat(named.dated()).isEmpty();
        assertThat(named.name()).isEqualTo(named.label());
    }

    @Test
    void inTheYearOfAHandingOverBothCommandersArePossibleAndNeitherIsAFinding() {
        var chain = country.chainAbove(PROVINCE, day("2010-06-01"));
        assertThat(chain.steps())
                .filteredOn(step -> step.level() == 1)
                .hasSize(2)
                .allMatch(step -> step.certainty() == Certainty.POSSIBLE);
        assertThat(country.findings()).isEmpty();
    }

    @Test
    void otherRelationsAreFollowedOnlyWhenAskedFor() {
        var day = day("2005-06-01");
        assertThat(korean(country.chainAbove(SECURITY, day))).containsExactly("가상 위원회");
        assertThat(korean(country.chainAbove(SECURITY, day, EnumSet.of(ControlType.PARTY_GUIDANCE))))
                .containsExactly("가상 당 부서");
        assertThat(country.controllers(SECURITY, day))
                .extracting(step -> step.relation().orElseThrow().type())
                .containsExactly(ControlType.COMMAND, ControlType.PARTY_GUIDANCE);
    }

    @Test
    void theChartHasEverythingBelowAndStopsAtItsDepth() {
        var chart = country.below(COMMISSION, day("2005-06-01"), 9);
        assertThat(chart.size()).isEqualTo(5);
        var shallow = country.below(COMMISSION, day("2005-06-01"), 2);
        assertThat(shallow.size()).isEqualTo(3);
        assertThat(shallow.below().getFirst().below().getFirst().omitted()).isEqualTo(1);
        assertThat(country.below(COMMISSION, day("2021-06-01"), 9).below()).isEmpty();
    }

    @Test
    void theChartStopsAtItsMost() {
        var chart = country.below(COMMISSION, day("2005-06-01"), 9, 2, EnumSet.of(ControlType.COMMAND));
        assertThat(chart.size()).isEqualTo(2);
        assertThat(chart.below().getFirst().omitted()).isEqualTo(1);
    }

    @Test
    void aPostIsAWayUpToItsInstitutionAndAWayDown() {
        var posts = List.of(new Post("post", Country.words("위원장", "Chair"), Optional.empty(), Optional.of(COMMISSION)));
        var hierarchy = Hierarchy.of(
                Country.units(),
                posts,
                List.of(command("a", "post", SECURITY, "1990/.."), command("b", "post", COMMISSION, "1990/..")),
                List.of());
        var chain = hierarchy.chainAbove(SECURITY, day("2000-01-01"));
        assertThat(chain.steps()).extracting(step -> step.above().iri()).containsExactly("post", COMMISSION, "post");
        assertThat(chain.steps().getLast().circular()).isTrue();
        var chart = hierarchy.below(COMMISSION, day("2000-01-01"), 5);
        assertThat(chart.below()).singleElement().satisfies(post -> {
            assertThat(post.unit().post()).isTrue();
            assertThat(post.below()).extracting(branch -> branch.unit().iri()).containsExactly(SECURITY);
        });
        assertThat(hierarchy.findings()).isEmpty();
    }

    @Test
    void saysWhatChangedBetweenTwoDays() {
        var changes = country.changes(COUNTY, day("2005-06-01"), day("2021-06-01"));
        assertThat(changes)
                .extracting(change ->
                        change.getClass().getSimpleName() + " " + change.when().edtf())
                .containsExactly("Ended 2010", "Begun 2010", "Renamed 2016", "Renamed 2016", "Ended 2016-06-29");
        assertThat(changes).allMatch(change -> change.certainty() == Certainty.CERTAIN);
        assertThat(changes)
                .filteredOn(change -> change instanceof Change.Renamed)
                .extracting(change -> ((Change.Renamed) change).before().best(Language.KO))
                .containsExactlyInAnyOrder("가상도 보위부", "국가안전보위부");
        assertThat(country.changes(COUNTY, day("2021-06-01"), day("2005-06-01")))
                .isEqualTo(changes);
    }

    @Test
    void aChangeInAYearThatIsOnlyPartlyAskedForIsPossible() {
        assertThat(country.changes(SECURITY, day("2016-07-01"), day("2021-06-01")))
                .singleElement()
                .satisfies(change -> assertThat(change.certainty()).isEqualTo(Certainty.POSSIBLE));
    }

    @Test
    void saysWhoHeldThePostsWhileTheActsHappened() {
        var held = country.heldWhile(COUNTY, DateSpan.parse("1995").orElseThrow());
        assertThat(held).extracting(post -> post.posting().iri()).containsExactly("p3", "p1");
        assertThat(held).extracting(Held::level).containsExactly(0, 3);
        assertThat(held).allMatch(post -> post.certainty() == Certainty.CERTAIN);
    }

    @Test
    void anUncertainDateOfTheActsMakesHoldersPossible() {
        var held = country.heldWhile(COUNTY, DateSpan.parse("199X").orElseThrow());
        assertThat(held).extracting(post -> post.posting().iri()).contains("p1", "p2", "p3");
        assertThat(held).allMatch(post -> post.certainty() == Certainty.POSSIBLE);
    }

    @Test
    void whatItDoesNotKnowHasNothingAboveOrBelow() {
        assertThat(country.chainAbove("urn:x:unknown", day("2000-01-01")).steps())
                .isEmpty();
        assertThat(country.below("urn:x:unknown", day("2000-01-01"), 3).below()).isEmpty();
        assertThat(country.changes("urn:x:unknown", LocalDate.MIN, LocalDate.MAX))
                .isEmpty();
    }

    @Test
    void aRelationWithoutADateIsPossibleOnAnyDay() {
        var undated =
                new Control("c", SECURITY, COUNTY, ControlType.COMMAND, Optional.empty(), Optional.empty(), List.of());
        var hierarchy = Hierarchy.of(Country.units(), List.of(), List.of(undated), List.of());
        assertThat(hierarchy.chainAbove(COUNTY, day("1950-01-01")).steps())
                .extracting(Step::certainty)
                .containsExactly(Certainty.POSSIBLE);
    }

    @Test
    void answersForTwoThousandUnitsInMilliseconds() {
        var units = IntStream.range(0, 2_000)
                .mapToObj(i -> Country.unit("u" + i, Country.words("가상 " + i, "Invented " + i)))
                .toList();
        var controls = IntStream.range(1, 2_000)
                .mapToObj(i -> command("c" + i, "u" + (i - 1) / 4, "u" + i, "1990/.."))
                .toList();
        var hierarchy = Hierarchy.of(units, List.of(), controls, List.of());
        hierarchy.below("u0", day("2000-01-01"), 9);
        var start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            assertThat(hierarchy.chainAbove("u1999", day("2000-01-01")).steps()).hasSize(6);
            assertThat(hierarchy.below("u0", day("2000-01-01"), 9).size()).isEqualTo(2_000);
        }
        // Tens of milliseconds here is some two; a second a round would mean that something is not looked up but
        // searched.
        assertThat((System.nanoTime() - start) / 20_000_000L).isLessThan(200);
    }
}
