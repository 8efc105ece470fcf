package org.larchiveum.archive.corroboration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.larchiveum.archive.fault.Finding;

/** Whether the sources allow what an assessment claims of them. */
public final class CrossVerification {
    private static final int NAMES = 12;

    private CrossVerification() {}

    /**
     * Findings about the claimed status, judged by the attestations of the assessment's subject: a refusal when it claims more than
     * they bear out, with the sources and the origin they share as the reason; a warning when sources of another origin contradict.
     */
    public static List<Finding> judge(Assessment assessment, Collection<Attestation> attestations) {
        var claimed = assessment.status();
        boolean documents = claimed.equals(Optional.of(Verification.DOCUMENT_VERIFIED));
        if (!documents && !claimed.equals(Optional.of(Verification.CROSS_VERIFIED))) {
            return List.of();
        }
        var support = attestations.stream().filter(Attestation::supports).toList();
        if (Corroboration.origins(support.stream()).size() < 2) {
            return List.of(notIndependent(assessment, support));
        }
        var findings = new ArrayList<Finding>();
        if (documents && !Corroboration.documented(support)) {
            findings.add(Finding.refusal("COR-003", assessment.iri(), names(support)));
        }
        var against = Corroboration.of(attestations).contradicting();
        if (against > 0) {
            findings.add(Finding.warning("COR-006", assessment.iri(), String.valueOf(against)));
        }
        return findings;
    }

    private static Finding notIndependent(Assessment assessment, List<Attestation> support) {
        var shared = support.stream()
                .flatMap(said -> said.source().originGroup().stream())
                .findFirst();
        var sources =
                support.stream().map(said -> said.source().iri()).distinct().count();
        return sources > 1
                ? Finding.refusal("COR-001", assessment.iri(), names(support), shared.orElse(""))
                : Finding.refusal("COR-002", assessment.iri(), names(support));
    }

    private static String names(Collection<Attestation> attestations) {
        var names =
                attestations.stream().map(said -> said.source().name()).collect(Collectors.toCollection(TreeSet::new));
        var told = names.stream().limit(NAMES).collect(Collectors.joining(", "));
        return names.size() > NAMES ? told + " …" : told;
    }
}
