package org.larchiveum.archive.publication;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.identifier.EntryId;

/**
 * What the public sees of an open entry of knowledge that is neither a case nor an event: the statements whose property the ontology lets
 * out, with links to open entries only.
 */
final class KnownView {
    private final Predicate<Resource> allowed;
    private final Function<Kind, Set<Node>> named;
    private final Openness openness;

    /**
     * @param allowed whether the ontology lets a property, or a class, be published at all
     * @param named the properties that the gate knows of a kind
     */
    KnownView(Predicate<Resource> allowed, Function<Kind, Set<Node>> named, Openness openness) {
        this.allowed = allowed;
        this.named = named;
        this.openness = openness;
    }

    /** @param graph what the staff side knows of the entry, derived facts included */
    Model of(Known known, Model graph) {
        var view = ModelFactory.createDefaultModel();
        var subject = view.createResource(openness.address(known));
        var source = graph.createResource(known.id().urn());
        copy(known, source, subject);
        return view;
    }

    /** A property may be public of one class of things and not of another: a note of a record is, a note of an institution never. */
    private void copy(Known known, Resource source, Resource subject) {
        var properties = named.apply(known.kind());
        source.listProperties().forEachRemaining(statement -> {
            boolean shown = statement.getPredicate().equals(RDF.type)
                    ? allowed.test(statement.getResource())
                    : allowed.test(statement.getPredicate())
                            && properties.contains(statement.getPredicate().asNode());
            if (shown) {
                value(statement.getObject(), source, subject)
                        .ifPresent(value -> subject.addProperty(statement.getPredicate(), value));
            }
        });
    }

    private Optional<RDFNode> value(RDFNode value, Resource source, Resource subject) {
        if (value.isLiteral()) {
            return Optional.of(value.inModel(subject.getModel()));
        }
        if (!value.isURIResource()) {
            return Optional.empty();
        }
        var iri = value.asResource().getURI();
        if (!iri.startsWith("urn:")) {
            return Optional.of(value.inModel(subject.getModel()));
        }
        if (iri.startsWith(source.getURI() + "#")) {
            var part = subject.getModel()
                    .createResource(
                            subject.getURI() + iri.substring(source.getURI().length()));
            part(value.asResource(), part);
            return part.listProperties().hasNext() ? Optional.of(part) : Optional.empty();
        }
        return EntryId.parse(iri).flatMap(openness::address).map(subject.getModel()::createResource);
    }

    /** A part of the entry, such as a name with the time it was in use: plain values only, parts have no parts. */
    private void part(Resource source, Resource part) {
        source.listProperties().forEachRemaining(statement -> {
            Node object = statement.getObject().asNode();
            boolean plain =
                    object.isLiteral() || (object.isURI() && !object.getURI().startsWith("urn:"));
            if (plain && allowed.test(statement.getPredicate())) {
                part.addProperty(statement.getPredicate(), statement.getObject());
            }
        });
    }
}
