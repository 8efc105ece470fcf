package org.larchiveum.archive.release.table;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.larchiveum.ontology.Ontology;
import org.larchiveum.ontology.Release;

/**
 * A property in a table: under its name what stands in the dataset, an address or a value, and where words belong to it, these in both languages in two columns
 * beside it.
 *
 * @param plain whether there are no words: numbers and dates
 */
record Column(Node property, String name, boolean plain, Optional<Node> range) {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    static Column of(Ontology ontology, Node property, String name) {
        var range = ontology.graph()
                .find(property, RDFS.range.asNode(), Node.ANY)
                .mapWith(said -> said.getObject())
                .filterKeep(Node::isURI)
                .nextOptional();
        boolean plain = range.map(Node::getURI)
                .filter(uri -> uri.startsWith(XSD) && !uri.equals(XSD + "string"))
                .isPresent();
        return new Column(property, name, plain, range);
    }

    List<String> heads() {
        return plain ? List.of(name) : List.of(name, name + "_ko", name + "_en");
    }

    /** What its values are, in a word. */
    String type() {
        var uri = range.map(Node::getURI).orElse("");
        if (uri.startsWith(XSD)) {
            return uri.substring(XSD.length());
        }
        if (uri.equals(SKOS.Concept.getURI())) {
            return "concept";
        }
        return uri.isEmpty() ? "text or address" : "address";
    }

    Release release(Ontology ontology) {
        return ontology.release(property);
    }

    String label(Ontology ontology, String language) {
        return ontology.label(property, language)
                .orElse(ResourceFactory.createResource(property.getURI()).getLocalName());
    }
}
