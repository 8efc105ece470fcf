package org.larchiveum.ontology;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The archive's vocabulary as shipped: terms, schemes with their labels, and what of them may be published. Immutable; share one. */
public final class Ontology {
    /** The schemes, in the order of their files. */
    public static final List<Resource> SCHEMES = List.of(
            Voc.LEVEL,
            Voc.ACCESS_LEVEL,
            Voc.RECORD_FORM,
            Voc.ACQUISITION_KIND,
            Voc.CONSENT_SCOPE,
            Voc.FILE_ROLE,
            Voc.EVENT_TYPE,
            Voc.VIOLATION_TYPE,
            Voc.KNOWLEDGE_BASIS,
            Voc.VERIFICATION_STATUS,
            Voc.CONFIDENCE,
            Voc.STANDARD_OF_PROOF,
            Voc.SOURCE_TYPE,
            Voc.CONTROL_TYPE,
            Voc.INVOLVEMENT_ROLE,
            Voc.FACILITY_TYPE,
            Voc.INSTITUTION_TYPE,
            Voc.VICTIM_GROUP,
            Voc.CRIME,
            Voc.MODE_OF_LIABILITY,
            Voc.NORM,
            Voc.THEME,
            Voc.SEX,
            Voc.STANCE,
            Voc.PLACE_TYPE,
            Voc.INSTRUMENT_TYPE);

    private static final List<String> MODULES = List.of(
            "core.ttl",
            "violation.ttl",
            "institution.ttl",
            "evidence.ttl",
            "accountability.ttl",
            "access.ttl",
            "museum.ttl",
            "statistics.ttl",
            "publication.ttl",
            "align/rico.ttl",
            "align/prov.ttl",
            "align/org.ttl",
            "align/premis.ttl",
            "align/crm.ttl",
            "align/others.ttl");

    private final Graph graph;
    private final Map<Node, Release> releases = new HashMap<>();
    private final Map<Resource, List<Resource>> concepts = new HashMap<>();
    private final Map<Resource, Map<String, Resource>> names = new HashMap<>();

    private Ontology(Graph graph) {
        this.graph = graph;
        for (var release : Release.values()) {
            graph.find(Node.ANY, Lar.publication.asNode(), release.term().asNode())
                    .forEach(said -> releases.put(said.getSubject(), release));
        }
        for (var scheme : SCHEMES) {
            var members = new ArrayList<Resource>();
            graph.find(Node.ANY, SKOS.inScheme.asNode(), scheme.asNode())
                    .forEach(said -> members.add(
                            ResourceFactory.createResource(said.getSubject().getURI())));
            members.sort(Comparator.comparingInt(this::order));
            concepts.put(scheme, List.copyOf(members));
            names.put(scheme, names(members));
        }
    }

    /** Reads the files from the class path, with the concepts that profiles add. */
    public static Ontology load() {
        var files = new ArrayList<>(MODULES);
        SCHEMES.forEach(scheme -> files.add("schemes/" + Voc.slugOf(scheme) + ".ttl"));
        Profile.schemes().forEach(files::add);
        return new Ontology(TurtleFiles.read(files));
    }

    /** Every term and concept with its labels and definitions. Read only. */
    public Graph graph() {
        return graph;
    }

    /** Whether statements with this property, or things of this class, may be published as they are; false for every unknown term. */
    public boolean mayBePublic(Node term) {
        return release(term) == Release.AS_IS;
    }

    /** In what form statements with this property, or things of this class, may be published. */
    public Release release(Node term) {
        return releases.getOrDefault(term, Release.NEVER);
    }

    /** The concepts of a scheme in its order; empty for an unknown scheme. */
    public List<Resource> concepts(Resource scheme) {
        return concepts.getOrDefault(scheme, List.of());
    }

    /** The next wider concept; empty for a top concept. */
    public Optional<Resource> broader(Resource concept) {
        return graph.find(concept.asNode(), SKOS.broader.asNode(), Node.ANY)
                .mapWith(said -> ResourceFactory.createResource(said.getObject().getURI()))
                .nextOptional();
    }

    /**
     * The concept of a scheme that a word means: its slug, or one of its labels in either language, hidden ones too, without
     * regard to case and surrounding space.
     */
    public Optional<Resource> concept(Resource scheme, String word) {
        return Optional.ofNullable(
                names.getOrDefault(scheme, Collections.emptyMap()).get(fold(word)));
    }

    /** The label of a concept, scheme or term in a language ({@code ko}, {@code en}). */
    public Optional<String> label(Node term, String language) {
        return text(term, SKOS.prefLabel, language).or(() -> text(term, RDFS.label, language));
    }

    /** What a concept or term means, in a language ({@code ko}, {@code en}). */
    public Optional<String> definition(Node term, String language) {
        return text(term, SKOS.definition, language).or(() -> text(term, RDFS.comment, language));
    }

    private Optional<String> text(Node term, Property property, String language) {
        return graph.find(term, property.asNode(), Node.ANY)
                .mapWith(said -> said.getObject())
                .filterKeep(
                        value -> value.isLiteral() && value.getLiteralLanguage().equalsIgnoreCase(language))
                .mapWith(Node::getLiteralLexicalForm)
                .nextOptional();
    }

    private Map<String, Resource> names(List<Resource> members) {
        var found = new HashMap<String, Resource>();
        // Slugs and labels win over hidden labels, whichever concept comes first.
        members.forEach(concept -> found.put(fold(Voc.slugOf(concept)), concept));
        for (var property : List.of(SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)) {
            for (var concept : members) {
                graph.find(concept.asNode(), property.asNode(), Node.ANY)
                        .forEach(said -> found.putIfAbsent(fold(said.getObject().getLiteralLexicalForm()), concept));
            }
        }
        return found;
    }

    private int order(Resource concept) {
        return graph.find(concept.asNode(), Lar.order.asNode(), Node.ANY)
                .mapWith(said -> Integer.parseInt(said.getObject().getLiteralLexicalForm()))
                .nextOptional()
                .orElse(Integer.MAX_VALUE);
    }

    private static String fold(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
