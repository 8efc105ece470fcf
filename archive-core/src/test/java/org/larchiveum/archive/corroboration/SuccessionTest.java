package org.larchiveum.archive.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.fault.Finding;

class SuccessionTest {
    private final Assessment first = assessment("a", "2024-01-01", "");

    private static Assessment assessment(String iri, String day, String supersedes) {
        return new Assessment(
                iri,
                "case",
                Assessment.VERIFICATION,
                Optional.of(Verification.UNCORROBORATED),
                Optional.of("urn:x:documented"),
                Optional.of(LocalDate.parse(day)),
                Optional.of(supersedes).filter(other -> !other.isEmpty()));
    }

    @Test
    void theFirstReplacesNothing() {
        assertThat(Succession.judge(first, List.of(), Optional.empty())).isEmpty();
    }

    @Test
    void oneBesideAnotherThatStandsIsRefused() {
        assertThat(Succession.judge(assessment("b", "2025-01-01", ""), List.of(first), Optional.empty()))
                .containsExactly(Finding.refusal("COR-004", "b", "a", "2024-01-01"));
        assertThat(Succession.judge(assessment("b", "2025-01-01", "a"), List.of(first), Optional.empty()))
                .isEmpty();
    }

    @Test
    void anotherQuestionIsAnotherSuccession() {
        var crime = new Assessment(
                "b",
                "case",
                "urn:x:crime",
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2025, 1, 1)),
                Optional.empty());
        assertThat(Succession.judge(crime, List.of(first), Optional.empty())).isEmpty();
    }

    @Test
    void theSameAgainIsNoChangeAndAnEditedOneIsRefused() {
        assertThat(Succession.judge(first, List.of(first), Optional.of(first))).isEmpty();
        assertThat(Succession.judge(assessment("a", "2024-02-02", ""), List.of(), Optional.of(first)))
                .containsExactly(Finding.refusal("COR-005", "a", "2024-01-01"));
    }

    @Test
    void aHigherStandardOfProofIsAnotherAssessment() {
        var raised = new Assessment(
                first.iri(),
                first.subject(),
                first.question(),
                first.status(),
                Optional.of("urn:x:beyond-reasonable-doubt"),
                first.on(),
                first.supersedes());
        assertThat(Succession.judge(raised, List.of(), Optional.of(first)))
                .containsExactly(Finding.refusal("COR-005", "a", "2024-01-01"));
    }

    @Test
    void oneThatWasReplacedLongAgoMayComeAgain() {
        var second = assessment("b", "2024-01-01", "a");
        var third = assessment("c", "2024-01-01", "b");
        assertThat(Succession.judge(first, List.of(second, third), Optional.of(first)))
                .isEmpty();
    }

    @Test
    void replacesOnlyWhatIsThere() {
        assertThat(Succession.judge(assessment("b", "2025-01-01", "gone"), List.of(), Optional.empty()))
                .containsExactly(Finding.refusal("COR-007", "b", "gone"));
    }

    @Test
    void aCircleOfReplacementsEnds() {
        var one = assessment("x", "2024-01-01", "y");
        var two = assessment("y", "2024-01-01", "x");
        assertThat(Succession.judge(assessment("z", "2025-01-01", ""), List.of(one, two), Optional.empty()))
                .isEmpty();
    }

    @Test
    void theLatestThatNothingReplacesHolds() {
        assertThat(Succession.current(List.of(first, assessment("b", "2025-01-01", "a"))))
                .hasValueSatisfying(held -> assertThat(held.iri()).isEqualTo("b"));
        assertThat(Succession.current(List.of())).isEmpty();
    }
}
