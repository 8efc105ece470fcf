package org.larchiveum.archive.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnyAttestationsTest {
    @Provide
    Arbitrary<List<Attestation>> attestations() {
        var source = Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.of("", "", "one", "two", "three"),
                        Arbitraries.of(Nature.class))
                .as((n, group, nature) ->
                        new Source("urn:x:" + n + group + nature, "s" + n, Optional.of(group), nature));
        return Combinators.combine(
                        source,
                        Arbitraries.of(Stance.class),
                        Arbitraries.of(KnowledgeBasis.class),
                        Arbitraries.of(
                                Optional.<Attestation.Part>empty(),
                                Optional.of(new Attestation.Part(Said.DATE, "1998"))))
                .as(Said::said)
                .list()
                .ofMaxSize(12);
    }

    @Property
    void theOrderMakesNoDifference(@ForAll("attestations") List<Attestation> attestations, @ForAll Random random) {
        var other = new ArrayList<>(attestations);
        Collections.shuffle(other, random);
        assertThat(Corroboration.of(other)).isEqualTo(Corroboration.of(attestations));
    }

    @Property
    void whatIsSaidTwiceCountsOnce(@ForAll("attestations") List<Attestation> attestations) {
        var twice = new ArrayList<>(attestations);
        twice.addAll(attestations);
        assertThat(Corroboration.of(twice)).isEqualTo(Corroboration.of(attestations));
    }

    @Property
    void anotherSourceOfAKnownOriginChangesNoCount(@ForAll("attestations") List<Attestation> attestations) {
        for (var known : attestations) {
            var group = known.source().originGroup();
            if (group.isPresent()) {
                var again = new ArrayList<>(attestations);
                again.add(new Attestation(
                        "urn:x:again",
                        new Source(
                                "urn:x:newcomer",
                                "newcomer",
                                group,
                                known.source().nature()),
                        known.stance(),
                        known.basis(),
                        known.confidence(),
                        known.part()));
                var before = Corroboration.of(attestations);
                var after = Corroboration.of(again);
                assertThat(after.status()).isEqualTo(before.status());
                assertThat(after.supporting()).isEqualTo(before.supporting());
                assertThat(after.contradicting()).isEqualTo(before.contradicting());
                assertThat(after.contradictedParts()).isEqualTo(before.contradictedParts());
                assertThat(after.basis()).isEqualTo(before.basis());
            }
        }
    }

    @Property
    void oneOriginNeverVerifies(@ForAll("attestations") List<Attestation> attestations) {
        var one = attestations.stream()
                .map(said -> new Attestation(
                        said.iri(),
                        new Source(
                                said.source().iri(),
                                "s",
                                Optional.of("rumour"),
                                said.source().nature()),
                        said.stance(),
                        said.basis(),
                        said.confidence(),
                        said.part()))
                .toList();
        assertThat(Corroboration.of(one).status()).isNotIn(Verification.CROSS_VERIFIED, Verification.DOCUMENT_VERIFIED);
    }

    @Property
    void whatVerifiesIsAcceptedAndNothingElse(@ForAll("attestations") List<Attestation> attestations) {
        var corroboration = Corroboration.of(attestations);
        for (var claimed : List.of(Verification.CROSS_VERIFIED, Verification.DOCUMENT_VERIFIED)) {
            var assessment = new Assessment(
                    "urn:x:a",
                    "urn:x:case",
                    Assessment.VERIFICATION,
                    Optional.of(claimed),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            var findings = CrossVerification.judge(assessment, attestations);
            if (corroboration.supporting() < 2) {
                assertThat(findings).isNotEmpty();
            }
            if (corroboration.status() == claimed) {
                assertThat(findings).isEmpty();
            }
        }
    }

    @Property
    void aPartThatIsContradictedContestsNothingElse(@ForAll("attestations") List<Attestation> attestations) {
        var more = new ArrayList<>(attestations);
        more.add(Said.contradictsTheDate(Said.account("newcomer", "")));
        assertThat(Corroboration.of(more).status())
                .isEqualTo(Corroboration.of(attestations).status());
    }
}
