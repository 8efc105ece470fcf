package org.larchiveum.archive.entry;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.disclosure.Access;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Premis;
import org.larchiveum.ontology.Prov;
import org.larchiveum.ontology.Rico;

/** A {@link Known} entry as a graph, both ways: its statements beside those on its access, its files and its events. */
public final class KnownGraph {
    private static final Set<Node> OF_ACCESS = Set.of(
            Lar.accessLevel.asNode(),
            Lar.closedUntil.asNode(),
            Lar.closureReason.asNode(),
            Lar.publicId.asNode(),
            DCTerms.available.asNode(),
            org.larchiveum.ontology.Access.hold.asNode());

    private KnownGraph() {}

    /** Its statements and its access in one graph. */
    public static Graph whole(Known known) {
        var model = ModelFactory.createModelForGraph(known.graph());
        AccessGraph.write(known.access(), model.createResource(known.id().urn()));
        return model.getGraph();
    }

    /** Reads one entry without files from {@link #whole}; empty when the graph does not say what the entry is. */
    public static Optional<Known> read(EntryId id, Graph whole) {
        var model = ModelFactory.createModelForGraph(whole);
        var subject = model.createResource(id.urn());
        var access = AccessGraph.read(subject);
        return kind(whole, subject.asNode())
                .map(kind -> new Known(id, kind, statements(whole), withoutConsent(access), java.util.List.of()));
    }

    /** The scopes of consent are what a consent record says, not a condition of its own access. */
    static Access withoutConsent(Access access) {
        return access.resting(Optional.empty());
    }

    static Optional<Kind> kind(Graph graph, Node subject) {
        return graph.find(subject, RDF.type.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(type -> type.isURI() && type.getURI().startsWith(Lar.NS))
                .mapWith(type -> Kind.ofTerm(type.getURI().substring(Lar.NS.length())))
                .filterKeep(Optional::isPresent)
                .mapWith(Optional::orElseThrow)
                .filterKeep(kind -> kind != Kind.ACCESSION)
                .nextOptional();
    }

    static Set<Triple> statements(Graph whole) {
        var others = others(whole);
        var said = new HashSet<Triple>();
        whole.find().forEach(triple -> {
            if (!others.contains(triple.getSubject())
                    && !OF_ACCESS.contains(triple.getPredicate())
                    && !triple.getPredicate().equals(Rico.hasOrHadInstantiation.asNode())) {
                said.add(triple);
            }
        });
        return said;
    }

    /** The nodes of files and events, which are not said of the thing itself. */
    private static Set<Node> others(Graph whole) {
        var nodes = new HashSet<Node>();
        for (var type : Set.of(Premis.File, Premis.Fixity, Premis.Event, Prov.SoftwareAgent, Prov.Person)) {
            whole.find(Node.ANY, RDF.type.asNode(), type.asNode()).forEach(triple -> nodes.add(triple.getSubject()));
        }
        return nodes;
    }
}
