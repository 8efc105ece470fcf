package org.larchiveum.archive.corroboration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.larchiveum.ontology.Accountability;
import org.larchiveum.ontology.Evidence;
import org.larchiveum.ontology.Lar;

/** Reads {@link Attestation}s from the statements of attestations and of the sources they are from. */
public final class AttestationGraph {
    private final Graph graph;

    private AttestationGraph(Graph graph) {
        this.graph = graph;
    }

    /**
     * The attestations by the IRI of what they attest, an entry or a fragment of one. One without a source, or without a stance
     * that the scheme knows, says nothing and is left out.
     */
    public static Map<String, List<Attestation>> read(Graph graph) {
        var reader = new AttestationGraph(graph);
        var byThing = new TreeMap<String, List<Attestation>>();
        for (var attested :
                graph.find(Node.ANY, Evidence.attests.asNode(), Node.ANY).toList()) {
            if (attested.getObject().isURI() && attested.getSubject().isURI()) {
                reader.attestation(attested.getSubject()).ifPresent(attestation -> byThing.computeIfAbsent(
                                attested.getObject().getURI(), absent -> new ArrayList<>())
                        .add(attestation));
            }
        }
        byThing.values().forEach(attestations -> attestations.sort(Comparator.comparing(Attestation::iri)));
        return byThing;
    }

    private Optional<Attestation> attestation(Node node) {
        var stance = slug(node, Evidence.stance).flatMap(Stance::of);
        var source = objects(node, Evidence.fromSource).filter(Node::isURI).findFirst();
        if (stance.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Attestation(
                node.getURI(),
                source(source.get()),
                stance.get(),
                slug(node, Evidence.knowledgeBasis).flatMap(KnowledgeBasis::of),
                slug(node, Lar.confidence),
                objects(node, Evidence.attestedProperty)
                        .filter(Node::isURI)
                        .findFirst()
                        .map(property -> new Attestation.Part(
                                property.getURI(),
                                text(node, Evidence.attestedValue).orElse("")))));
    }

    private Source source(Node node) {
        var name = text(node, SKOS.prefLabel)
                .or(() -> text(node, Lar.earlierIdentifier))
                .orElse(node.getURI());
        return new Source(node.getURI(), name, text(node, Evidence.originGroup), nature(node));
    }

    /** A statute speaks for itself even where nobody gave it a type. */
    private Nature nature(Node node) {
        if (graph.contains(node, RDF.type.asNode(), Accountability.LegalInstrument.asNode())) {
            return Nature.DOCUMENT;
        }
        return slug(node, Evidence.sourceType).map(Nature::ofType).orElse(Nature.ACCOUNT);
    }

    /** In a settled order, so that one graph always gives one answer. */
    private Stream<Node> objects(Node subject, Property property) {
        return graph.find(subject, property.asNode(), Node.ANY).toList().stream()
                .map(Triple::getObject)
                .sorted(Comparator.comparing(Node::toString));
    }

    private Optional<String> text(Node subject, Property property) {
        return objects(subject, property)
                .map(value -> value.isLiteral() ? value.getLiteralLexicalForm() : value.toString())
                .findFirst();
    }

    /** Of a concept its slug; a plain text is taken for one. */
    private Optional<String> slug(Node subject, Property property) {
        return text(subject, property).map(value -> value.substring(value.lastIndexOf('/') + 1));
    }
}
