package org.larchiveum.archive.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.entry.Told;
import org.larchiveum.archive.event.EventType;
import org.larchiveum.archive.event.PreservationEvent;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.ledger.Action;
import org.larchiveum.archive.ledger.LedgerLine;
import org.larchiveum.archive.ledger.file.FileLedger;
import org.larchiveum.archive.storage.Commit;
import org.larchiveum.archive.storage.ocfl.OcflStorage;
import org.larchiveum.archive.verification.IntegrityFault;
import org.larchiveum.archive.verification.Verifier;

/** Entries that the law orders removed, in storage and ledger on a disk. */
class DestroyingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Commit COMMIT = new Commit("a test", NOW, "a reason");
    private static final Destruction BY_RIGHT =
            new Destruction("First Archivist", "Second Archivist", "Act 12.3", "retention ended");

    private final Path home;
    private OcflStorage store;
    private FileLedger ledger;
    private Catalogue catalogue;

    DestroyingTest(@TempDir Path folder) {
        this.home = folder;
        this.store = OcflStorage.open(folder.resolve("storage"), folder.resolve("work"));
        this.ledger = FileLedger.open(folder.resolve("ledger.jsonl"));
        this.catalogue = new Catalogue(store, ledger);
    }

    @AfterEach
    void end() {
        store.close();
        ledger.close();
    }

    private void reopen() {
        end();
        store = OcflStorage.open(home.resolve("storage"), home.resolve("work"));
        ledger = FileLedger.open(home.resolve("ledger.jsonl"));
        catalogue = new Catalogue(store, ledger);
    }

    @Test
    void everyVersionLeavesTheDiskAndATombstoneStays() throws IOException {
        var known = Told.of(Kind.INSTITUTION, "MARKERDESTROYED").open().known();
        deposit(known);
        amend(known.id());
        assertThat(onDisk("MARKERDESTROYED")).isNotEmpty();

        catalogue.destroy(known.id(), BY_RIGHT, NOW);

        assertThat(onDisk("MARKERDESTROYED")).isEmpty();
        assertThat(catalogue.find(known.id())).isEmpty();
        assertThat(catalogue.gone(known.id())).isEmpty();
        assertThat(catalogue.tombstone(known.id()).orElseThrow().publicId())
                .as("its address answers that it is gone")
                .contains(known.access().publicId());
        assertThat(verified()).isEmpty();
        reopen();
        assertThat(catalogue.tombstone(known.id())).isPresent();
        assertThat(verified()).isEmpty();
    }

    @Test
    void ofAVolumeOnlyTheOneBlockGoesAndOlderLinesStayTrue() throws IOException {
        var batch = batch();
        var one = Told.of(Kind.PERSON, "MARKERDESTROYED").formerly("t:1").known();
        var two = Told.of(Kind.PERSON, "second").formerly("t:2").known();
        var three = Told.of(Kind.PERSON, "third").formerly("t:3").known();
        catalogue.keep(batch, List.of(one, two, three), COMMIT);
        amend(two.id());
        var before = catalogue.find(three.id()).orElseThrow().graph();

        var removed = catalogue.destroy(one.id(), BY_RIGHT, NOW);

        assertThat(removed).hasSize(1);
        assertThat(onDisk("MARKERDESTROYED")).isEmpty();
        assertThat(onDisk(one.id().toString()))
                .as("the ledger alone knows that it was")
                .containsExactly("ledger.jsonl");
        assertThat(catalogue.find(three.id()).orElseThrow().graph().isIsomorphicWith(before))
                .isTrue();
        assertThat(verified()).isEmpty();

        reopen();
        assertThat(catalogue.find(three.id())).isPresent();
        assertThat(verified()).isEmpty();
        catalogue.destroy(three.id(), BY_RIGHT, NOW);
        reopen();
        assertThat(catalogue.find(two.id())).isPresent();
        assertThat(verified()).isEmpty();
    }

    @Test
    void aBatchCanBeTakenBackAfterOneOfItsEntriesWasDestroyed() {
        var batch = batch();
        var one = Told.of(Kind.PERSON, "first").known();
        var two = Told.of(Kind.PERSON, "second").known();
        catalogue.keep(batch, List.of(one, two), COMMIT);
        catalogue.destroy(one.id(), BY_RIGHT, NOW);

        assertThat(catalogue.undo(batch, COMMIT).removed()).isEqualTo(1);

        assertThat(catalogue.tombstone(one.id())).isPresent();
        assertThat(catalogue.gone(two.id())).isPresent();
        assertThat(verified()).isEmpty();
    }

    @Test
    void whatAnOrderForbidsIsRefusedAndNothingIsLost() {
        var known = Told.of(Kind.INSTITUTION, "held").known();
        var held = new Known(
                known.id(), known.kind(), known.statements(), known.access().held("Court 2026-7"), List.of());
        deposit(held);

        assertThatThrownBy(() -> catalogue.destroy(known.id(), BY_RIGHT, NOW))
                .isInstanceOf(ArchiveException.Forbidden.class)
                .hasMessageContaining("Court 2026-7");
        assertThat(catalogue.find(known.id())).isPresent();
    }

    @Test
    void onePersonAloneDestroysNothing() {
        assertThatThrownBy(() -> new Destruction("A", " a ", "Act", "reason"))
                .isInstanceOf(ArchiveException.Forbidden.class)
                .hasMessageContaining("Two persons");
        assertThatThrownBy(() -> new Destruction("A", "B", " ", "reason")).hasMessageContaining("authority");
    }

    @Test
    void aCrashAfterTheLineIsFinishedWhenTheArchiveIsOpened() throws IOException {
        var known = Told.of(Kind.INSTITUTION, "MARKERDESTROYED").known();
        deposit(known);
        var line = ledger.latest(known.id()).orElseThrow();
        ledger.append(
                new LedgerLine.Act("a & b", Action.DESTROY, "Act: reason"),
                known.id(),
                new LedgerLine.Stored(
                        line.stored().object(), "", 0, "", Tombstone.facts("institution", Optional.empty())));
        assertThat(verified()).as("until then a verification says so").anyMatch(f -> f.kind()
                .equals("not-destroyed"));

        reopen();

        assertThat(onDisk("MARKERDESTROYED")).isEmpty();
        assertThat(verified()).isEmpty();
    }

    @Test
    void whatCameTwiceMayComeAgainAfterItWasDestroyed() {
        var known = Told.of(Kind.CASE, "again").formerly("t:9").known();
        deposit(known);
        catalogue.destroy(known.id(), BY_RIGHT, NOW);
        deposit(Told.of(Kind.CASE, "again").formerly("t:9").known());
        assertThat(verified()).isEmpty();
    }

    private List<IntegrityFault> verified() {
        return new Verifier(store, ledger, Clock.systemUTC()).verify(n -> {}).faults();
    }

    private void deposit(Known known) {
        catalogue.deposit(new Deposit(known, new TreeMap<>(), List.of(), COMMIT));
    }

    private EntryId batch() {
        var entry = Told.of(Kind.BATCH, "a batch").known();
        deposit(entry);
        return entry.id();
    }

    private void amend(EntryId id) {
        var stored = catalogue.find(id).orElseThrow();
        var event = new PreservationEvent(
                EventType.DISCLOSURE_CHANGE, NOW, "a test", PreservationEvent.Outcome.SUCCESS, "closed");
        var after = stored.entry().under(stored.entry().access().under(Disclosure.CLOSED, LocalDate.of(2026, 11, 22)));
        catalogue.amend(stored, after, event, COMMIT, Action.DISCLOSE);
    }

    /** The names of the files that hold a word. */
    private List<String> onDisk(String word) throws IOException {
        try (var files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, word))
                    .map(file -> file.getFileName().toString())
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
