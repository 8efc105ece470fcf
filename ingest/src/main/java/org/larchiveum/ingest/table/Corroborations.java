package org.larchiveum.ingest.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
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

/** Whether the assessments of an import hold: by what its own sources, and those of the archive, say, and by the assessments before them. */
final class Corroborations {
    private static final Set<Verification> CLAIMS = Set.of(Verification.CROSS_VERIFIED, Verification.DOCUMENT_VERIFIED);

    private final Archive archive;
    private final Set<String> claimed = new HashSet<>();
    private final Graph ofImport = GraphFactory.createDefaultGraph();
    private final List<Map<String, List<Attestation>>> read = new ArrayList<>(2);
    private final Successions successions;
    private boolean shown;

    Corroborations(Archive archive) {
        this.archive = archive;
        this.successions = new Successions(archive.staff());
    }

    /** Takes note, before anything is judged, of an assessment and of what it will call verified. */
    void expect(Known assessment) {
        successions.expect(assessment);
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
                    BATCH,
                    RELEASE -> {}
        }
    }

    /**
     * What is wrong with an assessment; nothing when it holds, and for every other entry.
     *
     * @param before the entry as the archive has it
     * @param where the place at which the row says something by the first of some properties
     */
    List<Finding> judge(Known entry, Optional<Known> before, Function<List<Property>, String> where) {
        var assessments = assessments(entry);
        if (assessments.isEmpty()) {
            return List.of();
        }
        show();
        var findings = new ArrayList<>(successions.judge(assessments, entry, before, where));
        assessments.stream()
                .filter(one -> claimed.contains(one.subject()))
                .flatMap(one -> CrossVerification.judge(one, attestations(one.subject())).stream())
                .map(finding -> new Finding(
                        finding.code(),
                        finding.severity(),
                        where.apply(List.of(Evidence.verificationStatus)),
                        finding.arguments()))
                .forEach(findings::add);
        return findings;
    }

    private static List<Assessment> assessments(Known entry) {
        return entry.values(Evidence.assesses).findAny().isEmpty() ? List.of() : AssessmentGraph.read(entry.graph());
    }

    /** What the import says of a thing, and what the archive says by other attestations. */
    private Collection<Attestation> attestations(String thing) {
        if (read.isEmpty()) {
            read.add(AttestationGraph.read(ofImport));
            read.add(archive.staff().attestations(claimed));
        }
        var all = new ArrayList<>(read.getFirst().getOrDefault(thing, List.of()));
        var here = all.stream().map(Attestation::iri).collect(Collectors.toSet());
        read.getLast().getOrDefault(thing, List.of()).stream()
                .filter(attestation -> !here.contains(attestation.iri()))
                .forEach(all::add);
        return all;
    }

    /** Waits once until all that the archive acknowledged can be asked for. */
    private void show() {
        if (shown) {
            return;
        }
        try {
            archive.awaitProjection();
            shown = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArchiveException.Unavailable("Interrupted; nothing was kept", e);
        }
    }
}
