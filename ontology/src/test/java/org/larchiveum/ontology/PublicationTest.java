package org.larchiveum.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;

class PublicationTest {
    private static final Ontology ONTOLOGY = Ontology.load();
    /** Said of terms and shapes, never of an entry. */
    private static final Set<Resource> ABOUT_TERMS =
            Set.of(Lar.publication, Lar.findingCode, Lar.asIs, Lar.generalised, Lar.counted, Lar.never);

    @Test
    void everyPropertyInAShapeHasAnAnswer() {
        var answered = answers(Node.ANY);
        Stream.of(Shapes.record(), Shapes.accession(), Shapes.organisation(), Shapes.publicView())
                .forEach(shapes -> assertThat(ShapeGraphs.properties(shapes.graph()))
                        .isNotEmpty()
                        .isSubsetOf(answered));
    }

    @Test
    void everyTermWeHaveAConstantForHasAnAnswer() throws IllegalAccessException {
        var answered = answers(Node.ANY);
        for (var holder : new Class<?>[] {Lar.class, Rico.class, Prov.class}) {
            for (var field : holder.getFields()) {
                if (field.get(null) instanceof Resource term && !ABOUT_TERMS.contains(term)) {
                    assertThat(answered).contains(term.getURI());
                }
            }
        }
    }

    @Test
    void everyTermHasOneAnswer() {
        var both = new HashSet<>(answers(Lar.asIs.asNode()));
        both.retainAll(answers(Lar.never.asNode()));
        assertThat(both).isEmpty();
    }

    @Test
    void theGateLetsThroughWhatMayBePublicAndNothingElse() {
        var gate = ShapeGraphs.properties(Shapes.publicView().graph());
        assertThat(gate).isNotEmpty().allMatch(property -> ONTOLOGY.mayBePublic(NodeFactory.createURI(property)));
        var classes = Set.of(
                Rico.RecordSet.getURI(),
                Rico.Record.getURI(),
                Rico.Instantiation.getURI(),
                Rico.CorporateBody.getURI(),
                "http://www.w3.org/2004/02/skos/core#Concept");
        var open = new HashSet<>(answers(Lar.asIs.asNode()));
        open.removeAll(classes);
        assertThat(gate).isEqualTo(open);
    }

    @Test
    void anUnknownTermIsNeverPublic() {
        assertThat(ONTOLOGY.mayBePublic(FOAF_NAME)).isFalse();
        assertThat(ONTOLOGY.mayBePublic(NodeFactory.createURI(Lar.NS + "somethingNew")))
                .isFalse();
    }

    private static final Node FOAF_NAME = NodeFactory.createURI("http://xmlns.com/foaf/0.1/name");

    @Test
    void whatCanLeadToAPersonIsNeverPublic() {
        Stream.<Property>of(
                        Lar.source,
                        Lar.acquisitionNote,
                        DCTerms.provenance,
                        Lar.originalsNote,
                        Lar.embeddedAuthor,
                        Lar.embeddedDevice,
                        Lar.embeddedPosition,
                        Lar.consentRecord,
                        Lar.publicId,
                        Lar.accession,
                        Lar.path,
                        Premis.originalName,
                        Premis.fixity,
                        Prov.startedAtTime)
                .forEach(property -> assertThat(ONTOLOGY.mayBePublic(property.asNode()))
                        .as(property.getLocalName())
                        .isFalse());
    }

    private static Set<String> answers(Node answer) {
        return ONTOLOGY.graph()
                .find(Node.ANY, Lar.publication.asNode(), answer)
                .mapWith(said -> said.getSubject().getURI())
                .toSet();
    }
}
