package org.larchiveum.archive.corroboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.larchiveum.archive.corroboration.KnowledgeBasis.DOCUMENTARY;
import static org.larchiveum.archive.corroboration.KnowledgeBasis.EXPERIENCED;
import static org.larchiveum.archive.corroboration.KnowledgeBasis.HEARD;
import static org.larchiveum.archive.corroboration.Said.account;
import static org.larchiveum.archive.corroboration.Said.supports;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.fault.Finding;

class CrossVerificationTest {
    private static Assessment claims(Verification status) {
        return new Assessment(
                "urn:x:assessment",
                "urn:x:case",
                Assessment.VERIFICATION,
                Optional.of(status),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void twoTestimoniesOfOneOriginAreRefusedWithTheirNamesAndTheOriginTheyShare() {
        assertThat(CrossVerification.judge(
                        claims(Verification.CROSS_VERIFIED),
                        List.of(
                                supports(account("T-2", "market rumour"), HEARD),
                                supports(account("T-1", "market rumour"), EXPERIENCED))))
                .containsExactly(Finding.refusal("COR-001", "urn:x:assessment", "T-1, T-2", "market rumour"));
    }

    @Test
    void oneSourceIsRefusedByName() {
        assertThat(CrossVerification.judge(
                        claims(Verification.CROSS_VERIFIED), List.of(supports(account("T-1", ""), EXPERIENCED))))
                .containsExactly(Finding.refusal("COR-002", "urn:x:assessment", "T-1"));
        assertThat(CrossVerification.judge(claims(Verification.CROSS_VERIFIED), List.of()))
                .containsExactly(Finding.refusal("COR-002", "urn:x:assessment", ""));
    }

    @Test
    void twoOriginsAreAccepted() {
        assertThat(CrossVerification.judge(
                        claims(Verification.CROSS_VERIFIED),
                        List.of(supports(account("T-1", "a"), HEARD), supports(account("T-2", "b"), HEARD))))
                .isEmpty();
    }

    @Test
    void documentsThatAreNotThereAreRefused() {
        var accounts = List.of(supports(account("T-1", ""), HEARD), supports(account("T-2", ""), DOCUMENTARY));
        assertThat(CrossVerification.judge(claims(Verification.DOCUMENT_VERIFIED), accounts))
                .containsExactly(Finding.refusal("COR-003", "urn:x:assessment", "T-1, T-2"));
    }

    @Test
    void aContradictionDoesNotHideThatDocumentsAreMissing() {
        assertThat(CrossVerification.judge(
                        claims(Verification.DOCUMENT_VERIFIED),
                        List.of(
                                supports(account("T-1", ""), HEARD),
                                supports(account("T-2", ""), HEARD),
                                Said.contradicts(account("T-3", "")))))
                .extracting(Finding::code)
                .containsExactly("COR-003", "COR-006");
    }

    @Test
    void aContradictionIsAWarning() {
        assertThat(CrossVerification.judge(
                        claims(Verification.CROSS_VERIFIED),
                        List.of(
                                supports(account("T-1", ""), HEARD),
                                supports(account("T-2", ""), HEARD),
                                Said.contradicts(account("T-3", "")))))
                .containsExactly(Finding.warning("COR-006", "urn:x:assessment", "1"));
    }

    @Test
    void aModestClaimIsAlwaysAccepted() {
        assertThat(CrossVerification.judge(claims(Verification.UNCORROBORATED), List.of()))
                .isEmpty();
        assertThat(CrossVerification.judge(claims(Verification.UNDER_REVIEW), List.of()))
                .isEmpty();
    }
}
