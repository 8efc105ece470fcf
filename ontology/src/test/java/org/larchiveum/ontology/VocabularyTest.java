package org.larchiveum.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class VocabularyTest {
    private static final Ontology ONTOLOGY = Ontology.load();
    static final java.util.List<Resource> SCHEMES = Ontology.SCHEMES;

    static final java.util.List<Class<?>> OWN = java.util.List.of(
            Lar.class,
            Cases.class,
            Institutions.class,
            Evidence.class,
            Accountability.class,
            Access.class,
            Museum.class,
            Statistics.class);

    /** By hand, from the classes and properties of PREMIS 3.0.0: its file carries no licence, so it is not among the test data. */
    private static final Set<String> PREMIS =
            Set.of("File", "Fixity", "Event", "fixity", "size", "originalName", "outcome", "outcomeNote", "note");

    @Test
    void ownConstantsAreTheTermsOfTheModules() {
        var written = ONTOLOGY.graph()
                .find(Node.ANY, RDFS.label.asNode(), Node.ANY)
                .mapWith(said -> said.getSubject().getURI())
                .filterKeep(iri -> iri.startsWith(Lar.NS))
                .toSet();
        var constants = OWN.stream().flatMap(VocabularyTest::constants).toList();
        assertThat(constants).doesNotHaveDuplicates();
        assertThat(Set.copyOf(constants)).isEqualTo(written);
    }

    @Test
    void ownTermsSayWhatTheyMeanInBothLanguages() {
        OWN.stream()
                .flatMap(VocabularyTest::constants)
                .map(iri -> org.apache.jena.graph.NodeFactory.createURI(iri))
                .forEach(term -> assertThat(Stream.of("ko", "en").map(language -> ONTOLOGY.label(term, language)
                                .flatMap(label -> ONTOLOGY.definition(term, language))))
                        .as(term.toString())
                        .allMatch(Optional::isPresent));
    }

    @Test
    void recordsInContextsHasTheTermsWeTakeFromIt() {
        assertThat(terms("rico/RiC-O_1-1.rdf"))
                .containsAll(constants(Rico.class).toList());
    }

    @Test
    void provHasTheTermsWeTakeFromIt() {
        assertThat(terms("zazuko/prov.nq")).containsAll(constants(Prov.class).toList());
    }

    /** By hand, from the Basic Geo vocabulary, whose file is not among the test data. */
    @Test
    void basicGeoHasTheTermsWeTakeFromIt() {
        assertThat(constants(Geo.class)).containsExactlyInAnyOrder(Geo.NS + "lat", Geo.NS + "long");
    }

    @Test
    void webAnnotationHasTheTermsWeTakeFromIt() {
        assertThat(terms("zazuko/oa.nq")).containsAll(constants(Oa.class).toList());
    }

    @Test
    void dublinCoreAndSkosHaveTheTermsWePublishWith() {
        var known = terms("zazuko/dcterms.nq");
        known.addAll(terms("zazuko/skos.nq"));
        var used = ONTOLOGY.graph()
                .find(Node.ANY, Lar.publication.asNode(), Node.ANY)
                .mapWith(said -> said.getSubject().getURI())
                .filterKeep(iri -> iri.startsWith(DCTerms.NS) || iri.startsWith(SKOS.uri))
                .toSet();
        assertThat(used).hasSizeGreaterThan(15);
        assertThat(known).containsAll(used);
    }

    @ParameterizedTest
    @CsvSource({
        "rico, rico/RiC-O_1-1.rdf",
        "prov, zazuko/prov.nq",
        "org, zazuko/org.nq",
        "crm, linkedart/cidoc.rdf",
        "others, dpv/dpv-2.3.ttl;zazuko/foaf.nq;zazuko/qb.nq;zazuko/geosparql.nq"
    })
    void alignmentsLeadFromOurTermsToTermsThatExist(String alignment, String files) {
        var own = OWN.stream().flatMap(VocabularyTest::constants).collect(Collectors.toSet());
        var known = Stream.of(files.split(";"))
                .flatMap(file -> terms(file).stream())
                .collect(Collectors.toSet());
        var said = TurtleFiles.read("align/" + alignment + ".ttl").find().toList();
        assertThat(said).isNotEmpty().allSatisfy(triple -> {
            assertThat(own).contains(triple.getSubject().getURI());
            assertThat(known).contains(triple.getObject().getURI());
        });
    }

    @Test
    void alignmentWithPremisLeadsToTermsThatExist() {
        assertThat(TurtleFiles.read("align/premis.ttl").find().toList())
                .isNotEmpty()
                .allMatch(triple -> PREMIS.contains(triple.getObject().getURI().substring(Premis.NS.length())));
    }

    @Test
    void everythingNamedInAModuleIsATermOfOursOrOneThatExists() {
        var own = OWN.stream().flatMap(VocabularyTest::constants).collect(Collectors.toSet());
        var links = java.util.List.of(RDFS.domain, RDFS.range, RDFS.subClassOf, RDFS.subPropertyOf);
        for (var link : links) {
            assertThat(ONTOLOGY.graph()
                            .find(Node.ANY, link.asNode(), Node.ANY)
                            .mapWith(said -> said.getObject().getURI())
                            .filterKeep(iri -> iri.startsWith(Lar.NS))
                            .toSet())
                    .isSubsetOf(own);
        }
    }

    @Test
    void matchesLeadToTermsThatExist() {
        var known = terms("rico/RiC_RecordSetTypes_vocabulary.rdf");
        var matched = ONTOLOGY.graph()
                .find(Node.ANY, SKOS.exactMatch.asNode(), Node.ANY)
                .mapWith(said -> said.getObject().getURI())
                .filterKeep(iri -> iri.startsWith("https://www.ica.org/"))
                .toSet();
        assertThat(matched).hasSize(4);
        assertThat(known).containsAll(matched);
    }

    @Test
    void premisHasTheTermsWeTakeFromIt() {
        assertThat(constants(Premis.class).filter(iri -> iri.startsWith(Premis.NS)))
                .allMatch(iri -> PREMIS.contains(iri.substring(Premis.NS.length())));
    }

    @Test
    void constantsAreNamedAsTheirTerms() {
        Stream.concat(OWN.stream(), Stream.of(Rico.class, Prov.class, Premis.class, Oa.class))
                .flatMap(VocabularyTest::fields)
                .filter(field -> !iri(field).startsWith("http://id.loc.gov/vocabulary/preservation/eventOutcome/"))
                .forEach(field -> assertThat(iri(field)).endsWith(field.getName()));
    }

    @ParameterizedTest
    @FieldSource("SCHEMES")
    void everySchemeIsNamedAndFilled(Resource scheme) {
        assertThat(ONTOLOGY.concepts(scheme)).hasSizeGreaterThan(1);
        assertThat(ONTOLOGY.label(scheme.asNode(), "ko")).isPresent();
        assertThat(ONTOLOGY.label(scheme.asNode(), "en")).isPresent();
        assertThat(ONTOLOGY.definition(scheme.asNode(), "ko")).isPresent();
    }

    @ParameterizedTest
    @FieldSource("SCHEMES")
    void everyConceptIsNamedAndDefinedOnceInBothLanguages(Resource scheme) {
        for (var concept : ONTOLOGY.concepts(scheme)) {
            for (var property : java.util.List.of(SKOS.prefLabel, SKOS.definition)) {
                var languages = ONTOLOGY.graph()
                        .find(concept.asNode(), property.asNode(), Node.ANY)
                        .mapWith(said -> said.getObject().getLiteralLanguage())
                        .toList();
                assertThat(languages)
                        .as(concept + " " + property.getLocalName())
                        .containsExactlyInAnyOrder("ko", "en");
            }
        }
    }

    @Test
    void everyConceptLeadsUpToATopConceptOfItsScheme() {
        for (var scheme : SCHEMES) {
            for (var concept : ONTOLOGY.concepts(scheme)) {
                var seen = new HashSet<Resource>();
                var above = concept;
                while (seen.add(above) && ONTOLOGY.broader(above).isPresent()) {
                    above = ONTOLOGY.broader(above).orElseThrow();
                }
                assertThat(ONTOLOGY.graph().contains(above.asNode(), SKOS.topConceptOf.asNode(), scheme.asNode()))
                        .as(concept.getURI())
                        .isTrue();
            }
        }
    }

    @Test
    void crimesAndNormsAreSaidOfTypesOnlyAndExist() {
        for (var said : java.util.Map.of(Cases.mayConstitute, Voc.CRIME, Cases.contravenes, Voc.NORM)
                .entrySet()) {
            var found = ONTOLOGY.graph()
                    .find(Node.ANY, said.getKey().asNode(), Node.ANY)
                    .toList();
            assertThat(found).isNotEmpty().allSatisfy(triple -> {
                assertThat(triple.getSubject().getURI()).startsWith(Voc.VIOLATION_TYPE.getURI() + "/");
                assertThat(ONTOLOGY.concepts(said.getValue()))
                        .extracting(Resource::getURI)
                        .contains(triple.getObject().getURI());
            });
        }
    }

    @Test
    void anAllegationIsNeverNamedAsAFact() {
        for (var slug : java.util.List.of("perpetrator", "ordered", "tolerated")) {
            assertThat(ONTOLOGY.label(Voc.involvementRole(slug).asNode(), "ko").orElseThrow())
                    .endsWith("혐의자");
            assertThat(ONTOLOGY.label(Voc.involvementRole(slug).asNode(), "en").orElseThrow())
                    .startsWith("alleged");
        }
    }

    @ParameterizedTest
    @FieldSource("SCHEMES")
    void noWordOfASchemeMeansTwoConcepts(Resource scheme) {
        var words = new HashSet<String>();
        for (var concept : ONTOLOGY.concepts(scheme)) {
            var own = new HashSet<String>();
            for (var property : java.util.List.of(SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)) {
                ONTOLOGY.graph()
                        .find(concept.asNode(), property.asNode(), Node.ANY)
                        .forEach(said ->
                                own.add(said.getObject().getLiteralLexicalForm().toLowerCase(Locale.ROOT)));
            }
            assertThat(words).as(concept.toString()).doesNotContainAnyElementsOf(own);
            words.addAll(own);
        }
    }

    private static Stream<Field> fields(Class<?> holder) {
        return Stream.of(holder.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .filter(field -> Resource.class.isAssignableFrom(field.getType()));
    }

    private static Stream<String> constants(Class<?> holder) {
        return fields(holder).map(VocabularyTest::iri);
    }

    private static String iri(Field field) {
        try {
            return ((Resource) java.util.Objects.requireNonNull(field.get(null))).getURI();
        } catch (IllegalAccessException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static Set<String> terms(String file) {
        var folder = vocabularies();
        assumeThat(folder)
                .as("third-party vocabularies are named by LARCHIVEUM_VOCAB")
                .isPresent();
        var path = folder.orElseThrow().resolve(file).toUri().toString();
        // The files in N-Quads keep each vocabulary in a graph of its own.
        return file.endsWith(".nq")
                ? subjects(RDFDataMgr.loadDatasetGraph(path).getUnionGraph())
                : subjects(RDFDataMgr.loadGraph(path));
    }

    private static Set<String> subjects(Graph graph) {
        return graph.find()
                .mapWith(said -> said.getSubject())
                .filterKeep(Node::isURI)
                .mapWith(Node::getURI)
                .toSet();
    }

    private static Optional<Path> vocabularies() {
        return Optional.ofNullable(System.getenv("LARCHIVEUM_VOCAB"))
                .map(Path::of)
                .or(() -> Optional.ofNullable(System.getenv("LARCHIVEUM_CORPUS"))
                        .map(corpus -> Path.of(corpus).resolveSibling("vocab")))
                .filter(Files::isDirectory);
    }
}
