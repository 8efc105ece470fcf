package org.larchiveum.archive.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.larchiveum.archive.disclosure.Disclosure;
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
import org.larchiveum.ontology.Access;
import org.larchiveum.ontology.Ontology;

/** Open cases among others: what is told of each so that three look alike. */
class CasesInPublicTest {
    private static final Commit COMMIT = new Commit("a test", Instant.EPOCH, "a reason");
    private static final LocalDate TODAY = LocalDate.now(Clock.systemUTC());

    private final Path media;
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Catalogue catalogue = new Catalogue(new InMemoryStore(), ledger);
    private final Side staff = side();
    private final Side open = side();
    private final EntryId batch = batch();
    private Projector projector;

    private final Known upper = province("Upper bank");
    private final Known lower = province("Lower bank");

    CasesInPublicTest(@TempDir Path folder) {
        this.media = folder;
        this.projector = projector();
    }

    @BeforeEach
    void begin() {
        projector = projector();
        keep(upper, lower);
    }

    @Test
    void ofFewerThanThreeNothingIsToldButThatTheyAre() {
        keep(aCase("one", upper), aCase("two", upper));

        assertThat(count("?c a lar:ViolationCase")).isEqualTo(2);
        assertThat(count("?c a lar:ViolationCase ; ?p ?o"))
                .as("their types alone")
                .isEqualTo(2);
        assertThat(found("Upper bank")).as("the province itself").isEqualTo(1);
    }

    @Test
    void theThirdLetsAllThreeBeTold() {
        keep(aCase("one", upper), aCase("two", upper));
        keep(aCase("three", upper));

        assertThat(count("?c lar:atPlace ?p ; lar:dateEdtf '199X' ; lar:primaryViolationType ?t"))
                .isEqualTo(3);
        assertThat(found("Upper bank")).as("the province, and the cases in it").isEqualTo(4);
    }

    @Test
    void whatOnlyOneHasIsTakenFromItAndFromThoseWhoWouldBetrayIt() {
        keep(cases("upper", 4, upper));
        keep(aCase("alone", lower));

        assertThat(count("?c a lar:ViolationCase")).isEqualTo(5);
        assertThat(count("?c lar:primaryViolationType ?t")).isEqualTo(5);
        assertThat(count("?c a lar:ViolationCase ; lar:atPlace ?p"))
                .as("four of five in one province would say where the fifth is not")
                .isZero();
        assertThat(found("Lower bank")).isEqualTo(1);
    }

    @Test
    void aWithdrawalLeavesTooFewToBeTold() {
        var three = cases("upper", 3, upper);
        keep(three);
        assertThat(count("?c lar:atPlace ?p ; a lar:ViolationCase")).isEqualTo(3);

        close(three[0]);

        assertThat(count("?c a lar:ViolationCase")).isEqualTo(2);
        assertThat(count("?c a lar:ViolationCase ; ?p ?o")).isEqualTo(2);
        assertThat(found("Upper bank")).isEqualTo(1);
    }

    @Test
    void afterAStartTheSameIsKnown() {
        var three = cases("upper", 3, upper);
        keep(three);
        projector = projector();

        close(three[1]);
        assertThat(count("?c a lar:ViolationCase ; ?p ?o")).isEqualTo(2);

        projector = projector();
        keep(cases("more", 3, upper));
        assertThat(count("?c lar:atPlace ?p ; a lar:ViolationCase"))
                .as("opened on the same day, they are told together")
                .isEqualTo(5);
    }

    @Test
    void aRebuildTellsTheSame() {
        keep(cases("upper", 4, upper));
        keep(cases("lower", 3, lower));
        keep(aCase("alone", lower));
        var before = dump();

        projector.clear();
        drain();

        assertThat(dump()).isEqualTo(before);
        assertThat(projector.suppression().cases()).isEqualTo(8);
    }

    @Test
    void casesOfABatchThatIsTakenBackAreTakenFromTheOthersToo() {
        keep(cases("upper", 2, upper));
        var other = batch();
        catalogue.keep(other, List.of(aCase("third", upper)), COMMIT);
        drain();
        assertThat(count("?c lar:atPlace ?p ; a lar:ViolationCase")).isEqualTo(3);

        catalogue.undo(other, COMMIT);
        drain();

        assertThat(count("?c a lar:ViolationCase ; ?p ?o")).isEqualTo(2);
    }

    @Test
    void aCaseIsToldOnlyIfEverybodyAgreedWhoseTestimonyItRestsOn() {
        var resting = cases("upper", 4, upper);
        var agreeing = testimony("agreeing");
        var silent = testimony("silent");
        var consent = consent(agreeing, "statistics");
        keep(resting);
        keep(agreeing, silent, consent, attestation(resting[0], agreeing));
        assertThat(count("?c a lar:ViolationCase")).isEqualTo(4);

        keep(attestation(resting[0], silent));
        assertThat(count("?c a lar:ViolationCase"))
                .as("nobody knows whether the second agreed")
                .isEqualTo(3);

        keep(consent(silent, "anonymous-case"));
        assertThat(count("?c a lar:ViolationCase")).isEqualTo(4);

        keep(Told.again(consent.id(), Kind.CONSENT, "consent")
                .says("consentFor", agreeing.id())
                .concept("consentScope", "consent-scope/statistics")
                .says(Access.consentWithdrawn, Told.text("2026-01-02"))
                .known());
        assertThat(count("?c a lar:ViolationCase")).as("the first took it back").isEqualTo(3);
        assertThat(staffKnows("?c lar:publicationBarred 'consent'")).isTrue();
    }

    @Test
    void archivingAloneIsNoAgreementToTell() {
        var resting = cases("upper", 3, upper);
        var testimony = testimony("kept");
        keep(resting);
        keep(testimony, consent(testimony, "archive"), attestation(resting[0], testimony));

        assertThat(count("?c a lar:ViolationCase")).isEqualTo(2);
    }

    @Test
    void unitsAreToldToTheLevelThatTheArchiveChose() {
        var ministry = Told.of(Kind.INSTITUTION, "Ministry").open().known();
        var bureau = Told.of(Kind.INSTITUTION, "Bureau")
                .says("partOf", ministry.id())
                .open()
                .known();
        keep(ministry, bureau);
        keep(IntStream.range(0, 3).mapToObj(i -> at("bureau" + i, bureau)).toArray(Known[]::new));
        assertThat(institutions()).as("every level").containsOnly("Bureau");

        projector = projector(1);
        projector.clear();
        drain();
        assertThat(institutions()).as("the institution alone").hasSize(3).containsOnly("Ministry");

        projector = projector(0);
        projector.clear();
        drain();
        assertThat(institutions()).as("none").isEmpty();
        assertThat(count("?c a lar:ViolationCase")).isEqualTo(3);
    }

    private List<String> institutions() {
        return open.graph().select("""
                        PREFIX lar: <https://w3id.org/larchiveum/ns#>
                        SELECT ?name { ?c a lar:ViolationCase ; lar:perpetratorInstitution ?unit .
                          ?unit <http://www.w3.org/2004/02/skos/core#prefLabel> ?name }""", Map.of(), row -> row.getLiteral("name").getString());
    }

    private static Known at(String name, Known unit) {
        return Told.of(Kind.CASE, name)
                .formerly("test:" + name)
                .concept("primaryViolationType", "violation-type/illegal-detention")
                .says("perpetratorInstitution", unit.id())
                .open()
                .known();
    }

    private void close(Known entry) {
        var stored = catalogue.find(entry.id()).orElseThrow();
        var access = stored.entry().access().under(Disclosure.CLOSED, TODAY);
        keep(new Known(entry.id(), entry.kind(), entry.statements(), access, List.of()));
    }

    private static Known[] cases(String name, int number, Known place) {
        return IntStream.range(0, number).mapToObj(i -> aCase(name + i, place)).toArray(Known[]::new);
    }

    private static Known aCase(String name, Known place) {
        return Told.of(Kind.CASE, name)
                .formerly("test:" + name)
                .concept("primaryViolationType", "violation-type/illegal-detention")
                .says("dateEdtf", Told.text("1998-03-05"))
                .says("atPlace", place.id())
                .open()
                .known();
    }

    private static Known province(String name) {
        return Told.of(Kind.PLACE, name)
                .concept("placeType", "place-type/province")
                .open()
                .known();
    }

    private static Known testimony(String name) {
        return Told.of(Kind.TESTIMONY, name).known();
    }

    private static Known consent(Known testimony, String scope) {
        return Told.of(Kind.CONSENT, "consent")
                .says("consentFor", testimony.id())
                .concept("consentScope", "consent-scope/" + scope)
                .known();
    }

    private static Known attestation(Known of, Known source) {
        return Told.of(Kind.ATTESTATION, "attestation")
                .says("attests", of.id())
                .says("fromSource", source.id())
                .concept("stance", "stance/supports")
                .known();
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

    private long count(String pattern) {
        return open.graph()
                .select(
                        "PREFIX lar: <https://w3id.org/larchiveum/ns#> SELECT ?c { " + pattern + " }",
                        Map.of(),
                        row -> row)
                .size();
    }

    private boolean staffKnows(String pattern) {
        return !staff.graph()
                .select(
                        "PREFIX lar: <https://w3id.org/larchiveum/ns#> SELECT ?c { " + pattern + " }",
                        Map.of(),
                        row -> row)
                .isEmpty();
    }

    private long found(String words) {
        return open.index().search(SearchRequest.of(words, Language.EN)).total();
    }

    /** What is open of entries; the vocabulary comes with a rebuild. */
    private Map<String, String> dump() {
        var graphs = new TreeMap<String, String>();
        try (Stream<String> names = open.graph().names()) {
            names.filter(name -> name.startsWith("https://archive.example"))
                    .forEach(name -> graphs.put(
                            name,
                            open.graph().graph(name).orElseThrow().stream()
                                    .map(Object::toString)
                                    .sorted()
                                    .toList()
                                    .toString()));
        }
        return graphs;
    }

    private EntryId batch() {
        var entry = Told.of(Kind.BATCH, "a batch").known();
        catalogue.deposit(new Deposit(entry, new TreeMap<>(), List.of(), COMMIT));
        return entry.id();
    }

    private Projector projector() {
        return projector(Telling.ALL_LEVELS);
    }

    private Projector projector(int unitLevels) {
        var ontology = Ontology.load();
        var view = new PublicView(
                new PublicNames("https://archive.example"),
                p -> ontology.mayBePublic(p.asNode()),
                ontology::broader,
                id -> catalogue.find(id).map(Stored::entry),
                unitLevels);
        return new Projector(
                catalogue,
                ledger,
                new Surfaces(staff, open, new Media(media.resolve("copies")), PublicLog.open(media.resolve("log"))),
                view,
                3,
                Clock.systemUTC());
    }

    private static Side side() {
        return new Side(JenaGraphs.open(new GraphAddress.Memory()), new InMemorySearch());
    }
}
