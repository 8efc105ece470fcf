package org.larchiveum.archive.corroboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.larchiveum.archive.corroboration.KnowledgeBasis.DOCUMENTARY;
import static org.larchiveum.archive.corroboration.KnowledgeBasis.EXPERIENCED;
import static org.larchiveum.archive.corroboration.KnowledgeBasis.HEARD;
import static org.larchiveum.archive.corroboration.KnowledgeBasis.WITNESSED;
import static org.larchiveum.archive.corroboration.Said.account;
import static org.larchiveum.archive.corroboration.Said.document;
import static org.larchiveum.archive.corroboration.Said.supports;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorroborationTest {
    private static Corroboration of(Attestation... attestations) {
        return Corroboration.of(List.of(attestations));
    }

    @Test
    void nothingIsUnderReview() {
        assertThat(of()).satisfies(none -> {
            assertThat(none.status()).isEqualTo(Verification.UNDER_REVIEW);
            assertThat(none.basis()).isEmpty();
        });
    }

    @Test
    void oneSourceIsUncorroborated() {
        assertThat(of(supports(account("a", ""), EXPERIENCED)).status()).isEqualTo(Verification.UNCORROBORATED);
    }

    @Test
    void twoPeopleWhoRepeatOneRumourCountOnce() {
        var rumour = of(supports(account("a", "rumour"), HEARD), supports(account("b", " rumour "), HEARD));
        assertThat(rumour.status()).isEqualTo(Verification.UNCORROBORATED);
        assertThat(rumour.supporting()).isEqualTo(1);
        assertThat(rumour.sources()).isEqualTo(2);
    }

    @Test
    void isCrossVerifiedByThreeWhileOneContradictsTheDate() {
        var verified = of(
                supports(account("a", ""), HEARD),
                supports(account("b", ""), WITNESSED),
                supports(account("c", "one"), EXPERIENCED),
                supports(account("d", "one"), HEARD),
                Said.contradictsTheDate(account("e", "")));
        assertThat(verified.status()).isEqualTo(Verification.CROSS_VERIFIED);
        assertThat(verified.supporting()).isEqualTo(3);
        assertThat(verified.contradicting()).isZero();
        assertThat(verified.contradictedParts()).isEqualTo(Map.of(Said.DATE, 1));
        assertThat(verified.contradictions()).isEqualTo(1);
        assertThat(verified.basis()).contains(EXPERIENCED);
    }

    @Test
    void aGroupIsNoSourceOfTheSameName() {
        assertThat(of(supports(account("a", "urn:x:b"), HEARD), supports(account("b", ""), HEARD))
                        .supporting())
                .isEqualTo(2);
    }

    @Test
    void aDocumentBesideATestimonyOfAnotherOriginVerifiesAgainstDocuments() {
        assertThat(of(supports(account("a", ""), WITNESSED), supports(document("d", ""), DOCUMENTARY))
                        .status())
                .isEqualTo(Verification.DOCUMENT_VERIFIED);
    }

    @Test
    void aDocumentOfTheSameOriginVerifiesNothing() {
        assertThat(of(supports(account("a", "paper"), WITNESSED), supports(document("d", "paper"), DOCUMENTARY))
                        .status())
                .isEqualTo(Verification.UNCORROBORATED);
    }

    @Test
    void twoDocumentsWithoutAnyAccountAreCrossVerifiedOnly() {
        assertThat(of(supports(document("d", ""), DOCUMENTARY), supports(document("e", ""), DOCUMENTARY))
                        .status())
                .isEqualTo(Verification.CROSS_VERIFIED);
    }

    @Test
    void anArticleIsNoDocumentOfTheThing() {
        assertThat(Nature.ofType("newspaper")).isEqualTo(Nature.ACCOUNT);
        assertThat(Nature.ofType("memoir-publication")).isEqualTo(Nature.ACCOUNT);
        assertThat(Nature.ofType("translated-document")).isEqualTo(Nature.DOCUMENT);
        assertThat(Nature.ofType("what-nobody-knows")).isEqualTo(Nature.ACCOUNT);
    }

    @Test
    void aSourceOfAnotherOriginThatContradictsTheWholeMakesItContested() {
        assertThat(of(
                                supports(account("a", ""), WITNESSED),
                                supports(account("b", ""), WITNESSED),
                                Said.contradicts(account("c", "")))
                        .status())
                .isEqualTo(Verification.CONTESTED);
    }

    @Test
    void oneOriginCannotContestItself() {
        var both = of(supports(account("a", "one"), WITNESSED), Said.contradicts(account("b", "one")));
        assertThat(both.status()).isEqualTo(Verification.UNCORROBORATED);
        assertThat(both.contradicting()).isZero();
    }
}
