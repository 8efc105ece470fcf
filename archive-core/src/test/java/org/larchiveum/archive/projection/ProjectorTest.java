package org.larchiveum.archive.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.anonymity.Telling;
import org.larchiveum.archive.catalogue.Catalogue;
import org.larchiveum.archive.catalogue.Deposit;
import org.larchiveum.archive.catalogue.Stored;
import org.larchiveum.archive.change.PublicChange;
import org.larchiveum.archive.change.PublicLog;
import org.larchiveum.archive.description.Description;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.disclosure.Access;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.entry.Holding;
import org.larchiveum.archive.entry.Position;
import org.larchiveum.archive.event.EventType;
import org.larchiveum.archive.event.PreservationEvent;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.graph.jena.JenaGraphs;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.ledger.Action;
import org.larchiveum.archive.ledger.InMemoryLedger;
import org.larchiveum.archive.publication.PublicNames;
import org.larchiveum.archive.publication.PublicView;
import org.larchiveum.archive.search.InMemorySearch;
import org.larchiveum.archive.storage.Commit;
import org.larchiveum.archive.storage.InMemoryStore;
import org.larchiveum.ontology.Ontology;

class ProjectorTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final Commit COMMIT = new Commit("a test", Instant.EPOCH, "a reason");

    @TempDir
    Path media;

    @Test
    void aWithdrawalOvertakesTheDepositsThatWait() {
        var ledger = new InMemoryLedger();
        var catalogue = new Catalogue(new InMemoryStore(), ledger);
        var staff = side();
        var open = side();
        var ontology = Ontology.load();
        var view = new PublicView(
                new PublicNames("https://archive.example"),
                p -> ontology.mayBePublic(p.asNode()),
                ontology::broader,
                id -> catalogue.find(id).map(Stored::entry),
                Telling.ALL_LEVELS);
        var projector = new Projector(
                catalogue,
                ledger,
                new Surfaces(staff, open, new Media(media), PublicLog.open(media.resolve("log"))),
                view,
                1,
                Clock.systemUTC());
        var first = deposit(catalogue, "shown");
        projector.advance(10);
        assertThat(open.index().size()).isEqualTo(1);
        deposit(catalogue, "waiting");
        var withdrawn = first.under(first.access().under(Disclosure.CLOSED, TODAY));
        amend(catalogue, first, withdrawn);

        projector.overtake(List.of(first.id()));

        assertThat(open.index().size()).isZero();
        assertThat(open.graph().names()).isEmpty();
        assertThat(projector.watermark()).as("what waits still waits").isEqualTo(1);

        projector.advance(10);

        assertThat(projector.watermark()).isEqualTo(3);
        assertThat(open.index().size())
                .as("the deposit, and not what was withdrawn")
                .isEqualTo(1);
    }

    @Test
    void onlyWhatVisitorsSeeDifferentlyIsAChangeForThem() {
        var ledger = new InMemoryLedger();
        var catalogue = new Catalogue(new InMemoryStore(), ledger);
        var ontology = Ontology.load();
        var view = new PublicView(
                new PublicNames("https://archive.example"),
                p -> ontology.mayBePublic(p.asNode()),
                ontology::broader,
                id -> catalogue.find(id).map(Stored::entry),
                Telling.ALL_LEVELS);
        var log = PublicLog.open(media.resolve("public-log"));
        var surfaces = new Surfaces(side(), side(), new Media(media.resolve("public")), log);
        var projector = new Projector(catalogue, ledger, surfaces, view, 1, Clock.systemUTC());
        var shown = deposit(catalogue, "shown");
        var closed = new Holding(
                EntryId.random(),
                Description.of(Multilingual.of("en", "closed"), Level.FONDS),
                new Position(Optional.empty(), Optional.empty(), Optional.empty(), "", 0),
                Access.closed(),
                List.of());
        catalogue.deposit(new Deposit(closed, new TreeMap<>(), List.of(), COMMIT));
        projector.advance(10);

        var came = log.after(0, change -> true, 10);
        assertThat(came)
                .extracting(PublicChange::id)
                .containsExactly(shown.access().publicId());

        amend(catalogue, shown, shown.under(shown.access().under(Disclosure.OPEN, TODAY.plusDays(1))));
        amend(catalogue, closed, closed.under(closed.access().under(Disclosure.CLOSED, TODAY)));
        projector.advance(10);
        assertThat(log.after(0, change -> true, 10))
                .as("what visitors see is as before")
                .isEqualTo(came);

        projector.clear();
        projector.advance(10);
        assertThat(log.after(0, change -> true, 10))
                .as("a rebuild is no change")
                .isEqualTo(came);

        amend(catalogue, shown, shown.under(shown.access().under(Disclosure.CLOSED, TODAY)));
        projector.advance(10);
        assertThat(log.of(shown.access().publicId()).orElseThrow().gone()).isTrue();
        assertThat(log.count(change -> true)).isEqualTo(1);
    }

    private static void amend(Catalogue catalogue, Entry before, Entry now) {
        catalogue.amend(
                catalogue.find(before.id()).orElseThrow(),
                now,
                new PreservationEvent(
                        EventType.DISCLOSURE_CHANGE,
                        Instant.EPOCH,
                        "a test",
                        PreservationEvent.Outcome.SUCCESS,
                        "a reason"),
                COMMIT,
                Action.DISCLOSE);
    }

    private static Side side() {
        return new Side(JenaGraphs.open(new GraphAddress.Memory()), new InMemorySearch());
    }

    private static Entry deposit(Catalogue catalogue, String title) {
        var entry = new Holding(
                EntryId.random(),
                Description.of(Multilingual.of("en", title), Level.FONDS),
                new Position(Optional.empty(), Optional.empty(), Optional.empty(), "", 0),
                Access.closed().under(Disclosure.OPEN, TODAY),
                List.of());
        catalogue.deposit(new Deposit(entry, new TreeMap<>(), List.of(), COMMIT));
        return entry;
    }
}
