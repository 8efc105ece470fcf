package org.larchiveum.archive.reading.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.graph.jena.JenaGraphs;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.publication.PublicNames;
import org.larchiveum.archive.reading.knowledge.Comparison.Own;
import org.larchiveum.archive.reading.knowledge.Comparison.Why;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Ontology;
import org.larchiveum.ontology.Voc;

/** What the public may read of an invented country. */
class PublishedKnowledgeTest {
    private static final String BASE = "https://archive.example";
    private static final Ontology WORDS = Ontology.load();

    private final GraphStore graphs = JenaGraphs.open(new GraphAddress.Memory());
    private final KnowledgeRoom room = new PublishedKnowledge(graphs, new PublicNames(BASE), WORDS, Clock.systemUTC());

    @BeforeEach
    void fill() {
        InventedKnowledge.into(graphs, BASE);
    }

    @AfterEach
    void close() {
        graphs.close();
    }

    private static Set<String> broader(String concept) {
        return WORDS.graph()
                .find(org.apache.jena.graph.NodeFactory.createURI(concept), SKOS.broader.asNode(), Node.ANY)
                .mapWith(said -> said.getObject().getURI())
                .toSet();
    }

    private static PublicId id(String text) {
        return PublicId.parse(text).orElseThrow();
    }

    private static String iri(Kind kind, String id) {
        return BASE + "/id/" + kind.word() + "/" + id;
    }

    private Thing thing(Kind kind, String id) {
        return room.thing(kind, id(id)).orElseThrow();
    }

    private static String type(String slug) {
        return Voc.violationType(slug).getURI();
    }

    @Test
    void anInstitutionHasItsNamesInOrderAndItsPlaceByName() {
        var ministry = thing(Kind.INSTITUTION, InventedKnowledge.MINISTRY);

        assertThat(ministry.names())
                .extracting(
                        use -> use.name().best(Language.EN),
                        use -> use.when().map(DateSpan::edtf).orElse(""))
                .containsExactly(
                        tuple("Department of Shallows Order", "1948/1971-03"),
                        tuple("Department of Shallows Security", "1971-03/1994"),
                        tuple("Ministry of Shallows Security", "1994/.."));
        assertThat(ministry.links(larProperty("atPlace")))
                .extracting(place -> place.name().best(Language.KO))
                .containsExactly("먼여울");
        assertThat(ministry.reference().invented()).isTrue();
        assertThat(ministry.values(SKOS.altLabel)).hasSize(1);
    }

    private static org.apache.jena.rdf.model.Property larProperty(String name) {
        return org.apache.jena.rdf.model.ResourceFactory.createProperty(Lar.NS + name);
    }

    @Test
    void aKindIsFoundUnderItsOwnWordOnly() {
        assertThat(room.thing(Kind.PLACE, id(InventedKnowledge.MINISTRY))).isEmpty();
        assertThat(room.graph(Kind.INSTITUTION, id(InventedKnowledge.MINISTRY))).isPresent();
    }

    /** The structure, not the data, keeps them away: even what lay in the public dataset by mistake would have no page. */
    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"PERSON", "TESTIMONY", "ATTESTATION", "SOURCE", "CONSENT", "RECORD"})
    void whatCanNeverBeOpenIsNotBehindThisDoor(Kind kind) {
        var iri = iri(kind, InventedKnowledge.MINISTRY);
        var graph = RDFParser.fromString("<" + iri + "> a <" + Lar.NS + kind.term() + ">", Lang.TURTLE)
                .toGraph();
        graphs.apply(Map.of(iri, graph), List.of(), "2");

        assertThat(room.thing(kind, id(InventedKnowledge.MINISTRY))).isEmpty();
        assertThat(room.graph(kind, id(InventedKnowledge.MINISTRY))).isEmpty();
    }

    @Test
    void aLinkToWhatIsNotOpenIsNotThere() {
        graphs.apply(Map.of(), List.of(iri(Kind.PLACE, InventedKnowledge.COUNTRY)), "2");

        assertThat(thing(Kind.INSTITUTION, InventedKnowledge.MINISTRY).values(larProperty("atPlace")))
                .isEmpty();
    }

    @Test
    void countsACaseOnceHoweverMuchStandsAboveItsInstitution() {
        var all = room.census(Scope.ALL);
        var ministry = room.census(Scope.ALL.by(Set.of(iri(Kind.INSTITUTION, InventedKnowledge.MINISTRY))));

        assertThat(all.total()).isEqualTo(InventedKnowledge.CASES);
        assertThat(all.invented()).isEqualTo(InventedKnowledge.CASES);
        assertThat(ministry.total()).isEqualTo(InventedKnowledge.CASES);
        assertThat(all.of(iri(Kind.INSTITUTION, InventedKnowledge.COMMISSION)))
                .as("what commands the ministry has its cases below it")
                .isEqualTo(InventedKnowledge.CASES);
        assertThat(all.of(iri(Kind.INSTITUTION, InventedKnowledge.CAMP))).isEqualTo(12);
        assertThat(room.census(Scope.ALL.by(Set.of(
                                iri(Kind.INSTITUTION, InventedKnowledge.CAMP),
                                iri(Kind.INSTITUTION, InventedKnowledge.NORTH_BUREAU))))
                        .total())
                .isEqualTo(all.of(iri(Kind.INSTITUTION, InventedKnowledge.NORTH_BUREAU)));
    }

    @Test
    void countsByTypeWithEverythingNarrowerByPlaceWithEverythingWithinAndByDecade() {
        var all = room.census(Scope.ALL);

        assertThat(all.of(type("illegal-detention"))).isEqualTo(30);
        assertThat(room.census(Scope.ALL.ofType(type("disappearance"))).total()).isEqualTo(10);
        assertThat(broader(type("illegal-detention")))
                .allSatisfy(wide -> assertThat(all.of(wide)).isGreaterThanOrEqualTo(30));
        assertThat(all.of(iri(Kind.PLACE, InventedKnowledge.COUNTRY))).isEqualTo(InventedKnowledge.CASES);
        assertThat(all.of(iri(Kind.PLACE, InventedKnowledge.SOUTH))).isEqualTo(12);
        assertThat(all.byDecade()).hasSize(5).containsEntry(1950, 12L);
        assertThat(all.undated()).isZero();
    }

    @Test
    void countsAnewAsSoonAsSomethingPublicChanges() {
        assertThat(room.census(Scope.ALL).total()).isEqualTo(InventedKnowledge.CASES);

        graphs.apply(Map.of(), List.of(iri(Kind.CASE, InventedKnowledge.FIRST_CASE)), "2");

        assertThat(room.census(Scope.ALL).total()).isEqualTo(InventedKnowledge.CASES - 1);
        assertThat(room.open()).containsEntry(Kind.CASE, (long) InventedKnowledge.CASES - 1);
    }

    @Test
    void institutionsStandUnderWhatTheyArePartOfAndPlacesUnderWhatTheyLieIn() {
        assertThat(room.institutions())
                .extracting(top -> top.listed().reference().name().best(Language.EN), Placed::size)
                .containsExactlyInAnyOrder(
                        tuple("Riverside Safety Commission", 5), tuple("Department of Lantern Discipline", 0));
        assertThat(room.places()).singleElement().satisfies(country -> assertThat(country.below())
                .extracting(province -> province.listed().reference().name().best(Language.KO), Placed::size)
                .containsExactly(tuple("남여울도", 0), tuple("북여울도", 1)));
    }

    @Test
    void institutionsInACircleAreListedOnceAndTheListEnds() {
        var north = iri(Kind.PLACE, InventedKnowledge.NORTH);
        var country = iri(Kind.PLACE, InventedKnowledge.COUNTRY);
        var circle = RDFParser.fromString(
                        "<%s> a <%sPlace> ; <%swithin> <%s> .".formatted(country, Lar.NS, Lar.NS, north), Lang.TURTLE)
                .toGraph();
        graphs.apply(Map.of(country, circle), List.of(), "2");

        assertThat(room.places()).hasSize(1);
        assertThat(room.places().getFirst().size()).isEqualTo(3);
        assertThat(room.census(Scope.ALL).of(country)).isEqualTo(InventedKnowledge.CASES);
    }

    @Test
    void tellsWhatPointsAtAnEntryAndOnlyCountsItsCases() {
        var county = room.pointingAt(thing(Kind.PLACE, InventedKnowledge.NORTH).reference(), 10);

        assertThat(county)
                .extracting(
                        links -> links.property().substring(Lar.NS.length()),
                        Backlinks::kind,
                        Backlinks::total,
                        links -> links.first().size())
                .containsExactlyInAnyOrder(
                        tuple("within", Kind.PLACE, 1L, 1),
                        tuple("atPlace", Kind.INSTITUTION, 1L, 1),
                        tuple("atPlace", Kind.EVENT, 1L, 1),
                        tuple("atPlace", Kind.CASE, 48L, 0));
    }

    @Test
    void aPublishedFigureStandsBesideTheArchivesOwnCountAndNeverChanges() {
        var group = room.figures().getFirst();

        assertThat(group.total().orElseThrow().figure().value()).isEqualTo(120);
        assertThat(group.total().orElseThrow().own())
                .isEqualTo(new Own.Counted(InventedKnowledge.CASES, List.of(Why.OPEN_ONLY, Why.INVENTED)));
        assertThat(group.kinds())
                .extracting(kind -> kind.figure().value(), kind -> ((Own.Counted) kind.own()).cases())
                .containsExactly(tuple(70L, 30L), tuple(20L, 10L), tuple(10L, 10L));
        assertThat(group.kinds().getLast().own()).isEqualTo(new Own.Counted(10, List.of(Why.EQUAL, Why.INVENTED)));
        assertThat(group.unlisted()).contains(new FigureGroup.Unlisted(20, java.util.Optional.of(10L)));
    }

    @Test
    void aFigureAboutAnInstitutionThatIsNotOpenIsComparedWithNothing() {
        graphs.apply(Map.of(), List.of(iri(Kind.INSTITUTION, InventedKnowledge.MINISTRY)), "2");

        assertThat(room.figures())
                .allSatisfy(group -> assertThat(group.total().orElseThrow().own())
                        .isEqualTo(new Own.NotCounted(Why.INSTITUTION_UNKNOWN)));
    }

    @Test
    void pointsComeFromTheirDegrees() {
        assertThat(room.listed(iri(Kind.PLACE, InventedKnowledge.NORTH))
                        .orElseThrow()
                        .point())
                .hasValueSatisfying(point -> {
                    assertThat(point.latitude()).isEqualByComparingTo("31.4");
                    assertThat(point.longitude()).isEqualByComparingTo("-151.2");
                });
    }
}
