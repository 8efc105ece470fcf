package org.larchiveum.archive.entry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.SKOS;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.disclosure.Access;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.instantiation.Instantiation;
import org.larchiveum.ontology.Lar;

/**
 * An entry of knowledge: a case, a person, an institution, a source and what it says. What is said of it is a small graph about the
 * entry, {@code urn:uuid:…}, and about parts of it, {@code urn:uuid:…#name-1}; its terms are the ontology's, judged by its shapes.
 *
 * @param statements without blank nodes, and without those of {@code access} and {@code files}
 */
public record Known(EntryId id, Kind kind, Set<Triple> statements, Access access, List<Instantiation> files)
        implements Entry {
    private static final Node EARLIER = NodeFactory.createURI(Lar.NS + "earlierIdentifier");

    public Known {
        statements = Set.copyOf(statements);
        files = List.copyOf(files);
    }

    public Node subject() {
        return NodeFactory.createURI(id.urn());
    }

    /** The identifiers it had in earlier systems, {@code SYSTEM:ID}, sorted: by them it is recognised when it comes again. */
    public List<String> earlierIdentifiers() {
        return objects(EARLIER).map(Node::getLiteralLexicalForm).sorted().toList();
    }

    /** Its name in each language; empty when nothing names it. */
    public Multilingual name() {
        var byTag = new TreeMap<String, String>();
        objects(SKOS.prefLabel.asNode())
                .filter(Node::isLiteral)
                .forEach(label -> byTag.put(label.getLiteralLanguage(), label.getLiteralLexicalForm()));
        return new Multilingual(byTag);
    }

    /** What is said of the entry itself by a property, in no particular order. */
    public Stream<Node> values(Property property) {
        return objects(property.asNode());
    }

    /** One text by a property; empty when there is none. */
    public Optional<String> text(Property property) {
        return values(property)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst();
    }

    /** Other entries that a property points to. */
    public Stream<EntryId> links(Property property) {
        return values(property)
                .filter(Node::isURI)
                .map(node -> EntryId.parse(node.getURI()))
                .flatMap(Optional::stream);
    }

    private Stream<Node> objects(Node property) {
        var subject = subject();
        return statements.stream()
                .filter(said -> said.getPredicate().equals(property)
                        && said.getSubject().equals(subject))
                .map(Triple::getObject);
    }

    /** A copy of the statements as a graph. */
    public Graph graph() {
        var graph = GraphFactory.createDefaultGraph();
        statements.forEach(graph::add);
        return graph;
    }
}
