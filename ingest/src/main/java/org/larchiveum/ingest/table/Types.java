package org.larchiveum.ingest.table;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.ontology.Accountability;
import org.larchiveum.ontology.Cases;
import org.larchiveum.ontology.Institutions;
import org.larchiveum.ontology.Lar;

/** What an entry is, by its kind and by what is said of it: an institution that is part of another is a unit of it. */
final class Types {
    private static final Map<Kind, Map<Node, Node>> BY_PROPERTY = Map.of(
            Kind.INSTITUTION,
            Map.of(
                    Institutions.partOf.asNode(), Institutions.InstitutionUnit.asNode(),
                    Cases.facilityType.asNode(), Institutions.DetentionFacility.asNode()),
            Kind.ASSESSMENT,
            Map.of(
                    Accountability.crime.asNode(), Accountability.CrimeAssessment.asNode(),
                    Accountability.modeOfLiability.asNode(), Accountability.LiabilityAssessment.asNode()));

    private Types() {}

    /** The class of every entry of a kind. */
    static Node of(Kind kind) {
        return NodeFactory.createURI(Lar.NS + kind.term());
    }

    /** Whether a class follows from what is said. */
    static boolean derived(Kind kind, Node type) {
        return type.equals(of(kind)) || byProperty(kind).containsValue(type);
    }

    /** The statements of what the entry is. */
    static Set<Triple> statements(Kind kind, Node subject, Set<Triple> said) {
        var types = new HashSet<Triple>();
        types.add(Triple.create(subject, RDF.type.asNode(), of(kind)));
        byProperty(kind).forEach((property, type) -> {
            if (said.stream()
                    .anyMatch(t ->
                            t.getPredicate().equals(property) && t.getSubject().equals(subject))) {
                types.add(Triple.create(subject, RDF.type.asNode(), type));
            }
        });
        return types;
    }

    private static Map<Node, Node> byProperty(Kind kind) {
        return BY_PROPERTY.getOrDefault(kind, Map.of());
    }
}
