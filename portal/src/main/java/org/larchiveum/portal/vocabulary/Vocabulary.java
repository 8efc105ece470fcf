package org.larchiveum.portal.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Ontology;
import org.larchiveum.ontology.Voc;
import org.larchiveum.portal.vocabulary.Term.Sort;

/** The vocabulary read for showing: terms by module, schemes as trees. Immutable. */
final class Vocabulary {
    private static final Map<Sort, List<Resource>> TIES = ties();

    private final Ontology ontology;
    private final Map<Module, List<Term>> terms = new EnumMap<>(Module.class);
    private final Map<String, Concept> schemes = new LinkedHashMap<>();

    private Vocabulary(Ontology ontology) {
        this.ontology = ontology;
    }

    private static Map<Sort, List<Resource>> ties() {
        var ties = new EnumMap<Sort, List<Resource>>(Sort.class);
        ties.put(Sort.UNDER, List.of(RDFS.subClassOf, RDFS.subPropertyOf));
        ties.put(Sort.DOMAIN, List.of(RDFS.domain));
        ties.put(Sort.RANGE, List.of(RDFS.range));
        ties.put(Sort.INVERSE, List.of(OWL.inverseOf));
        ties.put(Sort.SAME, List.of(OWL.equivalentClass, OWL.equivalentProperty, SKOS.exactMatch));
        ties.put(
                Sort.NEAR,
                List.of(SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch, RDFS.seeAlso));
        return ties;
    }

    static Vocabulary of(Ontology ontology) {
        var vocabulary = new Vocabulary(ontology);
        for (var module : Module.values()) {
            vocabulary.terms.put(module, vocabulary.read(module));
        }
        Ontology.SCHEMES.forEach(scheme -> vocabulary.schemes.put(Voc.slugOf(scheme), vocabulary.scheme(scheme)));
        return vocabulary;
    }

    /** The classes and properties of a module, classes first, each by name. */
    List<Term> terms(Module module) {
        return terms.getOrDefault(module, List.of());
    }

    /** Every scheme, the top of its tree; in the order of their files. */
    List<Concept> schemes() {
        return List.copyOf(schemes.values());
    }

    /** A scheme by its slug. */
    Optional<Concept> scheme(String slug) {
        return Optional.ofNullable(schemes.get(slug));
    }

    Graph graph() {
        return ontology.graph();
    }

    private List<Term> read(Module module) {
        var file = "/org/larchiveum/ontology/" + module.word() + ".ttl";
        try (InputStream in = Ontology.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The vocabulary has no " + file);
            }
            var defined = RDFParser.source(in).lang(Lang.TURTLE).toGraph();
            return defined
                    .find(Node.ANY, RDF.type.asNode(), Node.ANY)
                    .filterKeep(said -> said.getSubject().isURI()
                            && said.getSubject().getURI().startsWith(Lar.NS))
                    .mapWith(said -> said.getSubject())
                    .toSet()
                    .stream()
                    .flatMap(term -> term(term).stream())
                    .sorted(Comparator.comparing(Term::property)
                            .thenComparing(Term::name, String.CASE_INSENSITIVE_ORDER))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A class or property; empty for any other thing that the files name. */
    private Optional<Term> term(Node node) {
        boolean property = is(node, OWL.ObjectProperty) || is(node, OWL.DatatypeProperty) || is(node, RDF.Property);
        if (!property && !is(node, OWL.Class) && !is(node, RDFS.Class)) {
            return Optional.empty();
        }
        var found = new ArrayList<Term.Tie>();
        TIES.forEach((sort, properties) -> {
            var iris = properties.stream()
                    .flatMap(tie -> graph().find(node, tie.asNode(), Node.ANY).toList().stream())
                    .filter(said -> said.getObject().isURI())
                    .map(said -> said.getObject().getURI())
                    .distinct()
                    .sorted()
                    .toList();
            if (!iris.isEmpty()) {
                found.add(new Term.Tie(sort, iris));
            }
        });
        return Optional.of(new Term(
                node.getURI(),
                node.getURI().substring(Lar.NS.length()),
                texts(node, RDFS.label),
                texts(node, RDFS.comment),
                property,
                found,
                ontology.release(node)));
    }

    private boolean is(Node node, Resource type) {
        return graph().contains(node, RDF.type.asNode(), type.asNode());
    }

    private Concept scheme(Resource scheme) {
        var members = ontology.concepts(scheme);
        var below = new LinkedHashMap<String, List<Resource>>();
        var tops = new ArrayList<Resource>();
        for (var member : members) {
            var above = graph().find(member.asNode(), SKOS.broader.asNode(), Node.ANY)
                    .mapWith(said -> said.getObject())
                    .filterKeep(Node::isURI)
                    .nextOptional();
            above.ifPresentOrElse(
                    up -> below.computeIfAbsent(up.getURI(), absent -> new ArrayList<>())
                            .add(member),
                    () -> tops.add(member));
        }
        return concept(scheme.asNode(), tops, below, new HashSet<>());
    }

    private Concept concept(Node node, List<Resource> narrower, Map<String, List<Resource>> below, Set<Node> shown) {
        var children = narrower.stream()
                .filter(one -> shown.add(one.asNode()))
                .map(one -> concept(one.asNode(), below.getOrDefault(one.getURI(), List.of()), below, shown))
                .toList();
        var others = new ArrayList<Multilingual>();
        graph().find(node, SKOS.altLabel.asNode(), Node.ANY)
                .mapWith(said -> said.getObject())
                .filterKeep(Node::isLiteral)
                .forEach(text -> others.add(Multilingual.of(text.getLiteralLanguage(), text.getLiteralLexicalForm())));
        others.sort(Comparator.comparing(Multilingual::toString));
        return new Concept(
                node.getURI(),
                node.getURI().substring(Voc.NS.length()),
                texts(node, SKOS.prefLabel),
                new Concept.Texts(texts(node, SKOS.definition), texts(node, SKOS.scopeNote), others),
                notation(node.getURI()),
                children);
    }

    /** A concept's notation; {@code ""} where it has none. */
    String notation(String concept) {
        return graph().find(NodeFactory.createURI(concept), SKOS.notation.asNode(), Node.ANY)
                .mapWith(said -> said.getObject().getLiteralLexicalForm())
                .nextOptional()
                .orElse("");
    }

    /** The concepts that another points to by a property, such as the norms of a violation type. */
    List<String> pointed(String concept, Resource property) {
        return graph()
                .find(NodeFactory.createURI(concept), property.asNode(), Node.ANY)
                .mapWith(said -> said.getObject())
                .filterKeep(Node::isURI)
                .mapWith(Node::getURI)
                .toList()
                .stream()
                .sorted()
                .toList();
    }

    private Multilingual texts(Node node, Resource property) {
        var byTag = new TreeMap<String, String>();
        graph().find(node, property.asNode(), Node.ANY)
                .mapWith(said -> said.getObject())
                .filterKeep(Node::isLiteral)
                .forEach(text -> byTag.put(text.getLiteralLanguage(), text.getLiteralLexicalForm()));
        return new Multilingual(byTag);
    }
}
