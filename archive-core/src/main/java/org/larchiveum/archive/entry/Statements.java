package org.larchiveum.archive.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.ontology.Voc;

/** How the plain values of descriptions are said in RDF and read again: texts, texts in languages, terms, flags. */
final class Statements {
    private Statements() {}

    static void text(Resource subject, Property property, String value) {
        if (!value.isEmpty()) {
            subject.addProperty(property, value);
        }
    }

    static String text(Resource subject, Property property) {
        return first(subject, property)
                .filter(RDFNode::isLiteral)
                .map(n -> n.asLiteral().getLexicalForm())
                .orElse("");
    }

    static void words(Resource subject, Property property, Multilingual words) {
        words.byTag().forEach((tag, text) -> {
            if (tag.isEmpty()) {
                subject.addProperty(property, text);
            } else {
                subject.addProperty(property, text, tag);
            }
        });
    }

    static Multilingual words(Resource subject, Property property) {
        var byTag = new TreeMap<String, String>();
        subject.listProperties(property).forEachRemaining(s -> {
            if (s.getObject().isLiteral()) {
                byTag.put(s.getLanguage(), s.getLiteral().getLexicalForm());
            }
        });
        return new Multilingual(byTag);
    }

    /** Says each term as a node of its own with a label in each language, so that the languages of one term stay together. */
    static void terms(Resource subject, Property property, String scheme, List<Multilingual> terms) {
        for (var term : terms) {
            var label = term.byTag()
                    .getOrDefault("en", term.byTag().values().iterator().next());
            var node = subject.getModel()
                    .createResource(Voc.NS + "local/" + scheme + "/" + Voc.slug(label))
                    .addProperty(RDF.type, SKOS.Concept);
            subject.addProperty(property, node);
            words(node, SKOS.prefLabel, term);
        }
    }

    static List<Multilingual> terms(Resource subject, Property property) {
        var nodes = new ArrayList<Resource>();
        subject.listProperties(property).forEachRemaining(s -> {
            if (s.getObject().isResource()) {
                nodes.add(s.getResource());
            }
        });
        return nodes.stream()
                .sorted(Comparator.comparing(Resource::getURI))
                .map(node -> words(node, SKOS.prefLabel))
                .filter(label -> !label.isEmpty())
                .toList();
    }

    static void flag(Resource subject, Property property, boolean value) {
        if (value) {
            subject.addProperty(property, "true", XSDDatatype.XSDboolean);
        }
    }

    static boolean flag(Resource subject, Property property) {
        return text(subject, property).equals("true");
    }

    /** The last part of the concept that a property points to. */
    static Optional<String> slug(Resource subject, Property property) {
        return first(subject, property).filter(RDFNode::isURIResource).map(n -> Voc.slugOf(n.asResource()));
    }

    static Optional<String> resource(Resource subject, Property property) {
        return first(subject, property).filter(RDFNode::isURIResource).map(n -> n.asResource()
                .getURI());
    }

    private static Optional<RDFNode> first(Resource subject, Property property) {
        return Optional.ofNullable(subject.getProperty(property)).map(s -> s.getObject());
    }
}
