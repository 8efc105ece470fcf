package org.larchiveum.ingest.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Property;
import org.larchiveum.archive.StaffRoom;
import org.larchiveum.archive.corroboration.Assessment;
import org.larchiveum.archive.corroboration.AssessmentGraph;
import org.larchiveum.archive.corroboration.Succession;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.ontology.Accountability;
import org.larchiveum.ontology.Evidence;

/** Whether the assessments of an import follow one another, and those that the archive has, as they must. */
final class Successions {
    /** What an assessment is, so that a change of it is another assessment. */
    private static final List<Property> SUBSTANCE = List.of(
            Evidence.verificationStatus,
            Evidence.standardOfProof,
            Evidence.assessedOn,
            Evidence.supersedes,
            Evidence.assesses,
            Accountability.crime,
            Accountability.modeOfLiability);

    private final StaffRoom staff;
    private final Map<String, List<Assessment>> ofImport = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<Map<String, List<Assessment>>> ofArchive = new ArrayList<>(1);

    Successions(StaffRoom staff) {
        this.staff = staff;
    }

    /** Takes note, before anything is judged, of an assessment of the import. */
    void expect(Known entry) {
        AssessmentGraph.read(entry.graph()).forEach(assessment -> {
            ofImport.computeIfAbsent(assessment.subject(), subject -> new ArrayList<>())
                    .add(assessment);
            entry.earlierIdentifiers().stream().findFirst().ifPresent(name -> names.put(assessment.iri(), name));
        });
    }

    /**
     * What is wrong with assessments; all that the archive acknowledged must be shown by now.
     *
     * @param before the entry as the archive has it
     * @param where the place at which the row says something by the first of some properties
     */
    List<Finding> judge(
            Collection<Assessment> assessments,
            Known entry,
            Optional<Known> before,
            Function<List<Property>, String> where) {
        var stored = before.map(Known::graph).map(AssessmentGraph::read).stream()
                .flatMap(List::stream)
                .findFirst();
        return assessments.stream()
                .flatMap(one -> Succession.judge(one, others(one.subject()), stored).stream())
                .map(finding -> new Finding(
                        finding.code(),
                        finding.severity(),
                        where.apply(properties(finding.code(), entry, before)),
                        finding.arguments().stream().map(this::name).toList()))
                .toList();
    }

    /** What the import says of a thing, and what the archive says by other assessments. */
    private List<Assessment> others(String subject) {
        if (ofArchive.isEmpty()) {
            ofArchive.add(staff.corroborations().assessments(ofImport.keySet()));
        }
        var all = new ArrayList<>(ofImport.getOrDefault(subject, List.of()));
        var here = all.stream().map(Assessment::iri).collect(Collectors.toSet());
        ofArchive.getFirst().getOrDefault(subject, List.of()).stream()
                .filter(assessment -> !here.contains(assessment.iri()))
                .forEach(all::add);
        return all;
    }

    private static List<Property> properties(String code, Known entry, Optional<Known> before) {
        if (!code.equals("COR-005")) {
            return List.of(Evidence.supersedes, Evidence.assesses);
        }
        return SUBSTANCE.stream()
                .filter(property -> !values(entry, property)
                        .equals(before.map(old -> values(old, property)).orElse(Set.of())))
                .toList();
    }

    private static Set<Object> values(Known entry, Property property) {
        return entry.values(property).collect(Collectors.toSet());
    }

    /** An assessment as people know it: by the identifier that it came with. */
    private String name(String argument) {
        return Optional.ofNullable(names.get(argument))
                .or(() -> EntryId.parse(argument)
                        .flatMap(staff::entry)
                        .map(stored -> stored.entry())
                        .filter(Known.class::isInstance)
                        .flatMap(entry ->
                                ((Known) entry).earlierIdentifiers().stream().findFirst()))
                .orElse(argument);
    }
}
