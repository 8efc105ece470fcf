package org.larchiveum.archive.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.entry.Told;
import org.larchiveum.archive.event.EventType;
import org.larchiveum.archive.event.PreservationEvent;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.ledger.Action;
import org.larchiveum.archive.ledger.InMemoryLedger;
import org.larchiveum.archive.storage.Commit;
import org.larchiveum.archive.storage.InMemoryStore;
import org.larchiveum.ontology.Lar;

/** Entries that come by the hundred thousand: kept together, changed one by one, taken back as a whole. */
class RegisterTest {
    private static final Commit COMMIT = new Commit("a test", Instant.EPOCH, "a reason");

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Catalogue catalogue = new Catalogue(store, ledger);
    private final EntryId batch = batch();

    @Test
    void manyEntriesShareOneObjectAndAreReadOneByOne() {
        var first = Told.of(Kind.CASE, "first").formerly("test:1").known();
        var second = Told.of(Kind.CASE, "second").formerly("test:2").known();

        catalogue.keep(batch, List.of(first, second), COMMIT);

        assertThat(store.objects()).as("the batch and one volume").hasSize(2);
        assertThat(entry(first.id())).isEqualTo(first);
        assertThat(entry(second.id())).isEqualTo(second);
        assertThat(ledger.holding("", Keys.known(Kind.CASE, "test:2"))).contains(second.id());
        assertThat(ledger.holding("", Keys.known(Kind.PERSON, "test:2"))).isEmpty();
    }

    @Test
    void anIdentifierThatAnotherEntryHasIsRefusedAndNothingIsKept() {
        catalogue.keep(
                batch, List.of(Told.of(Kind.CASE, "first").formerly("test:1").known()), COMMIT);
        var head = ledger.head();
        var same = List.of(
                Told.of(Kind.CASE, "new").formerly("test:3").known(),
                Told.of(Kind.CASE, "another").formerly("test:1").known());

        assertThatThrownBy(() -> catalogue.keep(batch, same, COMMIT))
                .isInstanceOf(ArchiveException.Conflict.class)
                .hasMessageContaining("test:1");
        assertThat(ledger.head()).isEqualTo(head);
    }

    @Test
    void aSingleEditMovesAnEntryOutAndLeavesTheVolumeAsItWas() {
        var entry = Told.of(Kind.CASE, "first").formerly("test:1").known();
        catalogue.keep(batch, List.of(entry), COMMIT);
        var volume = ledger.latest(entry.id()).orElseThrow().stored();

        var corrected = Told.again(entry.id(), Kind.CASE, "corrected")
                .formerly("test:1")
                .known();
        amend(entry.id(), corrected);
        var corrigendum = Told.again(entry.id(), Kind.CASE, "corrected again")
                .formerly("test:1")
                .known();
        amend(entry.id(), corrigendum);

        assertThat(entry(entry.id()).name()).isEqualTo(corrigendum.name());
        assertThat(ledger.latest(entry.id()).orElseThrow().stored().version()).isEqualTo(2);
        assertThat(store.head(new org.larchiveum.archive.storage.ObjectId(volume.object()))
                        .orElseThrow()
                        .number())
                .isEqualTo(1);
        assertThat(ledger.about(entry.id())).hasSize(3);
    }

    @Test
    void aBatchTakenBackIsGoneAndItsHistoryStays() {
        var entry = Told.of(Kind.CASE, "first").formerly("test:1").known();
        catalogue.keep(batch, List.of(entry), COMMIT);

        assertThat(catalogue.undo(batch, COMMIT)).isEqualTo(new Undone(1, 0));

        assertThat(catalogue.find(entry.id())).isEmpty();
        assertThat(catalogue.gone(entry.id()).orElseThrow().entry()).isEqualTo(entry);
        assertThat(ledger.about(entry.id())).hasSize(2);
        assertThat(ledger.holding("", Keys.known(Kind.CASE, "test:1")))
                .as("its identifier is free")
                .isEmpty();
        assertThat(catalogue.undo(batch, COMMIT)).as("a second time").isEqualTo(new Undone(0, 0));
        catalogue.keep(
                batch, List.of(Told.of(Kind.CASE, "anew").formerly("test:1").known()), COMMIT);
    }

    @Test
    void aBatchTakenBackSaysSoOnce() {
        catalogue.keep(
                batch, List.of(Told.of(Kind.CASE, "first").formerly("test:1").known()), COMMIT);
        assertThat(BatchMark.unfinished(entry(batch))).isTrue();

        catalogue.undo(batch, new Commit("a test", Instant.parse("2026-01-05T09:00:00.5Z"), "wrong tables"));

        assertThat(entry(batch).text(Lar.undoneAt)).contains("2026-01-05T09:00:00Z");
        assertThat(BatchMark.unfinished(entry(batch))).isFalse();
        var marked = ledger.latest(batch).orElseThrow();
        assertThat(marked.act().reason()).isEqualTo("wrong tables");
        catalogue.undo(batch, COMMIT);
        assertThat(ledger.latest(batch)).as("a second time").contains(marked);
    }

    @Test
    void aCrashBeforeTheMarkIsPutRightByTheSameCommand() {
        var unmarked = entry(batch);
        catalogue.keep(
                batch, List.of(Told.of(Kind.CASE, "first").formerly("test:1").known()), COMMIT);
        catalogue.undo(batch, COMMIT);
        amend(batch, unmarked);

        assertThat(catalogue.undo(batch, COMMIT)).isEqualTo(new Undone(0, 0));

        assertThat(entry(batch).text(Lar.undoneAt)).isPresent();
    }

    @Test
    void whatABatchChangedIsAsItWasBeforeOnceItIsTakenBack() {
        var entry = Told.of(Kind.CASE, "first").formerly("test:1").known();
        catalogue.keep(batch, List.of(entry), COMMIT);
        var later = batch();
        var changed =
                Told.again(entry.id(), Kind.CASE, "changed").formerly("test:1").known();
        catalogue.keep(later, List.of(changed), COMMIT);
        assertThat(entry(entry.id())).isEqualTo(changed);
        assertThat(ledger.latest(entry.id()).orElseThrow().act().action()).isEqualTo(Action.DESCRIBE);

        assertThat(catalogue.undo(later, COMMIT)).isEqualTo(new Undone(0, 1));

        assertThat(entry(entry.id())).isEqualTo(entry);
        assertThat(ledger.holding("", Keys.known(Kind.CASE, "test:1"))).contains(entry.id());
        assertThat(catalogue.undo(batch, COMMIT)).as("now nothing stands on it").isEqualTo(new Undone(1, 0));
        assertThat(catalogue.undo(later, COMMIT)).isEqualTo(new Undone(0, 0));
    }

    @Test
    void aBatchIsNotTakenBackWhileALaterChangeStandsOnIt() {
        var entry = Told.of(Kind.CASE, "first").formerly("test:1").known();
        var other = Told.of(Kind.CASE, "other").formerly("test:2").known();
        catalogue.keep(batch, List.of(other, entry), COMMIT);
        amend(
                entry.id(),
                Told.again(entry.id(), Kind.CASE, "corrected")
                        .formerly("test:1")
                        .known());
        var head = ledger.head();

        assertThatThrownBy(() -> catalogue.undo(batch, COMMIT))
                .isInstanceOf(ArchiveException.Conflict.class)
                .hasMessageContaining(entry.id().toString());
        assertThat(ledger.head()).as("nothing was taken back").isEqualTo(head);
    }

    @Test
    void onlyABatchIsTakenBack() {
        assertThatThrownBy(() -> catalogue.undo(EntryId.random(), COMMIT))
                .isInstanceOf(ArchiveException.NotFound.class);
    }

    private void amend(EntryId id, Known after) {
        var event = new PreservationEvent(
                EventType.DESCRIPTION, Instant.EPOCH, "a test", PreservationEvent.Outcome.SUCCESS, "corrected");
        catalogue.amend(catalogue.find(id).orElseThrow(), after, event, COMMIT, Action.DESCRIBE);
    }

    private Known entry(EntryId id) {
        return (Known) catalogue.find(id).orElseThrow().entry();
    }

    private EntryId batch() {
        var entry = Told.of(Kind.BATCH, "a batch").known();
        catalogue.deposit(new Deposit(entry, new TreeMap<>(), List.of(), COMMIT));
        return entry.id();
    }
}
