package org.larchiveum.archive.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.larchiveum.archive.description.DateSpan;

/** Relations as a hostile table could say them: circles, doubles, commands by oneself, posts in odd places. */
class AnyRelationsTest {
    private static final int BODIES = 12;

    @Provide
    Arbitrary<List<Control>> relations() {
        var body = Arbitraries.integers().between(0, BODIES + 3);
        var unit = Arbitraries.integers().between(0, BODIES - 1);
        var when = Arbitraries.of("1990/2000", "1995-05-05/..", "../1998", "1999", "1993/", "199X/2001-02-03", "");
        return Combinators.combine(
                        body,
                        unit,
                        Arbitraries.of(ControlType.class),
                        when,
                        Arbitraries.integers().between(0, 999_999))
                .as((above, below, type, edtf, n) -> new Control(
                        "c" + n, "u" + above, "u" + below, type, DateSpan.parse(edtf), Optional.empty(), List.of()))
                .list()
                .ofMaxSize(60);
    }

    private static Hierarchy hierarchy(List<Control> controls) {
        var units = IntStream.range(0, BODIES)
                .mapToObj(i -> Country.unit("u" + i, Country.words("가상 " + i, "Invented " + i)))
                .toList();
        var posts = IntStream.range(BODIES, BODIES + 3)
                .mapToObj(i -> new Post(
                        "u" + i,
                        Country.words("가상 직위 " + i, "Invented post " + i),
                        Optional.of("u" + i % 5),
                        Optional.empty()))
                .toList();
        var postings = posts.stream()
                .map(post -> Country.posting("p-" + post.iri(), post.iri(), "1990/.."))
                .toList();
        return Hierarchy.of(units, posts, controls, postings);
    }

    @Property(tries = 300)
    void everyAnswerEndsAndPassesNothingTwice(@ForAll("relations") List<Control> controls) {
        var hierarchy = hierarchy(controls);
        var day = LocalDate.of(1996, 6, 6);
        for (int i = 0; i < BODIES; i++) {
            var followed = hierarchy.chainAbove("u" + i, day).steps().stream()
                    .filter(step -> !step.circular())
                    .toList();
            assertThat(followed).extracting(Step::level).isSorted().allMatch(level -> level <= BODIES + 4);
            var chart = hierarchy.below("u" + i, day, 100);
            assertThat(expanded(chart)).doesNotHaveDuplicates();
            assertThat(hierarchy.heldWhile("u" + i, DateSpan.parse("1996").orElseThrow()))
                    .extracting(held -> held.posting().iri())
                    .doesNotHaveDuplicates();
        }
        assertThat(hierarchy.findings()).allMatch(finding -> finding.code().startsWith("CHN-"));
        assertThat(hierarchy.findings())
                .filteredOn(finding -> finding.code().equals("CHN-005"))
                .hasSize((int) controls.stream()
                        .filter(control -> control.controller().equals(control.controlled()))
                        .count());
    }

    private static List<String> expanded(Branch branch) {
        return java.util.stream.Stream.concat(
                        branch.repeated()
                                ? java.util.stream.Stream.of()
                                : java.util.stream.Stream.of(branch.unit().iri()),
                        branch.below().stream().flatMap(below -> expanded(below).stream()))
                .toList();
    }

    @Property(tries = 200)
    void theOrderOfTheTableMakesNoDifference(@ForAll("relations") List<Control> controls) {
        var distinct = List.copyOf(controls.stream()
                .collect(java.util.stream.Collectors.toMap(Control::iri, c -> c, (a, b) -> a, java.util.TreeMap::new))
                .values());
        var day = LocalDate.of(1996, 6, 6);
        var there = hierarchy(distinct);
        var back = hierarchy(distinct.reversed());
        assertThat(back.chainAbove("u0", day)).isEqualTo(there.chainAbove("u0", day));
        assertThat(back.below("u0", day, 9)).isEqualTo(there.below("u0", day, 9));
        assertThat(back.findings()).isEqualTo(there.findings());
    }

    @Property(tries = 200)
    void aRelationThatWasNotOnThatDayAddsNothingToTheChain(@ForAll("relations") List<Control> controls) {
        var day = LocalDate.of(1985, 1, 1);
        var later = controls.stream()
                .filter(control ->
                        Period.of(control.when()).during(Period.on(day)).isEmpty())
                .toList();
        assertThat(hierarchy(later).chainAbove("u0", day).steps())
                .allMatch(step -> step.relation().isEmpty());
    }
}
