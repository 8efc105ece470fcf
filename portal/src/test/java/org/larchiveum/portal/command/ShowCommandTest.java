package org.larchiveum.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.corroboration.Assessment;
import org.larchiveum.archive.corroboration.Corroboration;
import org.larchiveum.archive.corroboration.Verification;

class ShowCommandTest {
    private static final Corroboration NOTHING = Corroboration.of(List.of());

    private static Assessment assessment(
            String iri, String question, Verification status, String day, String replaced) {
        return new Assessment(
                iri,
                "urn:case",
                question,
                Optional.of(status),
                Optional.empty(),
                Optional.of(LocalDate.parse(day)),
                Optional.of(replaced).filter(text -> !text.isEmpty()));
    }

    @Test
    void theStandingAssessmentStandsBesideTheComputedStatusEvenWhenTheyDiffer() {
        var computed = new Corroboration(
                Verification.CONTESTED, 3, 1, 5, new TreeMap<>(java.util.Map.of("date", 1)), Optional.empty());
        var first = assessment("urn:a", Assessment.VERIFICATION, Verification.UNCORROBORATED, "2004-06-01", "");
        var second = assessment("urn:b", Assessment.VERIFICATION, Verification.CROSS_VERIFIED, "2019-03-02", "urn:a");

        assertThat(ShowCommand.borneOut(computed, List.of(first, second)))
                .containsExactly(
                        "  computed    contested: independent sources for it 3, against it or a part of it 2",
                        "  assessed    cross-verified on 2019-03-02, urn:b; of 2 assessments the one that stands");
    }

    @Test
    void anAssessmentOfACrimeIsNotOneOfTheEvidence() {
        var ofCrime = assessment("urn:a", "urn:crime", Verification.CROSS_VERIFIED, "2019-03-02", "");

        assertThat(ShowCommand.borneOut(NOTHING, List.of(ofCrime))).isEmpty();
    }
}
