package org.larchiveum.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.catalogue.Deposit;
import org.larchiveum.archive.catalogue.Destruction;
import org.larchiveum.archive.description.Description;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.disclosure.Access;
import org.larchiveum.archive.disclosure.Consent;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.archive.entry.Holding;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.entry.Position;
import org.larchiveum.archive.entry.Told;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.search.SearchRequest;
import org.larchiveum.archive.storage.Commit;
import org.larchiveum.ontology.Evidence;

/** What persons allow and take back, and what the law orders, in an archive on a disk with all its engines. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionsTest {
    private static final Commit COMMIT = new Commit("a test", Instant.parse("2026-11-22T12:00:00Z"), "a reason");
    private static final Destruction BY_RIGHT = new Destruction("First", "Second", "Act 12.3", "retention ended");
    private static final Consent TO_ALL =
            new Consent(Set.of("public", "quotation"), Optional.of(LocalDate.of(2026, 1, 2)), "C-17");

    private final Path home;
    private final Archive archive;
    private EntryId batch = EntryId.random();

    PermissionsTest(@TempDir Path folder) {
        this.home = folder.resolve("home");
        this.archive = Archive.open(ArchiveSettings.embedded(home, "https://archive.example"));
    }

    @BeforeAll
    void begin() {
        var entry = Told.of(Kind.BATCH, "a batch").known();
        archive.deposit(new Deposit(entry, new TreeMap<>(), List.of(), COMMIT));
        batch = entry.id();
    }

    @AfterAll
    void end() {
        archive.close();
    }

    @Test
    void aConsentThatIsTakenBackClosesTheRecordAndTheCasesThatRestOnIt() throws InterruptedException {
        var record = record("Spoken by the ferryman");
        var testimony = Told.of(Kind.TESTIMONY, "testimony")
                .says(Evidence.inRecord, Told.node(record.id()))
                .known();
        var cases = IntStream.range(0, 6).mapToObj(i -> aCase()).toArray(Known[]::new);
        keep(testimony);
        keep(cases);
        keep(Told.of(Kind.ATTESTATION, "attestation")
                .says("attests", cases[0].id())
                .says("fromSource", testimony.id())
                .concept("stance", "stance/supports")
                .known());
        assertThat(open(record))
                .as("nobody's consent is noted, and nobody speaks in it")
                .isTrue();
        assertThat(open(cases[0])).as("nobody knows whether the witness agreed").isFalse();

        archive.permissions().consent(testimony.id(), TO_ALL, "a test", "letter");
        archive.permissions().consent(record.id(), TO_ALL, "a test", "letter");
        archive.awaitProjection();
        assertThat(open(cases[0])).isTrue();

        var changed = archive.permissions().withdraw(testimony.id(), Set.of(), "a test", "by telephone");
        archive.awaitProjection();

        assertThat(changed)
                .as("the record, and the consent beside the testimony")
                .hasSize(2);
        assertThat(open(record)).isFalse();
        assertThat(archive.readingRoom().withdrawn(record.access().publicId())).isTrue();
        assertThat(open(cases[0])).isFalse();
        assertThat(open(cases[1])).isTrue();
        assertThat(found("ferryman")).isZero();
        assertThatThrownBy(() -> archive.permissions().withdraw(testimony.id(), Set.of(), "a test", "again"))
                .isInstanceOf(ArchiveException.Conflict.class);
    }

    @Test
    void aScopeIsTakenBackByItself() throws InterruptedException {
        var record = record("Spoken by the miller");
        archive.permissions().consent(record.id(), TO_ALL, "a test", "letter");
        archive.permissions().withdraw(record.id(), Set.of("quotation"), "a test", "letter");
        archive.awaitProjection();
        assertThat(open(record)).isTrue();

        archive.permissions().withdraw(record.id(), Set.of("public"), "a test", "letter");
        archive.awaitProjection();
        assertThat(open(record)).isFalse();
        var consent = archive.staff()
                .entry(record.id())
                .orElseThrow()
                .entry()
                .access()
                .consent();
        assertThat(consent.orElseThrow().withdrawn())
                .as("nothing is left of it")
                .isPresent();
    }

    @Test
    void consentOfAnInstitutionIsRefused() throws InterruptedException {
        var institution = Told.of(Kind.INSTITUTION, "no person").known();
        keep(institution);
        assertThatThrownBy(() -> archive.permissions().consent(institution.id(), TO_ALL, "a test", "none"))
                .isInstanceOf(ArchiveException.Forbidden.class);
    }

    @Test
    void whatIsHeldIsDestroyedOnlyAfterTheOrderIsLifted() throws Exception {
        var record = record("MARKERDESTROYED was here");
        archive.permissions().hold(record.id(), "Court 2026-7", "a test", "order");
        assertThatThrownBy(() -> archive.destroy(record.id(), BY_RIGHT))
                .isInstanceOf(ArchiveException.Forbidden.class)
                .hasMessageContaining("Court 2026-7");
        assertThatThrownBy(() -> archive.permissions().release(record.id(), "Court 2026-8", "a test", "none"))
                .isInstanceOf(ArchiveException.NotFound.class);
        assertThat(open(record)).isTrue();

        archive.permissions().release(record.id(), "Court 2026-7", "a test", "ended");
        archive.destroy(record.id(), BY_RIGHT);

        assertThat(open(record)).isFalse();
        assertThat(archive.readingRoom().withdrawn(record.access().publicId())).isTrue();
        assertThat(found("MARKERDESTROYED")).isZero();
        assertThat(archive.verify(n -> {}).faults()).isEmpty();
        archive.rebuild();
        archive.awaitProjection();
        assertThat(archive.readingRoom().withdrawn(record.access().publicId()))
                .as("its address still says that it is gone")
                .isTrue();
        archive.publish(n -> {});
        assertThat(archive.readingRoom().withdrawn(record.access().publicId())).isTrue();
        assertThat(onDisk("MARKERDESTROYED")).isEmpty();
    }

    @Test
    void whatHasEntriesBelowItIsNotDestroyed() throws InterruptedException {
        var above = record("a fonds");
        var below = holding("an item in it", Optional.of(above.id()));
        assertThatThrownBy(() -> archive.destroy(above.id(), BY_RIGHT))
                .isInstanceOf(ArchiveException.Conflict.class)
                .hasMessageContaining(below.id().toString());
    }

    @Test
    void whatIsPublishedAnewIsWhatWasShown() throws InterruptedException {
        var record = record("A letter that stays");
        long before =
                archive.readingRoom().search(SearchRequest.of("", Language.EN)).total();
        var generation = archive.readingRoom().generation();

        archive.publish(n -> {});

        assertThat(open(record)).isTrue();
        assertThat(archive.readingRoom()
                        .search(SearchRequest.of("", Language.EN))
                        .total())
                .isEqualTo(before);
        assertThat(archive.readingRoom().generation()).isNotEqualTo(generation);
        assertThat(archive.suppression().k()).isEqualTo(5);
    }

    private boolean open(Holding record) {
        return archive.readingRoom().entry(record.access().publicId()).isPresent();
    }

    private boolean open(Known known) {
        return archive.readingRoom()
                .knowledge()
                .thing(known.kind(), known.access().publicId())
                .isPresent();
    }

    private long found(String words) {
        return archive.readingRoom()
                .search(SearchRequest.of(words, Language.EN))
                .total();
    }

    private Holding record(String title) throws InterruptedException {
        return holding(title, Optional.empty());
    }

    private Holding holding(String title, Optional<EntryId> parent) throws InterruptedException {
        var entry = new Holding(
                EntryId.random(),
                Description.of(Multilingual.of("en", title), Level.FONDS),
                new Position(parent, Optional.empty(), Optional.empty(), "", 0),
                Access.closed().under(Disclosure.OPEN, LocalDate.of(2026, 1, 1)),
                List.of());
        archive.deposit(new Deposit(entry, new TreeMap<>(), List.of(), COMMIT));
        archive.awaitProjection();
        return entry;
    }

    private static Known aCase() {
        return Told.of(Kind.CASE, "a case")
                .concept("primaryViolationType", "violation-type/illegal-detention")
                .open()
                .known();
    }

    private void keep(Known... entries) throws InterruptedException {
        archive.keep(batch, List.of(entries), "a test", "a reason");
        archive.awaitProjection();
    }

    private List<String> onDisk(String word) throws IOException {
        try (var files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, word))
                    .map(file -> home.relativize(file).toString())
                    .toList();
        }
    }

    private static boolean holds(Path file, String word) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word);
        } catch (IOException e) {
            return false;
        }
    }
}
