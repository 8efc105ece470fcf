package org.larchiveum.ingest.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.corroboration.Assessment;
import org.larchiveum.archive.corroboration.AssessmentGraph;
import org.larchiveum.archive.corroboration.Attestation;
import org.larchiveum.archive.corroboration.AttestationGraph;
import org.larchiveum.archive.corroboration.CrossVerification;
import org.larchiveum.archive.corroboration.Verification;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.ontology.Evidence;

/** Whether what an import calls verified is: by what its own sources, and those of the archive, say of it. */
final class Corroborations {
    private static final Set<Verification> CLAIMS = Set.of(Verification.CROSS_VERIFIED, Verification.DOCUMENT_VERIFIED);

    private final Archive archive;
    private final Set<String> claimed = new HashSet<>();
    private final Graph ofImport = GraphFactory.createDefaultGraph();
    private final List<Map<String, List<Attestation>>> read = new ArrayList<>(2);

    Corroborations(Archive archive) {
        this.archive = archive;
    }

    /** Takes note, before anything is judged, of what will be called verified. */
    void expect(Known assessment) {
        assessments(assessment).stream()
                .filter(one -> one.status().filter(CLAIMS::contains).isPresent())
                .forEach(one -> claimed.add(one.subject()));
    }

    /** Takes note of an entry of the import, if it is a source, or says something of what will be called verified. */
    void note(Known entry) {
        if (claimed.isEmpty()) {
            return;
        }
        switch (entry.kind()) {
            case SOURCE, TESTIMONY, PUBLICATION, INSTRUMENT ->
                entry.statements().forEach(ofImport::add);
            case ATTESTATION -> {
                boolean needed = entry.values(Evidence.attests)
                        .filter(Node::isURI)
                        .anyMatch(thing -> claimed.contains(thing.getURI()));
                if (needed) {
                    entry.statements().forEach(ofImport::add);
                }
            }
            case RECORD,
                    ACCESSION,
                    ORGANISATION,
                    CASE,
                    EVENT,
                    PERSON,
                    GROUP,
                    INSTITUTION,
                    POST,
                    POSTING,
                    CONTROL,
                    INVOLVEMENT,
                    PLACE,
                    INTERVIEW,
                    CONSENT,
                    ASSESSMENT,
                    MATTER,
                    PROCEEDING,
                    SUBMISSION,
                    RECOMMENDATION,
                    SANCTION,
                    DATASET,
                    CAMPAIGN,
                    FIGURE,
                    BATCH -> {}
        }
    }

    /** What is wrong with an assessment; nothing when it holds, and for every other entry. */
    List<Finding> judge(Known entry, String where) {
        return assessments(entry).stream()
                .filter(one -> claimed.contains(one.subject()))
                .flatMap(one -> CrossVerification.judge(one, attestations(one.subject())).stream())
                .map(finding -> new Finding(finding.code(), finding.severity(), where, finding.arguments()))
                .toList();
    }

    private static List<Assessment> assessments(Known entry) {
        return entry.values(Evidence.assesses).findAny().isEmpty() ? List.of() : AssessmentGraph.read(entry.graph());
    }

    /** What the import says of a thing, and what the archive says by other attestations. */
    private Collection<Attestation> attestations(String thing) {
        if (read.isEmpty()) {
            read.add(AttestationGraph.read(ofImport));
            read.add(ofArchive());
        }
        var all = new ArrayList<>(read.getFirst().getOrDefault(thing, List.of()));
        var here = all.stream().map(Attestation::iri).collect(Collectors.toSet());
        read.getLast().getOrDefault(thing, List.of()).stream()
                .filter(attestation -> !here.contains(attestation.iri()))
                .forEach(all::add);
        return all;
    }

    private Map<String, List<Attestation>> ofArchive() {
        try {
            archive.awaitProjection();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArchiveException.Unavailable("Interrupted; nothing was kept", e);
        }
        return archive.staff().attestations(claimed);
    }
}
