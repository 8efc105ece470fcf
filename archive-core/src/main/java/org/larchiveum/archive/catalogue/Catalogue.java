package org.larchiveum.archive.catalogue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RiotException;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.entry.EntryGraph;
import org.larchiveum.archive.event.EventGraph;
import org.larchiveum.archive.event.PreservationEvent;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.instantiation.Instantiation;
import org.larchiveum.archive.ledger.Action;
import org.larchiveum.archive.ledger.Ledger;
import org.larchiveum.archive.ledger.LedgerLine;
import org.larchiveum.archive.storage.Change;
import org.larchiveum.archive.storage.Commit;
import org.larchiveum.archive.storage.Content;
import org.larchiveum.archive.storage.ObjectId;
import org.larchiveum.archive.storage.ObjectStore;

/**
 * Every entry by its id. A write is acknowledged when its version and its ledger line are both forced to disk, in this
 * order; a version that a crash left without its line is adopted when the catalogue is opened.
 */
public final class Catalogue {
    private static final String SYSTEM = "larchiveum";

    private final ObjectStore store;
    private final Ledger ledger;
    private final Turns turns = new Turns();
    private final Recording recording;

    public Catalogue(ObjectStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
        this.recording = new Recording(store, ledger);
        adoptUnfinished();
    }

    /** The entry's newest version; empty when there is none. */
    public Optional<Stored> find(EntryId id) {
        return ledger.latest(id).map(line -> read(id, line));
    }

    /**
     * Keeps a new entry.
     *
     * @throws ArchiveException.Conflict when its accession holds the same original already
     */
    public LedgerLine deposit(Deposit deposit) {
        var entry = deposit.entry();
        var puts = Documents.of(entry, deposit.events());
        puts.putAll(deposit.contents());
        var change = new Change(0, puts, Set.of(), deposit.commit());
        return turns.inTurn(Keys.scope(entry), Keys.of(entry), () -> {
            recording.settle();
            requireNew(entry);
            return commit(entry, change, Action.DEPOSIT);
        });
    }

    private void requireNew(Entry entry) {
        for (var key : Keys.of(entry)) {
            ledger.holding(Keys.scope(entry), key).ifPresent(known -> {
                throw new ArchiveException.Conflict("Entry " + known + " is the same already");
            });
        }
    }

    /** Keeps a changed description or disclosure of an entry that is there; its files stay as they are. */
    public LedgerLine amend(Stored before, Entry after, PreservationEvent event, Commit commit, Action action) {
        recording.settle();
        var events = ModelFactory.createDefaultModel();
        document(before.line(), Documents.EVENTS)
                .ifPresent(in -> readInto(events, in, before.entry().id()));
        EventGraph.append(events, after.id(), List.of(event));
        SortedMap<String, Content> puts = new TreeMap<>();
        puts.put(Documents.DESCRIPTION, Documents.turtle(EntryGraph.description(after)));
        puts.put(Documents.ACCESS, Documents.turtle(EntryGraph.access(after)));
        puts.put(Documents.EVENTS, Documents.turtle(events));
        return commit(after, new Change(before.line().stored().version(), puts, Set.of(), commit), action);
    }

    private LedgerLine commit(Entry entry, Change change, Action action) {
        var object = new ObjectId(entry.id().urn());
        var version = store.put(object, change);
        var act = new LedgerLine.Act(
                change.commit().actor(), action, change.commit().reason());
        var stored =
                new LedgerLine.Stored(object.value(), "", version.number(), version.inventoryDigest(), facts(entry));
        return recording.record(new LedgerLine.Draft(act, entry.id(), stored), object, version.number());
    }

    /**
     * Writes what the ledger still owes of earlier changes, which a full disk kept from it.
     *
     * @throws ArchiveException.Unavailable when there is still no room
     */
    public void settle() {
        recording.settle();
    }

    private static LedgerLine.Facts facts(Entry entry) {
        return new LedgerLine.Facts(entry.kind().word(), Keys.scope(entry), Keys.of(entry));
    }

    /** OCFL versions whose ledger line a crash swallowed: they are whole and forced, so they count. */
    private void adoptUnfinished() {
        for (var unfinished : store.unfinished()) {
            unfinished.found().ifPresent(version -> EntryId.parse(
                            version.object().value())
                    .ifPresent(id -> {
                        boolean known = ledger.latest(id)
                                .filter(line -> line.stored().version() >= version.number())
                                .isPresent();
                        if (!known) {
                            var bare = new LedgerLine.Stored(
                                    version.object().value(),
                                    "",
                                    version.number(),
                                    version.inventoryDigest(),
                                    new LedgerLine.Facts("", "", List.of()));
                            var entry = read(
                                            id,
                                            new LedgerLine(
                                                    0,
                                                    Instant.EPOCH,
                                                    new LedgerLine.Act(SYSTEM, Action.ADOPT, ""),
                                                    id,
                                                    bare,
                                                    ""))
                                    .entry();
                            ledger.append(
                                    new LedgerLine.Act(
                                            SYSTEM,
                                            Action.ADOPT,
                                            version.commit().reason()),
                                    id,
                                    new LedgerLine.Stored(
                                            version.object().value(),
                                            "",
                                            version.number(),
                                            version.inventoryDigest(),
                                            facts(entry)));
                        }
                    }));
            store.settled(
                    unfinished.object(), unfinished.found().map(v -> v.number()).orElse(0));
        }
    }

    private Stored read(EntryId id, LedgerLine line) {
        var model = ModelFactory.createDefaultModel();
        for (var name : Documents.ALL) {
            document(line, name).ifPresent(in -> readInto(model, in, id));
        }
        return new Stored(EntryGraph.read(id, model), model, line);
    }

    private Optional<java.io.InputStream> document(LedgerLine line, String name) {
        var stored = line.stored();
        try {
            return Optional.of(store.open(new ObjectId(stored.object()), stored.version(), stored.folder() + name));
        } catch (ArchiveException.NotFound absent) {
            return Optional.empty();
        }
    }

    private static void readInto(org.apache.jena.rdf.model.Model model, java.io.InputStream document, EntryId id) {
        try (document) {
            Documents.read(model, document);
        } catch (RiotException e) {
            throw new ArchiveException.Corrupt("A stored document of entry " + id + " is not Turtle", e);
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot read entry " + id, e);
        }
    }

    /** Opens a file of the entry, as its newest version has it; the caller closes it. */
    public java.io.InputStream open(Stored stored, Instantiation file) {
        var place = stored.line().stored();
        return store.open(new ObjectId(place.object()), place.version(), place.folder() + file.path());
    }

    /** The same as a local file, when the store has one. */
    public Optional<java.nio.file.Path> file(Stored stored, Instantiation file) {
        var place = stored.line().stored();
        return store.file(new ObjectId(place.object()), place.version(), place.folder() + file.path());
    }
}
