package org.larchiveum.portal.sparql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.larchiveum.archive.description.Language;
import org.larchiveum.ontology.Ontology;
import org.larchiveum.portal.layout.Terms;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The words that the editor of questions completes: the vocabulary's classes, properties and concepts, by their names in both languages. */
@Controller
class TermsController {
    private static final List<Resource> CLASSES = List.of(OWL.Class);
    private static final List<Resource> PROPERTIES = List.of(OWL.ObjectProperty, OWL.DatatypeProperty, RDF.Property);

    /** A term with what to write for it. */
    record Word(String iri, String write, String sort, String ko, String en) {}

    /** What the editor knows. */
    record Vocabulary(Map<String, String> prefixes, List<Word> words) {}

    @GetMapping("/sparql/terms")
    ResponseEntity<Vocabulary> terms() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(new Vocabulary(Prefixes.ALL, Read.WORDS));
    }

    private static final class Read {
        static final List<Word> WORDS = words(Terms.words());

        private static List<Word> words(Ontology ontology) {
            List<Word> words = new ArrayList<>();
            CLASSES.forEach(type -> add(ontology, type, "class", words));
            PROPERTIES.forEach(type -> add(ontology, type, "property", words));
            Ontology.SCHEMES.forEach(scheme -> ontology.concepts(scheme)
                    .forEach(concept -> word(concept.getURI(), "concept").ifPresent(words::add)));
            return words.stream()
                    .distinct()
                    .sorted(Comparator.comparing(Word::write))
                    .toList();
        }

        private static void add(Ontology ontology, Resource type, String sort, List<Word> words) {
            ontology.graph()
                    .find(Node.ANY, RDF.type.asNode(), type.asNode())
                    .filterKeep(triple -> triple.getSubject().isURI())
                    .forEachRemaining(
                            triple -> word(triple.getSubject().getURI(), sort).ifPresent(words::add));
        }

        /** A concept has no prefix of its own that SPARQL could write, so it stands whole. */
        private static Optional<Word> word(String iri, String sort) {
            return Optional.of(new Word(
                    iri,
                    Prefixes.shortened(iri).orElse("<" + iri + ">"),
                    sort,
                    Terms.label(iri, Language.KO),
                    Terms.label(iri, Language.EN)));
        }
    }
}
