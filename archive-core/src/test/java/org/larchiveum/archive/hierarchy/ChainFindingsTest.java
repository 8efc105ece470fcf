package org.larchiveum.archive.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.larchiveum.archive.hierarchy.Country.command;
import static org.larchiveum.archive.hierarchy.Country.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.fault.Severity;

class ChainFindingsTest {
    private static Hierarchy of(Control... controls) {
        var units = java.util.stream.Stream.of("a", "b", "c")
                .map(iri -> Country.unit(iri, Country.words("가상 " + iri, "Invented " + iri)))
                .toList();
        return Hierarchy.of(units, List.of(), List.of(controls), List.of());
    }

    @Test
    void aCircleIsAFindingWithItsUnitsAndFirstDay() {
        var circle = of(
                command("1", "b", "a", "1990-01-01/2000"),
                command("2", "c", "b", "1995-01-01/2005"),
                command("3", "a", "c", "1997-01-01/.."));
        assertThat(circle.findings())
                .containsExactly(Finding.warning("CHN-001", "a", "가상 a, 가상 b, 가상 c", "1997-01-01"));
        var chain = circle.chainAbove("a", LocalDate.of(1998, 1, 1));
        assertThat(chain.steps()).extracting(step -> step.above().iri()).containsExactly("b", "c", "a");
        assertThat(chain.steps()).extracting(Step::circular).containsExactly(false, false, true);
        assertThat(circle.below("a", LocalDate.of(1998, 1, 1), 50).size()).isEqualTo(4);
    }

    @Test
    void whatWasACircleOnNoDayIsNone() {
        assertThat(of(command("1", "b", "a", "1990-01-01/1999-12-31"), command("2", "a", "b", "1999-12-31/.."))
                        .findings())
                .as("one day is a handing over")
                .isEmpty();
    }

    @Test
    void aCircleThatDatesLeaveOpenIsOnlyNoted() {
        var undated = new Control("1", "b", "a", ControlType.COMMAND, Optional.empty(), Optional.empty(), List.of());
        assertThat(of(undated, command("2", "a", "b", "1990/..")).findings())
                .extracting(Finding::code, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("CHN-006", Severity.NOTE));
    }

    @Test
    void theSameSaidTwiceForOverlappingTimesIsAFinding() {
        assertThat(of(command("1", "b", "a", "1990/2000"), command("2", "b", "a", "1995/2005"))
                        .findings())
                .containsExactly(Finding.warning("CHN-002", "2", "가상 b", "가상 a", "1990/2000", "1995/2005"));
        assertThat(of(command("1", "b", "a", "1990/1995"), command("2", "b", "a", "1995/2005"))
                        .findings())
                .isEmpty();
    }

    @Test
    void aUnitCommandedByTwoAtOnceIsAFinding() {
        assertThat(of(command("1", "b", "a", "1990/2000"), command("2", "c", "a", "1995-03-01/2005"))
                        .findings())
                .containsExactly(Finding.warning("CHN-003", "a", "가상 a", "가상 b", "가상 c", "1995-03-01"));
    }

    @Test
    void guidanceBesideCommandIsNoSecondCommand() {
        assertThat(of(
                                command("1", "b", "a", "1990/2000"),
                                control("2", "c", "a", ControlType.PARTY_GUIDANCE, "1990/2000"))
                        .findings())
                .isEmpty();
    }

    @Test
    void aTimeWithoutCommandIsNoted() {
        assertThat(of(command("1", "b", "a", "1990/1995"), command("2", "c", "a", "1998/.."))
                        .findings())
                .containsExactly(Finding.note("CHN-004", "a", "가상 a", "1996-01-01", "1997-12-31"));
        assertThat(of(command("1", "b", "a", "1990/1995"), command("2", "c", "a", "1996/.."))
                        .findings())
                .isEmpty();
    }

    @Test
    void aUnitThatControlsItselfIsAFinding() {
        var self = of(command("1", "a", "a", "1990/.."));
        assertThat(self.findings()).containsExactly(Finding.warning("CHN-005", "1", "가상 a"));
        assertThat(self.chainAbove("a", LocalDate.of(2000, 1, 1)).steps())
                .singleElement()
                .matches(Step::circular);
    }
}
