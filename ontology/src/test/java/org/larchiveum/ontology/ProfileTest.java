package org.larchiveum.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileTest {
    private static final Set<Resource> CLASSES = Set.of(
            Lar.Place,
            Institutions.Institution,
            Institutions.InstitutionUnit,
            Institutions.DetentionFacility,
            Institutions.NameUse,
            Institutions.Post,
            Institutions.ControlRelation,
            Statistics.PublishedFigure);
    private static final List<Property> CONCEPTS = List.of(
            Lar.placeType,
            Lar.confidence,
            Institutions.institutionType,
            Institutions.controlType,
            Cases.facilityType,
            Statistics.figureType,
            Statistics.figureSourceType);

    @ParameterizedTest
    @MethodSource("profiles")
    void everyFactHasASource(Profile profile) {
        assertThat(typed(profile.graph())).isNotEmpty().allSatisfy(subject -> assertThat(
                        profile.graph().contains(subject, DCTerms.source.asNode(), Node.ANY))
                .as(subject.toString())
                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everySubjectIsCalledInBothLanguages(Profile profile) {
        for (var subject : typed(profile.graph())) {
            var name = profile.graph().contains(subject, Institutions.usedName.asNode(), Node.ANY)
                    ? Institutions.usedName
                    : SKOS.prefLabel;
            assertThat(profile.graph()
                            .find(subject, name.asNode(), Node.ANY)
                            .mapWith(said -> said.getObject().getLiteralLanguage())
                            .toList())
                    .as(subject.toString())
                    .containsExactlyInAnyOrder("ko", "en");
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void saysNothingOfPersonsCasesOrSources(Profile profile) {
        assertThat(profile.graph()
                        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
                        .mapWith(said -> said.getObject().getURI())
                        .toSet())
                .isSubsetOf(CLASSES.stream().map(Resource::getURI).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyLinkLeadsToSomethingInTheProfile(Profile profile) {
        var known = typed(profile.graph());
        var prefix = "https://w3id.org/larchiveum/" + profile.code() + "/";
        assertThat(profile.graph()
                        .find()
                        .mapWith(said -> said.getObject())
                        .filterKeep(node -> node.isURI() && node.getURI().startsWith(prefix))
                        .toSet())
                .isNotEmpty()
                .isSubsetOf(known);
        assertThat(known).allMatch(node -> node.getURI().startsWith(prefix));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyConceptItUsesExists(Profile profile) {
        var ontology = Ontology.load();
        for (var property : CONCEPTS) {
            assertThat(profile.graph()
                            .find(Node.ANY, property.asNode(), Node.ANY)
                            .mapWith(said -> said.getObject())
                            .toSet())
                    .allMatch(concept -> ontology.graph().contains(concept, SKOS.inScheme.asNode(), Node.ANY));
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void isCalledByTheCodeItsEntriesKeep(Profile profile) {
        assertThat(profile.subjects()).hasSizeGreaterThan(30).allSatisfy(subject -> assertThat(
                        profile.identifier(subject))
                .matches(profile.code() + ":(institution|place|post|control|figure)/[A-Za-z0-9-]+"));
        assertThat(profile.title("ko")).isPresent();
        assertThat(profile.title("en")).isPresent();
        assertThat(profile.description("ko")).isPresent();
        assertThat(profile.description("en")).isPresent();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void whatIsTakenInFromItIsNotRefused(Profile profile) {
        var entries = GraphFactory.createDefaultGraph();
        profile.graph()
                .find()
                .forEach(said -> entries.add(Triple.create(
                        entry(profile, said.getSubject()), said.getPredicate(), entry(profile, said.getObject()))));
        profile.subjects()
                .forEach(subject -> entries.add(Triple.create(
                        entry(profile, subject),
                        Lar.accessLevel.asNode(),
                        Voc.accessLevel("public").asNode())));
        assertThat(Shapes.knowledge().validate(entries))
                .filteredOn(found -> found.rule().weight() == Rule.Weight.REFUSAL)
                .isEmpty();
    }

    @Test
    void theInventedCountryIsMarkedInEveryFact() {
        var demo = Profile.load("demo");
        assertThat(demo.invented()).isTrue();
        assertThat(typed(demo.graph()))
                .allMatch(subject -> demo.graph().contains(subject, Lar.invented.asNode(), Node.ANY));
        assertThat(texts(demo.graph(), SKOS.prefLabel, "ko")).allMatch(name -> name.endsWith("(가상)"));
        assertThat(texts(demo.graph(), SKOS.prefLabel, "en")).allMatch(name -> name.endsWith("(invented)"));
        assertThat(demo.graph().contains(Node.ANY, Geo.latitude.asNode(), Node.ANY))
                .as("a point would be a real place")
                .isFalse();
    }

    @Test
    void theRealCountryHasNothingInvented() {
        var kp = Profile.load("kp");
        assertThat(kp.invented()).isFalse();
        assertThat(kp.graph().contains(Node.ANY, Lar.invented.asNode(), Node.ANY))
                .isFalse();
    }

    @Test
    void provincesHaveTheirCodesAndPointsWithinTheCountry() {
        var kp = Profile.load("kp").graph();
        assertThat(kp.find(
                                Node.ANY,
                                Lar.placeType.asNode(),
                                Voc.placeType("province").asNode())
                        .mapWith(said -> said.getSubject())
                        .toList())
                .hasSize(12)
                .allSatisfy(province -> {
                    assertThat(value(kp, province, Lar.isoCode)).matches("KP-[0-9]{2}");
                    assertThat(new BigDecimal(value(kp, province, Geo.latitude)))
                            .isBetween(new BigDecimal("37.5"), new BigDecimal("43.1"));
                    assertThat(new BigDecimal(value(kp, province, Geo.longitude)))
                            .isBetween(new BigDecimal("124.1"), new BigDecimal("130.8"));
                });
    }

    @Test
    void publishedFiguresStandAsPublishedAndDoNotAddUp() {
        var kp = Profile.load("kp").graph();
        var listed = Stream.of("detention", "torture", "execution", "disappearance", "sexual", "abortion")
                .mapToInt(slug -> figure(kp, "2023-05-" + slug))
                .sum();
        assertThat(listed).isEqualTo(17_205);
        assertThat(figure(kp, "2023-05-total")).isEqualTo(18_627);
        var bySource = kp.find(Node.ANY, Statistics.figureSourceType.asNode(), Node.ANY)
                .mapWith(said -> Integer.parseInt(value(kp, said.getSubject(), Statistics.value)))
                .toList();
        assertThat(bySource).hasSize(9);
        assertThat(bySource.stream().mapToInt(Integer::intValue).sum()).isEqualTo(figure(kp, "2024-cases"));
    }

    @Test
    void aConceptOfACountryIsFoundLikeAnyOther() {
        var ontology = Ontology.load();
        assertThat(ontology.concept(Voc.FACILITY_TYPE, "Gwanliso")).contains(Voc.facilityType("kwanliso"));
        assertThat(ontology.concept(Voc.FACILITY_TYPE, "단련대")).contains(Voc.facilityType("rodong-danryeondae"));
        assertThat(ontology.broader(Voc.facilityType("kuryujang"))).contains(Voc.facilityType("pre-trial"));
    }

    @Test
    void refusesACountryItDoesNotHave() {
        assertThatIllegalArgumentException().isThrownBy(() -> Profile.load("../kp"));
    }

    static Stream<Profile> profiles() {
        return Profile.codes().stream().map(Profile::load);
    }

    /** As an import names it: a UUID for the thing, and the same part of it. */
    private static Node entry(Profile profile, Node node) {
        var prefix = "https://w3id.org/larchiveum/" + profile.code() + "/";
        if (!node.isURI() || !node.getURI().startsWith(prefix)) {
            return node;
        }
        var parts = node.getURI().split("#", 2);
        var id = "urn:uuid:" + UUID.nameUUIDFromBytes(parts[0].getBytes(StandardCharsets.UTF_8));
        return NodeFactory.createURI(parts.length == 2 ? id + "#" + parts[1] : id);
    }

    private static Set<Node> typed(Graph graph) {
        return graph.find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .mapWith(said -> said.getSubject())
                .toSet();
    }

    private static List<String> texts(Graph graph, Property property, String language) {
        return graph.find(Node.ANY, property.asNode(), Node.ANY)
                .mapWith(said -> said.getObject())
                .filterKeep(text -> text.getLiteralLanguage().equals(language))
                .mapWith(Node::getLiteralLexicalForm)
                .toList();
    }

    private static int figure(Graph graph, String slug) {
        var figure = NodeFactory.createURI("https://w3id.org/larchiveum/kp/figure/" + slug);
        return Integer.parseInt(value(graph, figure, Statistics.value));
    }

    private static String value(Graph graph, Node subject, Property property) {
        return graph.find(subject, property.asNode(), Node.ANY)
                .next()
                .getObject()
                .getLiteralLexicalForm();
    }
}
