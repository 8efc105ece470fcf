package org.larchiveum.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
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
        Stream.of(Shapes.record(), Shapes.accession(), Shapes.organisation(), Shapes.knowledge(), Shapes.publicView())
                .forEach(shapes -> assertThat(ShapeGraphs.properties(shapes.graph()))
                        .isNotEmpty()
                        .isSubsetOf(answered));
    }

    @Test
    void everyTermWeHaveAConstantForHasAnAnswer() throws IllegalAccessException {
        var answered = answers(Node.ANY);
        for (var holder : Stream.concat(
                        VocabularyTest.OWN.stream(), Stream.of(Rico.class, Prov.class, Oa.class, Geo.class))
                .toList()) {
            for (var field : holder.getFields()) {
                if (field.get(null) instanceof Resource term && !ABOUT_TERMS.contains(term)) {
                    assertThat(answered).contains(term.getURI());
                }
            }
        }
    }

    @Test
    void everyTermHasOneAnswer() {
        var all = Stream.of(Release.values())
                .flatMap(release -> answers(release.term().asNode()).stream())
                .toList();
        assertThat(all).doesNotHaveDuplicates().hasSameSizeAs(answers(Node.ANY));
    }

    @Test
    void theGateLetsThroughWhatMayBePublicAndNothingElse() {
        var released = Stream.of(Release.AS_IS, Release.GENERALISED, Release.COUNTED)
                .flatMap(release -> answers(release.term().asNode()).stream())
                .filter(term -> !isClass(term))
                .collect(Collectors.toSet());
        assertThat(ShapeGraphs.properties(Shapes.publicView().graph())).isEqualTo(released);
    }

    @Test
    void onlyClassesThatMayBePublicAreAtTheGate() {
        var released = Stream.of(Release.AS_IS, Release.GENERALISED)
                .flatMap(release -> answers(release.term().asNode()).stream())
                .filter(PublicationTest::isClass)
                .collect(Collectors.toSet());
        assertThat(ShapeGraphs.allowed(Shapes.publicView().graph(), "PUB-002"))
                .extracting(Node::getURI)
                .containsExactlyInAnyOrderElementsOf(released);
    }

    @Test
    void aCaseShowsItsGeneralisedFormAndNothingElse() {
        assertThat(Shapes.publicView().properties(Cases.ViolationCase))
                .containsExactlyInAnyOrder(nodes(
                        Cases.primaryViolationType,
                        Lar.dateEdtf,
                        Lar.earliest,
                        Lar.latest,
                        Lar.atPlace,
                        Cases.perpetratorInstitution,
                        Cases.facilityType,
                        Evidence.verificationStatus,
                        Cases.independentSourceCount,
                        Cases.contradictionCount,
                        Evidence.knowledgeBasis,
                        Lar.invented));
        assertThat(Shapes.publicView().properties(Lar.Person)).isEmpty();
    }

    @Test
    void whatIsGeneralisedOrCountedNeverGoesOutAsItStands() {
        assertThat(ONTOLOGY.release(Cases.ViolationCase.asNode())).isEqualTo(Release.GENERALISED);
        assertThat(ONTOLOGY.release(Evidence.Attestation.asNode())).isEqualTo(Release.COUNTED);
        assertThat(ONTOLOGY.mayBePublic(Cases.ViolationCase.asNode())).isFalse();
        assertThat(ONTOLOGY.mayBePublic(Evidence.Attestation.asNode())).isFalse();
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
                        Lar.earlierIdentifier,
                        Lar.birthEdtf,
                        Cases.involvement,
                        Cases.involvedAgent,
                        Cases.victimGroup,
                        Institutions.postHolder,
                        Evidence.providedBy,
                        Evidence.interviewee,
                        Evidence.originGroup,
                        Evidence.attests,
                        Evidence.passage,
                        Accountability.sanctionOf,
                        Accountability.client,
                        Accountability.concernsCase,
                        Access.consentFor,
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

    @Test
    void personsAndWhatTheySaidAreNeverPublic() {
        Stream.of(
                        Lar.Person,
                        Lar.PersonGroup,
                        Cases.Involvement,
                        Institutions.Posting,
                        Evidence.Testimony,
                        Evidence.Interview,
                        Evidence.Assessment,
                        Access.ConsentRecord,
                        Accountability.InternalSanction,
                        Accountability.Matter)
                .forEach(type -> assertThat(ONTOLOGY.release(type.asNode()))
                        .as(type.getLocalName())
                        .isEqualTo(Release.NEVER));
    }

    private static boolean isClass(String iri) {
        return Character.isUpperCase(iri.charAt(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1));
    }

    private static Node[] nodes(Property... properties) {
        return Stream.of(properties).map(Property::asNode).toArray(Node[]::new);
    }

    private static Set<String> answers(Node answer) {
        return ONTOLOGY.graph()
                .find(Node.ANY, Lar.publication.asNode(), answer)
                .mapWith(said -> said.getSubject().getURI())
                .toSet();
    }
}
