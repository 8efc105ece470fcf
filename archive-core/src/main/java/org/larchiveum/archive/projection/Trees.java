package org.larchiveum.archive.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.SKOS;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.search.Term;
import org.larchiveum.archive.search.TermPath;
import org.larchiveum.ontology.Ontology;
import org.larchiveum.ontology.Voc;

/** The trees in which entries of knowledge are sorted: types of violation, institutions, places. */
final class Trees {
    private final Ontology ontology;
    private final Map<Node, TermPath> concepts = new HashMap<>();

    Trees(Ontology ontology) {
        this.ontology = ontology;
    }

    /** A concept under its broader ones. */
    TermPath concept(Node concept) {
        return concepts.computeIfAbsent(concept, this::path);
    }

    private TermPath path(Node concept) {
        var path = new ArrayList<Term>();
        var seen = new HashSet<Resource>();
        Optional<Resource> at = Optional.of(ResourceFactory.createResource(concept.getURI()));
        while (at.isPresent() && seen.add(at.get())) {
            path.addFirst(term(at.get()));
            at = ontology.broader(at.get());
        }
        return new TermPath(path);
    }

    private Term term(Resource concept) {
        var others = Stream.of(SKOS.altLabel, SKOS.hiddenLabel)
                .flatMap(property ->
                        ontology.graph().find(concept.asNode(), property.asNode(), Node.ANY).toList().stream())
                .map(said -> said.getObject().getLiteralLexicalForm())
                .toList();
        return new Term(Voc.slugOf(concept), label(concept.asNode()), others);
    }

    /** The label of a concept or term in both languages. */
    Multilingual label(Node term) {
        var byTag = new TreeMap<String, String>();
        for (var language : Language.values()) {
            ontology.label(term, language.tag()).ifPresent(label -> byTag.put(language.tag(), label));
        }
        return new Multilingual(byTag);
    }

    /**
     * An institution or place under all that stands above it, as far as those have a key; empty when it has none itself.
     *
     * @param key what an entry is called on the side that is told; none for one that the side may not know of
     */
    static Optional<TermPath> entry(EntryId id, Lineage lineage, Function<EntryId, Optional<String>> key) {
        if (key.apply(id).isEmpty()) {
            return Optional.empty();
        }
        var terms = lineage.path(id).stream()
                .flatMap(
                        above -> key
                                .apply(above)
                                .map(named -> new Term(named, lineage.name(above), lineage.otherNames(above)))
                                .stream())
                .toList();
        return Optional.of(new TermPath(terms));
    }
}
