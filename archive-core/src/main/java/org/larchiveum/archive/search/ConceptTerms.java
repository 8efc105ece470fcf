package org.larchiveum.archive.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.SKOS;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.ontology.Ontology;
import org.larchiveum.ontology.Voc;

/** The concepts of the archive's schemes as terms of the index, with all the words that mean them. Immutable; share one. */
public final class ConceptTerms {
    private final Map<Resource, TermPath> paths = new HashMap<>();

    public ConceptTerms(Ontology ontology) {
        for (var scheme : Ontology.SCHEMES) {
            ontology.concepts(scheme).forEach(concept -> paths.put(concept, path(concept, ontology)));
        }
    }

    /** A concept under its broader ones; a concept that no scheme has stands alone under its own slug. */
    public TermPath path(Resource concept) {
        var known = paths.get(concept);
        return known == null ? TermPath.of(new Term(Voc.slugOf(concept), Multilingual.NONE)) : known;
    }

    private static TermPath path(Resource concept, Ontology ontology) {
        var path = new LinkedHashSet<Resource>();
        var at = java.util.Optional.of(concept);
        while (at.isPresent() && path.add(at.get())) {
            at = ontology.graph()
                    .find(at.get().asNode(), SKOS.broader.asNode(), Node.ANY)
                    .mapWith(said -> said.getObject())
                    .filterKeep(Node::isURI)
                    .mapWith(node -> ResourceFactory.createResource(node.getURI()))
                    .nextOptional();
        }
        var terms = new ArrayList<Term>();
        path.forEach(each -> terms.addFirst(term(each, ontology)));
        return new TermPath(terms);
    }

    private static Term term(Resource concept, Ontology ontology) {
        var labels = new TreeMap<String, String>();
        for (var language : Language.values()) {
            ontology.label(concept.asNode(), language.tag()).ifPresent(text -> labels.put(language.tag(), text));
        }
        var others = new ArrayList<String>();
        for (Property property : List.of(SKOS.altLabel, SKOS.hiddenLabel)) {
            ontology.graph()
                    .find(concept.asNode(), property.asNode(), Node.ANY)
                    .filterKeep(said -> said.getObject().isLiteral())
                    .forEach(said -> others.add(said.getObject().getLiteralLexicalForm()));
        }
        return new Term(Voc.slugOf(concept), new Multilingual(labels), others);
    }
}
