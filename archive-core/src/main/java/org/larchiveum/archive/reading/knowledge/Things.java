package org.larchiveum.archive.reading.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.ontology.Institutions;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Rico;
import org.larchiveum.ontology.Statistics;
import org.larchiveum.ontology.Voc;

/** Open entries of knowledge, read from their public graphs. */
final class Things {
    /** Names in use have a place of their own, and hidden labels are spellings for the search, not for readers (SKOS 5.1). */
    private static final Set<Node> UNSAID = Set.of(Institutions.nameUse.asNode(), SKOS.hiddenLabel.asNode());

    private final GraphStore graphs;
    private final Addresses addresses;

    Things(GraphStore graphs, Addresses addresses) {
        this.graphs = graphs;
        this.addresses = addresses;
    }

    Addresses addresses() {
        return addresses;
    }

    Optional<Graph> graph(Kind kind, PublicId id) {
        return Addresses.known(kind) ? graph(addresses.names().entry(kind, id)) : Optional.empty();
    }

    /** A graph that describes nothing is no entry: a store may keep the name of an emptied one. */
    private Optional<Graph> graph(String iri) {
        return graphs.graph(iri)
                .filter(found -> found.contains(NodeFactory.createURI(iri), RDF.type.asNode(), Node.ANY));
    }

    Optional<Thing> thing(Kind kind, PublicId id) {
        return graph(kind, id).map(graph -> read(addresses.names().entry(kind, id), kind, id, graph));
    }

    private Thing read(String iri, Kind kind, PublicId id, Graph graph) {
        var subject = NodeFactory.createURI(iri);
        var types = new HashSet<String>();
        var byProperty = new TreeMap<String, List<Node>>();
        graph.find(subject, Node.ANY, Node.ANY).forEach(said -> {
            if (said.getPredicate().equals(RDF.type.asNode())) {
                if (said.getObject().isURI() && said.getObject().getURI().startsWith(Lar.NS)) {
                    types.add(said.getObject().getURI().substring(Lar.NS.length()));
                }
            } else if (!UNSAID.contains(said.getPredicate())) {
                byProperty
                        .computeIfAbsent(said.getPredicate().getURI(), absent -> new ArrayList<>())
                        .add(said.getObject());
            }
        });
        var statements = byProperty.entrySet().stream()
                .map(said -> new Statement(said.getKey(), values(said.getKey(), said.getValue())))
                .filter(said -> !said.values().isEmpty())
                .toList();
        return new Thing(reference(iri, kind, id, graph), types, statements, names(graph, subject));
    }

    private List<Value> values(String property, List<Node> nodes) {
        var values = new ArrayList<Value>(words(nodes));
        nodes.stream()
                .filter(node -> !node.isLiteral() || node.getLiteralLanguage().isEmpty())
                .sorted(Comparator.comparing(Node::toString))
                .forEach(node -> value(property, node).ifPresent(values::add));
        return values;
    }

    /** The same words in several languages are one value; where a language has two, nobody knows which belong together. */
    private static List<Value> words(List<Node> nodes) {
        var said = nodes.stream()
                .filter(node -> node.isLiteral() && !node.getLiteralLanguage().isEmpty())
                .sorted(Comparator.comparing(Node::getLiteralLanguage).thenComparing(Node::getLiteralLexicalForm))
                .toList();
        var byTag = new TreeMap<String, String>();
        said.forEach(node -> byTag.put(node.getLiteralLanguage(), node.getLiteralLexicalForm()));
        if (byTag.size() == said.size()) {
            return said.isEmpty() ? List.of() : List.of(new Value.Words(new Multilingual(byTag)));
        }
        return said.stream()
                .<Value>map(node ->
                        new Value.Words(Multilingual.of(node.getLiteralLanguage(), node.getLiteralLexicalForm())))
                .toList();
    }

    private Optional<Value> value(String property, Node node) {
        if (node.isLiteral()) {
            var text = node.getLiteralLexicalForm();
            boolean dated = property.equals(Lar.dateEdtf.getURI())
                    || property.equals(Statistics.asOf.getURI())
                    || property.equals(Lar.earliest.getURI())
                    || property.equals(Lar.latest.getURI());
            return Optional.of(dated ? new Value.Date(text) : new Value.Text(text));
        }
        if (!node.isURI()) {
            return Optional.empty();
        }
        var iri = node.getURI();
        if (iri.startsWith(Voc.NS) || iri.startsWith(Lar.NS)) {
            return Optional.of(new Value.Term(iri));
        }
        if (iri.startsWith(addresses.names().base() + "/id/")) {
            return reference(iri).map(Value.Link::new);
        }
        return Optional.of(new Value.Address(iri));
    }

    /** An open entry of any kind by its address; empty when it is not open, or no longer. */
    Optional<Reference> reference(String iri) {
        return addresses.parse(iri).flatMap(address -> graph(iri)
                .map(graph -> reference(iri, address.kind(), address.id(), graph)));
    }

    private static Reference reference(String iri, Kind kind, PublicId id, Graph graph) {
        var subject = NodeFactory.createURI(iri);
        var name = texts(graph, subject, SKOS.prefLabel.asNode());
        if (name.isEmpty()) {
            name = texts(graph, subject, DCTerms.title.asNode());
        }
        if (name.isEmpty()) {
            name = texts(graph, subject, Rico.name.asNode());
        }
        return new Reference(iri, kind, id, name, invented(graph, subject));
    }

    private static boolean invented(Graph graph, Node subject) {
        return graph.find(subject, Lar.invented.asNode(), Node.ANY)
                .mapWith(said -> said.getObject())
                .filterKeep(value ->
                        value.isLiteral() && value.getLiteralLexicalForm().equals("true"))
                .nextOptional()
                .isPresent();
    }

    private static Multilingual texts(Graph graph, Node subject, Node property) {
        var byTag = new TreeMap<String, String>();
        graph.find(subject, property, Node.ANY)
                .mapWith(said -> said.getObject())
                .filterKeep(Node::isLiteral)
                .forEach(text -> byTag.put(text.getLiteralLanguage(), text.getLiteralLexicalForm()));
        return new Multilingual(byTag);
    }

    private static List<NameInUse> names(Graph graph, Node subject) {
        var names = new ArrayList<NameInUse>();
        graph.find(subject, Institutions.nameUse.asNode(), Node.ANY)
                .mapWith(said -> said.getObject())
                .forEach(use -> {
                    var name = texts(graph, use, Institutions.usedName.asNode());
                    if (!name.isEmpty()) {
                        var when = graph.find(use, Lar.dateEdtf.asNode(), Node.ANY)
                                .mapWith(said -> said.getObject().getLiteralLexicalForm())
                                .nextOptional()
                                .flatMap(DateSpan::parse);
                        names.add(new NameInUse(name, when));
                    }
                });
        names.sort(Comparator.comparing((NameInUse use) -> use.when()
                        .flatMap(when -> when.earliest().or(when::latest))
                        .orElse(java.time.LocalDate.MAX))
                .thenComparing(use -> use.name().toString()));
        return names;
    }
}
