package org.larchiveum.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.anonymity.Telling;
import org.larchiveum.archive.catalogue.Catalogue;
import org.larchiveum.archive.catalogue.Deposit;
import org.larchiveum.archive.catalogue.Destruction;
import org.larchiveum.archive.description.Description;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.disclosure.Access;
import org.larchiveum.archive.disclosure.AccessLevel;
import org.larchiveum.archive.disclosure.Consent;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.entry.Holding;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.entry.Position;
import org.larchiveum.archive.entry.Told;
import org.larchiveum.archive.event.EventType;
import org.larchiveum.archive.event.PreservationEvent;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.Question;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.ledger.Action;
import org.larchiveum.archive.ledger.file.FileLedger;
import org.larchiveum.archive.release.DatasetRelease;
import org.larchiveum.archive.release.Distribution;
import org.larchiveum.archive.release.ReleaseChanges;
import org.larchiveum.archive.release.ReleaseState;
import org.larchiveum.archive.release.ReleaseVersion;
import org.larchiveum.archive.release.Wording;
import org.larchiveum.archive.storage.Commit;
import org.larchiveum.archive.storage.ocfl.OcflStorage;
import org.larchiveum.ontology.Evidence;

/** Releases of the public dataset, and what a withdrawal leaves of them, in an archive on a disk with all its engines. */
class ReleasesTest {
    private static final Commit COMMIT = new Commit("a test", Instant.parse("2026-11-22T12:00:00Z"), "a reason");
    private static final Destruction BY_RIGHT = new Destruction("First", "Second", "Act 12.3", "retention ended");
    private static final Consent TO_ALL =
            new Consent(Set.of("public", "quotation"), Optional.of(LocalDate.of(2026, 1, 2)), "C-17");
    private static final ReleaseVersion FIRST = new ReleaseVersion(2026, 1, 0);
    private static final ReleaseVersion SECOND = new ReleaseVersion(2026, 2, 0);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String CLASSES = "SELECT ?c (COUNT(DISTINCT ?s) AS ?n) { ?s a ?c } GROUP BY ?c ORDER BY ?c";
    private static final String TRIPLES = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
    private static final String QUADS = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }";

    private final Path home;
    private Archive archive;
    private EntryId batch = EntryId.random();

    ReleasesTest(@TempDir Path folder) {
        this.home = folder.resolve("home");
        this.archive = open();
    }

    private Archive open() {
        return Archive.open(ArchiveSettings.embedded(home, "https://archive.example"));
    }

    @BeforeEach
    void begin() {
        var entry = Told.of(Kind.BATCH, "a batch").known();
        archive.deposit(new Deposit(entry, new TreeMap<>(), List.of(), COMMIT));
        batch = entry.id();
    }

    @AfterEach
    void end() {
        archive.close();
    }

    private void again() {
        archive.close();
        archive = open();
    }

    @Test
    void dumpsSayWhatTheEndpointSays() throws Exception {
        var unit = Told.of(Kind.INSTITUTION, "=SUM(unit)").open().known();
        var place = Told.of(Kind.PLACE, "province")
                .concept("placeType", "place-type/province")
                .open()
                .known();
        keep(unit, place);
        keep(cases(7, unit, place));
        keep(Told.of(Kind.CASE, "MARKERCLOSED").formerly("MARKERCLOSED:1").known());
        record("a letter, \"quoted\"");
        archive.publish(n -> {});

        var release = release(FIRST);

        assertThat(release.files())
                .extracting(file -> file.name())
                .containsExactly(
                        "larchiveum-2026.1.nq.gz",
                        "larchiveum-2026.1.ttl.gz",
                        "larchiveum-2026.1-tables.zip",
                        "changes-2026.1.csv",
                        "SHA256SUMS");
        var dataset = DatasetFactory.createTxnMem();
        RDFDataMgr.read(dataset, unpacked(file(FIRST, "larchiveum-2026.1.nq.gz")), Lang.NQUADS);
        var model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, unpacked(file(FIRST, "larchiveum-2026.1.ttl.gz")), Lang.TURTLE);
        var union = DatasetFactory.create(model);
        for (var query : List.of(CLASSES, TRIPLES)) {
            assertThat(rows(dataset, query, true)).as(query).isEqualTo(asked(query));
            assertThat(rows(union, query, false)).as(query).isEqualTo(asked(query));
        }
        assertThat(rows(dataset, QUADS, false)).isEqualTo(asked(QUADS));
        assertThat(model.isIsomorphicWith(dataset.getUnionModel())).isTrue();
        assertThat(release.content().entries()).isEqualTo(Map.of("case", 7, "institution", 1, "place", 1, "record", 1));
        var tables = unzipped(file(FIRST, "larchiveum-2026.1-tables.zip"));
        release.content().entries().forEach((kind, number) -> assertThat(
                        tables.getOrDefault(kind + ".csv", "").lines())
                .as(kind)
                .hasSize(number + 1));
        assertThat(tables.get("institution.csv")).contains("'=SUM(unit)").startsWith("\uFEFFaddress,name_ko,name_en");
        assertThat(tables.get("record.csv")).contains("\"a letter, \"\"quoted\"\"\"");
        assertThat(tables.get("codebook.csv")).contains("case.csv,primaryViolationType");
        assertThat(tables.get("counting-rules_ko.md")).contains("5건 이상");
        assertThat(tables).containsKeys("codebook_ko.md", "codebook_en.md", "codebook-values.csv");
        assertThat(marked("MARKERCLOSED")).isEmpty();
        var sums = Files.readString(file(FIRST, "SHA256SUMS"));
        release.files().stream()
                .filter(file -> !file.name().equals("SHA256SUMS"))
                .forEach(file -> assertThat(sums).contains(file.checksums().sha256() + "  " + file.name()));
        assertThat(release.content().distributions())
                .extracting(Distribution::of)
                .containsExactly(Distribution.Of.values());
        assertThat(archive.readingRoom().releases().of(FIRST)).contains(release);
        assertThat(archive.readingRoom().releases().latest()).contains(release);
    }

    @Test
    void theSameDatasetGivesTheSameBytes() throws Exception {
        keep(cases(6));
        var first = release(FIRST);
        var second = release(SECOND);
        assertThat(second.files().get(0).checksums())
                .isEqualTo(first.files().get(0).checksums());
        assertThat(second.files().get(1).checksums())
                .isEqualTo(first.files().get(1).checksums());
        assertThat(second.content().changes().before()).contains(FIRST);
        assertThat(different(second, "case"))
                .extracting(d -> d.added(), d -> d.changed(), d -> d.removed())
                .containsExactly(0, 0, 0);
    }

    @Test
    void aVersionThatIsNotTheNextIsRefused() {
        release(SECOND);
        assertThatThrownBy(() -> release(SECOND))
                .isInstanceOf(ArchiveException.Conflict.class)
                .hasMessageContaining("exists");
        assertThatThrownBy(() -> release(FIRST))
                .isInstanceOf(ArchiveException.Conflict.class)
                .hasMessageContaining("not higher");
        assertThatThrownBy(() -> release(new ReleaseVersion(2027, 1, 1)))
                .isInstanceOf(ArchiveException.Forbidden.class);
    }

    @Test
    void whatIsWithdrawnLeavesEveryReleaseAtOnceAndThenAPointReleaseTakesItsPlace() throws Exception {
        var record = record("MARKERWITHDRAWN was here");
        var other = record("what stays");
        archive.permissions().consent(record.id(), TO_ALL, "a test", "letter");
        keep(cases(6));
        release(FIRST);
        release(SECOND);
        archive.releases().erratum(FIRST, Multilingual.of("en", "a mistake"), "a test", "found");
        assertThat(marked("MARKERWITHDRAWN")).isNotEmpty();
        var name = record.access().publicId().toString();
        assertThat(marked(name)).isNotEmpty();

        archive.permissions().withdraw(record.id(), Set.of(), "a test", "by telephone");
        archive.awaitProjection();

        assertThat(marked("MARKERWITHDRAWN")).isEmpty();
        assertThat(marked(name)).isEmpty();
        for (var version : List.of(FIRST, SECOND)) {
            assertThat(archive.readingRoom().releases().file(version, "larchiveum-" + version + ".nq.gz"))
                    .isEmpty();
            assertThat(state(version)).isNotInstanceOf(ReleaseState.Held.class);
        }

        soon(() -> state(SECOND) instanceof ReleaseState.Replaced && state(FIRST) instanceof ReleaseState.Replaced);

        assertThat(state(FIRST))
                .isInstanceOfSatisfying(ReleaseState.Replaced.class, replaced -> assertThat(replaced.by())
                        .isEqualTo(FIRST.nextPoint()));
        var next = archive.readingRoom().releases().of(FIRST.nextPoint()).orElseThrow();
        assertThat(next.content().entries()).isEqualTo(Map.of("case", 6, "record", 1));
        assertThat(next.errata()).as("what was wrong is wrong still").hasSize(1);
        assertThat(different(next, "record").removed()).isEqualTo(1);
        assertThat(marked("MARKERWITHDRAWN")).isEmpty();
        assertThat(marked(name)).isEmpty();
        assertThat(marked(other.access().publicId().toString())).isNotEmpty();
        assertThat(archive.readingRoom().releases().all())
                .extracting(release -> release.version().toString())
                .containsExactly("2026.2.1", "2026.2", "2026.1.1", "2026.1");
        assertThatThrownBy(() -> release(new ReleaseVersion(2026, 2, 0))).isInstanceOf(ArchiveException.Conflict.class);
    }

    @Test
    void aTestimonyThatIsTakenBackTakesTheCaseOutOfReleases() throws Exception {
        var testimony = Told.of(Kind.TESTIMONY, "testimony")
                .says(Evidence.inRecord, Told.node(record("Spoken").id()))
                .known();
        var cases = cases(7);
        keep(testimony);
        keep(cases);
        archive.permissions().consent(testimony.id(), TO_ALL, "a test", "letter");
        keep(Told.of(Kind.ATTESTATION, "attestation")
                .says("attests", cases[0].id())
                .says("fromSource", testimony.id())
                .concept("stance", "stance/supports")
                .known());
        release(FIRST);
        var name = cases[0].access().publicId().toString();
        assertThat(marked(name)).isNotEmpty();

        archive.permissions().withdraw(testimony.id(), Set.of(), "a test", "by telephone");
        archive.awaitProjection();

        assertThat(marked(name)).isEmpty();
        soon(() -> state(FIRST) instanceof ReleaseState.Replaced);
        assertThat(archive.readingRoom()
                        .releases()
                        .of(FIRST.nextPoint())
                        .orElseThrow()
                        .content()
                        .entries())
                .containsEntry("case", 6);
        assertThat(marked(name)).isEmpty();
    }

    @Test
    void whatIsDestroyedOrClosedLeavesReleasesToo() throws Exception {
        var destroyed = record("MARKERDESTROYED");
        var closed = record("MARKERSHUT");
        record("what stays");
        release(FIRST);

        archive.destroy(destroyed.id(), BY_RIGHT);
        assertThat(marked("MARKERDESTROYED")).isEmpty();
        archive.disclose(
                closed.id(),
                new Disclosure(AccessLevel.SEALED, Optional.empty(), Multilingual.NONE),
                "a test",
                "asked for");
        archive.awaitProjection();
        assertThat(marked("MARKERSHUT")).isEmpty();

        soon(() -> state(FIRST) instanceof ReleaseState.Replaced);
        assertThat(archive.readingRoom()
                        .releases()
                        .latest()
                        .orElseThrow()
                        .content()
                        .entries())
                .containsEntry("record", 1);
        assertThat(archive.readingRoom().releases().all())
                .as("one issue for two withdrawals")
                .hasSizeBetween(2, 3);
    }

    @Test
    void aCorrectionLeavesReleasesAsTheyAre() throws Exception {
        var record = record("a letter");
        release(FIRST);
        archive.describe(
                record.id(),
                entry -> new Holding(
                        entry.id(),
                        Description.of(Multilingual.of("en", "a postcard"), Level.FONDS),
                        ((Holding) entry).position(),
                        entry.access(),
                        List.of()),
                "a test",
                "looked again");
        archive.awaitProjection();
        assertThat(state(FIRST)).isInstanceOf(ReleaseState.Held.class);
        var second = release(SECOND);
        assertThat(different(second, "record").changed()).isEqualTo(1);
        assertThat(Files.readString(file(SECOND, "changes-2026.2.csv")))
                .contains("record,https://archive.example/id/record/"
                        + record.access().publicId() + ",changed");
    }

    @Test
    void releasesOutliveARebuildAndTheirFolderIsHadFromStorage() throws Exception {
        var testimony = Told.of(Kind.TESTIMONY, "testimony").known();
        var cases = cases(7);
        keep(testimony);
        keep(cases);
        keep(Told.of(Kind.ATTESTATION, "attestation")
                .says("attests", cases[0].id())
                .says("fromSource", testimony.id())
                .concept("stance", "stance/supports")
                .known());
        for (int i = 0; i < 300; i++) {
            deposit("a letter that fills the ledger " + i);
        }
        archive.permissions().consent(testimony.id(), TO_ALL, "a test", "letter");
        archive.awaitProjection();
        var first = release(FIRST);
        archive.releases().erratum(FIRST, Multilingual.of("ko", "오류"), "a test", "found");
        var noted = archive.readingRoom().releases().of(FIRST).orElseThrow();

        archive.rebuild();
        archive.awaitProjection();
        archive.publish(n -> {});
        again();
        archive.awaitProjection();
        // Whatever is issued anew wrongly is issued within a few looks: nothing tells that there was none but time.
        Thread.sleep(2_500);
        assertThat(archive.readingRoom().releases().all()).containsExactly(noted);
        assertThat(archive.readingRoom()
                        .releases()
                        .file(FIRST, first.files().getFirst().name()))
                .isPresent();

        archive.close();
        delete(home.resolve("releases"));
        archive = open();
        var restored = archive.readingRoom().releases().of(FIRST).orElseThrow();
        assertThat(restored.state()).isInstanceOf(ReleaseState.Gone.class);
        assertThat(restored.in(new ReleaseState.Held())).isEqualTo(noted);
        assertThat(archive.readingRoom()
                        .releases()
                        .file(FIRST, first.files().getFirst().name()))
                .isEmpty();
        assertThat(archive.verify(n -> {}).faults()).isEmpty();
    }

    @Test
    void aWithdrawalThatACrashKeptFromViewIsFinishedAtTheNextStart() throws Exception {
        var record = record("MARKERCRASHED");
        record("what stays");
        var testimony = Told.of(Kind.TESTIMONY, "testimony").known();
        var consent = Told.of(Kind.CONSENT, "consent")
                .says("consentFor", testimony.id())
                .concept("consentScope", "consent-scope/public")
                .known();
        var cases = cases(7);
        keep(testimony, consent);
        keep(cases);
        keep(Told.of(Kind.ATTESTATION, "attestation")
                .says("attests", cases[0].id())
                .says("fromSource", testimony.id())
                .concept("stance", "stance/supports")
                .known());
        release(FIRST);
        var name = cases[0].access().publicId().toString();
        assertThat(marked(name)).isNotEmpty();
        archive.close();

        // What was acknowledged, and shown by nobody.
        try (var store = OcflStorage.open(home.resolve("storage"), home.resolve("work"));
                var ledger = FileLedger.open(home.resolve("ledger").resolve("ledger.jsonl"))) {
            var catalogue = new Catalogue(store, ledger);
            var sealed = new Disclosure(AccessLevel.SEALED, Optional.empty(), Multilingual.NONE);
            amend(
                    catalogue,
                    record.id(),
                    entry -> entry.under(entry.access().under(sealed, LocalDate.of(2026, 1, 2))),
                    Action.DISCLOSE);
            amend(
                    catalogue,
                    consent.id(),
                    entry -> new Known(
                            entry.id(),
                            Kind.CONSENT,
                            ((Known) entry)
                                    .statements().stream()
                                            .filter(said -> !said.getPredicate()
                                                    .getURI()
                                                    .endsWith("consentScope"))
                                            .collect(Collectors.toSet()),
                            entry.access(),
                            List.of()),
                    Action.WITHDRAW);
        }
        archive = open();
        archive.awaitProjection();
        soon(() -> state(FIRST) instanceof ReleaseState.Replaced);

        assertThat(marked("MARKERCRASHED")).isEmpty();
        assertThat(marked(name)).isEmpty();
        assertThat(archive.readingRoom()
                        .releases()
                        .latest()
                        .orElseThrow()
                        .content()
                        .entries())
                .isEqualTo(Map.of("case", 6, "record", 1));
    }

    private static void amend(Catalogue catalogue, EntryId id, UnaryOperator<Entry> change, Action action) {
        var before = catalogue.find(id).orElseThrow();
        var event = new PreservationEvent(
                EventType.DISCLOSURE_CHANGE, COMMIT.at(), "a test", PreservationEvent.Outcome.SUCCESS, "a reason");
        catalogue.amend(before, change.apply(before.entry()), event, COMMIT, action);
    }

    @Test
    void numbersOfSourcesTellNothingOfTheOneThatWasWithdrawn() throws Exception {
        var campaign = Told.of(Kind.CAMPAIGN, "campaign").open().known();
        var secret = Told.of(Kind.CAMPAIGN, "MARKERCAMPAIGN").known();
        keep(campaign, secret);
        var cases = cases(14);
        keep(cases);
        var testimonies = new ArrayList<Known>();
        for (int i = 0; i < 12; i++) {
            var testimony = Told.of(Kind.TESTIMONY, "testimony")
                    .concept("sourceType", i < 2 ? "source-type/memoir-publication" : "source-type/interview")
                    .known();
            testimonies.add(testimony);
            keep(
                    testimony,
                    Told.of(Kind.CONSENT, "consent")
                            .says("consentFor", testimony.id())
                            .concept("consentScope", "consent-scope/public")
                            .known(),
                    Told.of(Kind.INTERVIEW, "interview")
                            .says("produced", testimony.id())
                            .says("inCampaign", (i < 6 ? campaign : secret).id())
                            .known(),
                    Told.of(Kind.ATTESTATION, "attestation")
                            .says("attests", cases[i].id())
                            .says("fromSource", testimony.id())
                            .concept("stance", "stance/supports")
                            .known());
        }
        var first = release(FIRST);
        var address = "https://archive.example/id/campaign/" + campaign.access().publicId();
        assertThat(shares(first, Distribution.Of.CAMPAIGN)).isEqualTo(Map.of(address, 6, "unknown", 6));
        assertThat(shares(first, Distribution.Of.SOURCE_TYPE))
                .as("two of one type, and so the ten of the other")
                .isEmpty();
        assertThat(marked("MARKERCAMPAIGN")).isEmpty();
        assertThat(marked(secret.access().publicId().toString())).isEmpty();

        archive.permissions().withdraw(testimonies.getFirst().id(), Set.of(), "a test", "letter");
        archive.awaitProjection();
        soon(() -> state(FIRST) instanceof ReleaseState.Replaced);

        var next = archive.readingRoom().releases().latest().orElseThrow();
        assertThat(next.content().entries()).containsEntry("case", 13);
        assertThat(shares(next, Distribution.Of.CAMPAIGN))
                .as("five are left, and nobody learns from which campaign the one came")
                .isEqualTo(Map.of(address, 6, "unknown", 6));
    }

    private static Map<String, Integer> shares(DatasetRelease release, Distribution.Of of) {
        var told = new HashMap<String, Integer>();
        release.content().distributions().stream()
                .filter(distribution -> distribution.of() == of)
                .flatMap(distribution -> distribution.shares().stream())
                .filter(share -> share.count().isPresent())
                .forEach(share -> told.put(share.heading(), share.count().getAsInt()));
        return told;
    }

    @Test
    void anotherNumberOfCasesThatMustLookAlikeIssuesEveryReleaseAnew() throws Exception {
        keep(cases(6));
        release(FIRST);
        assertThat(told(archive.readingRoom().releases().latest().orElseThrow()))
                .contains("\"199X\"");
        archive.close();

        archive = Archive.open(
                ArchiveSettings.embedded(home, "https://archive.example").telling(new Telling(7, Telling.ALL_LEVELS)));

        assertThat(archive.readingRoom().releases().latest()).isEmpty();
        soon(() -> state(FIRST) instanceof ReleaseState.Replaced);
        var next = archive.readingRoom().releases().latest().orElseThrow();
        assertThat(next.version()).isEqualTo(FIRST.nextPoint());
        assertThat(told(next)).doesNotContain("\"199X\"");
    }

    private String told(DatasetRelease release) throws IOException {
        return contents(file(release.version(), release.files().getFirst().name()));
    }

    @Test
    void anOlderCopyOfTheFolderGivesNothingBack() throws Exception {
        var record = record("MARKERCOPIED");
        record("what stays");
        release(FIRST);
        var copy = home.resolveSibling("copy");
        copy(home.resolve("releases"), copy);
        archive.disclose(
                record.id(),
                new Disclosure(AccessLevel.SEALED, Optional.empty(), Multilingual.NONE),
                "a test",
                "asked for");
        archive.awaitProjection();
        soon(() -> state(FIRST) instanceof ReleaseState.Replaced);
        archive.close();
        delete(home.resolve("releases"));
        copy(copy, home.resolve("releases"));

        archive = open();

        assertThat(marked("MARKERCOPIED")).isEmpty();
        assertThat(state(FIRST)).isInstanceOf(ReleaseState.Replaced.class);
        assertThat(state(FIRST.nextPoint())).isInstanceOf(ReleaseState.Gone.class);
    }

    @Test
    void aFileThatIsNotWhatItWasIsNotGivenOut() throws Exception {
        record("a letter");
        var release = release(FIRST);
        var file = file(FIRST, "larchiveum-2026.1.ttl.gz");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Files.setLastModifiedTime(
                file, java.nio.file.attribute.FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(archive.readingRoom().releases().file(FIRST, "larchiveum-2026.1.ttl.gz"))
                .isEmpty();
        assertThat(archive.readingRoom().releases().file(FIRST, ".entries")).isEmpty();
        assertThat(archive.readingRoom().releases().file(FIRST, "../2026.1/release.json"))
                .isEmpty();
        assertThat(release.files()).hasSize(5);
    }

    private DatasetRelease release(ReleaseVersion version) {
        return archive.releases().issue(version, Wording.NONE, "a test", "a reason", n -> {});
    }

    private static ReleaseChanges.Difference different(DatasetRelease release, String kind) {
        return Objects.requireNonNull(release.content().changes().byKind().get(kind));
    }

    private ReleaseState state(ReleaseVersion version) {
        return archive.readingRoom().releases().of(version).orElseThrow().state();
    }

    private Path file(ReleaseVersion version, String name) {
        return archive.readingRoom().releases().file(version, name).orElseThrow();
    }

    private static void soon(BooleanSupplier done) throws InterruptedException {
        for (var end = Instant.now().plus(SOON);
                !done.getAsBoolean() && Instant.now().isBefore(end); ) {
            Thread.sleep(100);
        }
        assertThat(done.getAsBoolean()).as("soon").isTrue();
    }

    private Holding record(String title) throws InterruptedException {
        var entry = deposit(title);
        archive.awaitProjection();
        return entry;
    }

    private Holding deposit(String title) {
        var entry = new Holding(
                EntryId.random(),
                Description.of(Multilingual.of("en", title), Level.FONDS),
                new Position(Optional.empty(), Optional.empty(), Optional.empty(), "", 0),
                Access.closed().under(Disclosure.OPEN, LocalDate.of(2026, 1, 1)),
                List.of());
        archive.deposit(new Deposit(entry, new TreeMap<>(), List.of(), COMMIT));
        return entry;
    }

    private static Known[] cases(int number, Known... linked) {
        return IntStream.range(0, number)
                .mapToObj(i -> {
                    var told = Told.of(Kind.CASE, "a case")
                            .concept("primaryViolationType", "violation-type/illegal-detention")
                            .says("dateEdtf", Told.text("1997-03-0" + (1 + i % 9)));
                    if (linked.length > 1) {
                        told.involving("perpetrator", linked[0].id()).says("atPlace", linked[1].id());
                    }
                    return told.open().known();
                })
                .toArray(Known[]::new);
    }

    private void keep(Known... entries) throws InterruptedException {
        archive.keep(batch, List.of(entries), "a test", "a reason");
        archive.awaitProjection();
    }

    private static List<String> rows(Dataset dataset, String query, boolean union) {
        var asked = union ? DatasetFactory.create(dataset.getUnionModel()) : dataset;
        try (var execution = QueryExecutionFactory.create(query, asked)) {
            var rows = new ArrayList<String>();
            execution
                    .execSelect()
                    .forEachRemaining(row -> rows.add((row.contains("c") ? row.get("c") + " " : "")
                            + row.getLiteral("n").getLexicalForm()));
            return rows.stream().sorted().toList();
        }
    }

    private List<String> asked(String query) throws IOException {
        var limits = new Question.Limits(Duration.ofSeconds(20), 10_000, 1 << 20);
        var answer = archive.readingRoom().ask(new Question(query, List.of(), List.of(), limits));
        try (var complete = (Answer.Complete) answer) {
            var out = new ByteArrayOutputStream();
            complete.write("text/csv", out);
            return out.toString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.replace(',', ' '))
                    .sorted()
                    .toList();
        }
    }

    private static InputStream unpacked(Path file) throws IOException {
        return new GZIPInputStream(Files.newInputStream(file));
    }

    private static Map<String, String> unzipped(Path file) throws IOException {
        var found = new HashMap<String, String>();
        try (var in = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                found.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    /** The files among the releases that have a word in them, packed or not. */
    private List<String> marked(String word) throws IOException {
        var found = new ArrayList<String>();
        for (var file : files()) {
            try {
                if (contents(file).contains(word)) {
                    found.add(file.toString());
                }
            } catch (NoSuchFileException gone) {
                // Releases are issued anew meanwhile.
            }
        }
        return found;
    }

    private List<Path> files() throws IOException {
        while (true) {
            try (var files = Files.walk(home.resolve("releases"))) {
                return files.filter(Files::isRegularFile).toList();
            } catch (UncheckedIOException meanwhile) {
                // A folder was shown under its name while this looked into it.
            }
        }
    }

    private static String contents(Path file) throws IOException {
        var name = file.toString();
        if (name.endsWith(".gz")) {
            try (var in = unpacked(file)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        return name.endsWith(".zip")
                ? String.join("\n", unzipped(file).values())
                : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
