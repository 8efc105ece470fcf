package org.larchiveum.archive.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.anonymity.Telling;
import org.larchiveum.archive.catalogue.Catalogue;
import org.larchiveum.archive.catalogue.Deposit;
import org.larchiveum.archive.catalogue.Stored;
import org.larchiveum.archive.change.PublicLog;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.entry.Told;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.graph.jena.JenaGraphs;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.ledger.InMemoryLedger;
import org.larchiveum.archive.publication.PublicNames;
import org.larchiveum.archive.publication.PublicView;
import org.larchiveum.archive.search.InMemorySearch;
import org.larchiveum.archive.search.SearchRequest;
import org.larchiveum.archive.storage.Commit;
import org.larchiveum.archive.storage.InMemoryStore;
import org.larchiveum.ontology.Ontology;

/** Entries of knowledge on their way to both sides. */
class KnowledgeTest {
    private static final Commit COMMIT = new Commit("a test", Instant.EPOCH, "a reason");

    private final Path media;
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Catalogue catalogue = new Catalogue(new InMemoryStore(), ledger);
    private final Side staff = side();
    private final Side open = side();
    private final EntryId batch = batch();
    private Projector projector;

    private final Known country = Told.of(Kind.PLACE, "Invented land")
            .concept("placeType", "place-type/country")
            .open()
            .known();
    private final Known province = Told.of(Kind.PLACE, "Upper bank")
            .concept("placeType", "place-type/province")
            .says("within", country.id())
            .open()
            .known();
    private final Known town = Told.of(Kind.PLACE, "MARKERTOWN")
            .concept("placeType", "place-type/city-county")
            .says("within", province.id())
            .known();
    private final Known ministry =
            Told.of(Kind.INSTITUTION, "Ministry of the Ferry").open().known();
    private final Known unit = Told.of(Kind.INSTITUTION, "MARKERUNIT")
            .says("partOf", ministry.id())
            .known();
    private final Known person = Told.of(Kind.PERSON, "MARKERPERSON").known();

    KnowledgeTest(@TempDir Path folder) {
        this.media = folder;
        this.projector = projector();
    }

    @BeforeEach
    void begin() {
        projector = projector();
    }

    @Test
    void aCaseIsShownToTheStaffWithTheShortWayToTheInstitution() {
        var entry = aCase("MARKERCASE").known();
        keepWithAllItNames(entry);

        assertThat(ask(staff, "ASK { ?c a lar:ViolationCase ; lar:perpetratorInstitution ?u . ?u lar:partOf ?m }"))
                .isTrue();
        assertThat(ask(staff, "ASK { ?c lar:perpetratorInstitution ?p . ?p a lar:Person }"))
                .isFalse();
        assertThat(staff.index().size()).isEqualTo(8);
    }

    @Test
    void whatIsTakenBackIsGoneFromBothSides() {
        keepWithAllItNames(aCase("MARKERCASE").open().known());
        assertThat(open.graph().names()).isNotEmpty();

        catalogue.undo(batch, COMMIT);
        drain();

        assertThat(staff.graph().names()).as("the batch itself stays").containsExactly(batch.urn());
        assertThat(staff.index().size()).isEqualTo(1);
        assertThat(open.graph().names()).isEmpty();
        assertThat(open.index().size()).isZero();
    }

    @Test
    void aRebuildShowsTheSame() {
        projector.teach();
        keepWithAllItNames(aCase("MARKERCASE").open().known());
        var before = List.of(dump(staff), dump(open));

        projector.clear();
        drain();

        assertThat(List.of(dump(staff), dump(open))).isEqualTo(before);
    }

    @Test
    void whoAsksForEntriesCanAskWhatTheirTermsAreCalled() {
        projector.teach();
        for (var side : List.of(staff, open)) {
            var broader = side.graph()
                    .select(
                            "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT ?l { ?c skos:broader ?b . ?b skos:prefLabel ?l }",
                            Map.of(),
                            row -> row.getLiteral("l").getLanguage());
            assertThat(broader).contains("ko", "en");
            assertThat(side.index().size()).as("terms are not entries").isZero();
        }
    }

    @Test
    void whatNeverMayBeOpenStaysClosedWhateverItsAccessSays() {
        for (var kind : Kind.values()) {
            if (!kind.term().isEmpty() && !kind.openable()) {
                keep(Told.of(kind, "MARKER" + kind).open().known());
            }
        }
        assertThat(open.graph().names()).isEmpty();
        assertThat(open.index().size()).isZero();
    }

    @Test
    void thePublicSeesACaseInItsGeneralisedFormOnly() {
        keepWithAllItNames(aCase("MARKERCASE").open().known());

        assertThat(dump(open)).doesNotContain("MARKER");
        assertThat(ask(open, """
                ASK { ?c a lar:ViolationCase ; lar:dateEdtf "199X" ; lar:atPlace ?p ;
                  lar:primaryViolationType <https://w3id.org/larchiveum/voc/violation-type/illegal-detention> .
                  ?p a lar:Place ; lar:placeType <https://w3id.org/larchiveum/voc/place-type/province> }""")).isTrue();
        assertThat(
                        ask(
                                open,
                                "ASK { ?c lar:perpetratorInstitution ?m . ?m <http://www.w3.org/2004/02/skos/core#prefLabel> 'Ministry of the Ferry'@en }"))
                .as("its unit is not open, the ministry above it is")
                .isTrue();
        assertThat(ask(open, "ASK { ?c lar:involvement ?any }")).isFalse();
    }

    @Test
    void aNoteOfAnInstitutionIsNotPublicThoughANoteOfARecordIs() {
        var noted = Told.of(Kind.INSTITUTION, "Ministry of the Ferry")
                .open()
                .says(org.apache.jena.vocabulary.SKOS.note, Told.text("MARKERNOTE"))
                .says("earlierIdentifier", Told.text("test:MARKERIDENTIFIER"))
                .known();
        keep(noted);

        assertThat(ask(open, "ASK { ?i a lar:Institution }")).isTrue();
        assertThat(dump(open)).doesNotContain("MARKER");
    }

    @Test
    void thePublicFindsACaseByItsTypeAndProvinceAndByNothingCloser() {
        keepWithAllItNames(aCase("MARKERCASE").open().known());

        assertThat(found(open, "Upper bank"))
                .as("the province, and the case in it")
                .isEqualTo(2);
        assertThat(found(open, "illegal detention")).isEqualTo(1);
        for (var closer : List.of("MARKERCASE", "MARKERTOWN", "MARKERUNIT", "MARKERPERSON")) {
            assertThat(found(open, closer)).as(closer).isZero();
            assertThat(found(staff, closer)).as(closer).isPositive();
        }
    }

    private static long found(Side side, String words) {
        return side.index().search(SearchRequest.of(words, Language.EN)).total();
    }

    @Test
    void aProvinceThatIsClosedDisappearsFromTheCasesInIt() {
        keepWithAllItNames(aCase("MARKERCASE").open().known());

        keep(new Known(
                province.id(),
                Kind.PLACE,
                province.statements(),
                org.larchiveum.archive.disclosure.Access.closed(),
                List.of()));

        assertThat(ask(open, "ASK { ?c a lar:ViolationCase }")).isTrue();
        assertThat(ask(open, "ASK { ?c lar:atPlace ?any }")).isFalse();
    }

    @Test
    void whatIsSaidOfACaseChangesHowItIsVerified() {
        var entry = aCase("MARKERCASE").open().known();
        keepWithAllItNames(entry);
        assertThat(status(entry)).isEqualTo("under-review 0");

        var first = source("MARKERFIRST", "one");
        var rumour = source("MARKERSECOND", "one");
        keep(first, attestation(entry, first), rumour, attestation(entry, rumour));
        assertThat(status(entry)).as("two people repeat one rumour").isEqualTo("uncorroborated 1");

        var other = source("MARKERTHIRD", "another");
        keep(other, attestation(entry, other));
        assertThat(status(entry)).isEqualTo("cross-verified 2");
        assertThat(dump(open)).doesNotContain("MARKER");

        catalogue.undo(batch, COMMIT);
        drain();
        assertThat(ask(staff, "ASK { ?c lar:verificationStatus ?any }")).isFalse();
    }

    /** As the public sees it. */
    private String status(Known entry) {
        var iri = "https://archive.example/id/case/" + entry.access().publicId();
        return open.graph()
                .select(
                        """
                        PREFIX lar: <https://w3id.org/larchiveum/ns#>
                        SELECT ?status ?n { ?c lar:verificationStatus ?status ; lar:independentSourceCount ?n }""",
                        Map.of("c", iri),
                        row -> row.getResource("status").getURI().replaceAll(".*/", "") + " "
                                + row.getLiteral("n").getInt())
                .getFirst();
    }

    private static Known source(String name, String originGroup) {
        return Told.of(Kind.SOURCE, name)
                .says("originGroup", Told.text(originGroup))
                .known();
    }

    private static Known attestation(Known of, Known source) {
        return Told.of(Kind.ATTESTATION, "MARKERATTESTATION")
                .says("attests", of.id())
                .says("fromSource", source.id())
                .concept("stance", "stance/supports")
                .concept("knowledgeBasis", "knowledge-basis/witnessed")
                .known();
    }

    private Told aCase(String name) {
        return Told.of(Kind.CASE, name)
                .formerly("test:" + name)
                .concept("primaryViolationType", "violation-type/illegal-detention")
                .says("dateEdtf", Told.text("1998-03-05"))
                .says("atPlace", town.id())
                .involving("perpetrator", unit.id())
                .involving("victim", person.id());
    }

    private void keepWithAllItNames(Known aCase) {
        keep(country, province, town, ministry, unit, person, aCase);
    }

    private void keep(Known... entries) {
        catalogue.keep(batch, List.of(entries), COMMIT);
        drain();
    }

    private void drain() {
        while (projector.advance(10) > 0) {
            // until all is shown
        }
    }

    private static String dump(Side side) {
        try (var names = side.graph().names()) {
            var graphs = new TreeMap<String, String>();
            names.forEach(name -> graphs.put(
                    name,
                    side.graph().graph(name).orElseThrow().stream()
                            .map(Object::toString)
                            .sorted()
                            .toList()
                            .toString()));
            return graphs + " " + side.index().ids().sorted().toList();
        }
    }

    private static boolean ask(Side side, String ask) {
        var select = "PREFIX lar: <https://w3id.org/larchiveum/ns#> SELECT (1 AS ?yes) "
                + ask.substring(ask.indexOf('{')) + " LIMIT 1";
        return !side.graph().select(select, Map.of(), row -> row.toString()).isEmpty();
    }

    private EntryId batch() {
        var entry = Told.of(Kind.BATCH, "a batch").known();
        catalogue.deposit(new Deposit(entry, new TreeMap<>(), List.of(), COMMIT));
        return entry.id();
    }

    private Projector projector() {
        var ontology = Ontology.load();
        var view = new PublicView(
                new PublicNames("https://archive.example"),
                p -> ontology.mayBePublic(p.asNode()),
                ontology::broader,
                id -> catalogue.find(id).map(Stored::entry),
                Telling.ALL_LEVELS);
        return new Projector(
                catalogue,
                ledger,
                new Surfaces(staff, open, new Media(media), PublicLog.open(media.resolve("log"))),
                view,
                1,
                Clock.systemUTC());
    }

    private static Side side() {
        return new Side(JenaGraphs.open(new GraphAddress.Memory()), new InMemorySearch());
    }
}
