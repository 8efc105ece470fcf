package org.larchiveum.archive.hierarchy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.ontology.Evidence;
import org.larchiveum.ontology.Institutions;
import org.larchiveum.ontology.Lar;

/** Reads a {@link Hierarchy} from statements on institutions, posts, postings and control relations. What is incomplete is left out. */
final class HierarchyGraph {
    private final Graph graph;

    private HierarchyGraph(Graph graph) {
        this.graph = graph;
    }

    static Hierarchy read(Graph graph) {
        var reader = new HierarchyGraph(graph);
        return Hierarchy.of(reader.units(), reader.posts(), reader.controls(), reader.postings());
    }

    private Collection<Unit> units() {
        return subjects(Institutions.Institution)
                .map(unit -> new Unit(
                        unit.getURI(), words(unit, SKOS.prefLabel), names(unit), iri(unit, Institutions.partOf)))
                .toList();
    }

    private List<NameUse> names(Node unit) {
        return objects(unit, Institutions.nameUse)
                .map(use -> new NameUse(words(use, Institutions.usedName), when(use)))
                .filter(use -> !use.name().isEmpty())
                .toList();
    }

    private Collection<Post> posts() {
        return subjects(Institutions.Post)
                .map(post -> new Post(
                        post.getURI(),
                        words(post, SKOS.prefLabel),
                        iri(post, Institutions.postIn),
                        iri(post, Institutions.headOf)))
                .toList();
    }

    private Collection<Posting> postings() {
        return subjects(Institutions.Posting)
                .flatMap(posting -> objects(posting, Institutions.heldPost)
                        .flatMap(post -> objects(posting, Institutions.postHolder)
                                .map(holder -> new Posting(
                                        posting.getURI(),
                                        post.getURI(),
                                        holder.getURI(),
                                        words(holder, SKOS.prefLabel),
                                        when(posting)))))
                .toList();
    }

    private Collection<Control> controls() {
        return subjects(Institutions.ControlRelation)
                .filter(control -> !superseded(control))
                .flatMap(control -> control(control).stream())
                .toList();
    }

    private boolean superseded(Node control) {
        return graph.contains(Node.ANY, Evidence.supersedes.asNode(), control);
    }

    private Optional<Control> control(Node control) {
        var controller = iri(control, Institutions.controller);
        var controlled = iri(control, Institutions.controlled);
        var type = slug(control, Institutions.controlType).flatMap(ControlType::of);
        if (controller.isEmpty() || controlled.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Control(
                control.getURI(),
                controller.get(),
                controlled.get(),
                type.get(),
                when(control),
                slug(control, Lar.confidence),
                objects(control, DCTerms.source)
                        .map(source -> source.isURI() ? source.getURI() : source.getLiteralLexicalForm())
                        .toList()));
    }

    private Stream<Node> subjects(Resource type) {
        return graph.find(Node.ANY, RDF.type.asNode(), type.asNode()).toList().stream()
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .sorted(java.util.Comparator.comparing(Node::getURI));
    }

    /** In a settled order, so that one graph always gives one answer. */
    private Stream<Node> objects(Node subject, Property property) {
        return graph.find(subject, property.asNode(), Node.ANY).toList().stream()
                .map(Triple::getObject)
                .filter(object -> object.isURI() || object.isLiteral())
                .sorted(java.util.Comparator.comparing(Node::toString));
    }

    private Optional<String> iri(Node subject, Property property) {
        return objects(subject, property).filter(Node::isURI).map(Node::getURI).findFirst();
    }

    private Optional<String> slug(Node subject, Property property) {
        return iri(subject, property).map(iri -> iri.substring(iri.lastIndexOf('/') + 1));
    }

    private Optional<DateSpan> when(Node subject) {
        return objects(subject, Lar.dateEdtf)
                .filter(Node::isLiteral)
                .findFirst()
                .flatMap(edtf -> DateSpan.parse(edtf.getLiteralLexicalForm()));
    }

    private Multilingual words(Node subject, Property property) {
        return new Multilingual(objects(subject, property)
                .filter(Node::isLiteral)
                .collect(Collectors.toMap(
                        Node::getLiteralLanguage,
                        Node::getLiteralLexicalForm,
                        (first, second) -> first,
                        TreeMap::new)));
    }
}
