package org.larchiveum.archive.projection;

import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.ResourceFactory;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.search.ConceptTerms;
import org.larchiveum.archive.search.Term;
import org.larchiveum.archive.search.TermPath;
import org.larchiveum.ontology.Ontology;

/** The trees in which entries of knowledge are sorted: types of violation, institutions, places. */
final class Trees {
    private final Ontology ontology;
    private final ConceptTerms concepts;

    Trees(Ontology ontology) {
        this.ontology = ontology;
        this.concepts = new ConceptTerms(ontology);
    }

    /** A concept under its broader ones. */
    TermPath concept(Node concept) {
        return concepts.path(ResourceFactory.createResource(concept.getURI()));
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
