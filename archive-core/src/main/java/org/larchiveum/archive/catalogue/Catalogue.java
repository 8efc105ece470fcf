package org.larchiveum.archive.catalogue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.rdf.model.ModelFactory;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.entry.EntryGraph;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.event.EventGraph;
import org.larchiveum.archive.event.EventType;
import org.larchiveum.archive.event.PreservationEvent;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.instantiation.Instantiation;
import org.larchiveum.archive.ledger.Action;
import org.larchiveum.archive.ledger.Ledger;
import org.larchiveum.archive.ledger.LedgerLine;
import org.larchiveum.archive.register.Volume;
import org.larchiveum.archive.storage.Change;
import org.larchiveum.archive.storage.Commit;
import org.larchiveum.archive.storage.Content;
import org.larchiveum.archive.storage.ObjectId;
import org.larchiveum.archive.storage.ObjectStore;
import org.larchiveum.archive.storage.StoredVersion;

/**
 * Every entry by its id. A write is acknowledged when its version and its ledger line are both forced to disk, in this
 * order; a version that a crash left without its line is adopted when the catalogue is opened.
 */
public final class Catalogue {
    private static final int GROUP = 1_000;

    private final ObjectStore store;
    private final Ledger ledger;
    private final Turns turns = new Turns();
    private final Recording recording;
    private final Shelf shelf;
    private final Successors successors;
    private final TakingBack takingBack;
    private final Destroying destroying;

    public Catalogue(ObjectStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
        this.recording = new Recording(store, ledger);
        this.successors = new Successors(ledger);
        this.shelf = new Shelf(store, successors);
        this.takingBack = new TakingBack(ledger);
        this.destroying = new Destroying(store, ledger, shelf, successors);
        new Adoption(store, ledger, shelf, successors).run();
        destroying.finish();
    }

    /** The entry's newest version; empty when there is none, or when it was taken back. */
    public Optional<Stored> find(EntryId id) {
        return ledger.latest(id)
                .filter(line -> line.act().action() != Action.UNDO && line.act().action() != Action.DESTROY)
                .map(line -> shelf.read(id, line));
    }

    /** An entry that was taken back, as it last was; empty for every other. */
    public Optional<Stored> gone(EntryId id) {
        return ledger.latest(id)
                .filter(line -> line.act().action() == Action.UNDO)
                .map(line -> shelf.read(id, line));
    }

    /** What is left of an entry that was destroyed; empty for every other. */
    public Optional<Tombstone> tombstone(EntryId id) {
        return ledger.latest(id)
                .filter(line -> line.act().action() == Action.DESTROY)
                .map(Tombstone::of);
    }

    /**
     * Destroys an entry: every version of it leaves storage, and the ledger keeps a tombstone.
     *
     * @return the objects that were removed
     * @throws ArchiveException.NotFound when there is no such entry
     * @throws ArchiveException.Forbidden when an order forbids it
     */
    public List<String> destroy(EntryId id, Destruction destruction, Instant at) {
        recording.settle();
        var stored =
                find(id).or(() -> gone(id)).orElseThrow(() -> new ArchiveException.NotFound("There is no entry " + id));
        var access = stored.entry().access();
        if (!access.holds().isEmpty()) {
            throw new ArchiveException.Forbidden("Entry " + id + " is held under "
                    + String.join(", ", new TreeSet<>(access.holds()))
                    + " and must not be destroyed. 'hold --release' lifts an order");
        }
        var commit = new Commit(destruction.actors(), at, destruction.words());
        return turns.inTurn(
                "", List.of(), () -> destroying.destroy(id, access.opened().map(day -> access.publicId()), commit));
    }

    /** The same entries in the order in which they stand in storage, in which they are read soonest; without those that nobody ever kept. */
    public List<EntryId> inPlace(Collection<EntryId> entries) {
        return entries.stream()
                .flatMap(id -> ledger.latest(id).stream())
                .sorted(Shelf.PLACE)
                .map(LedgerLine::entry)
                .toList();
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
            ledger.holding(Keys.scope(entry), key)
                    .filter(known -> !known.equals(entry.id()))
                    .ifPresent(known -> {
                        throw new ArchiveException.Conflict("Entry " + known + " is the same already: " + key);
                    });
        }
    }

    /**
     * Keeps many entries of knowledge in one register volume: forced to disk once, before their ledger lines are.
     *
     * @throws ArchiveException.Conflict when another entry has one of their identifiers; nothing is kept
     */
    public List<LedgerLine> keep(EntryId batch, List<Known> entries, Commit commit) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var keys = entries.stream().flatMap(entry -> Keys.of(entry).stream()).toList();
        return turns.inTurn("", keys, () -> {
            recording.settle();
            entries.forEach(this::requireNew);
            var volume = Volume.of(entries);
            var object = Volume.object(batch);
            var change = new Change(0, Documents.of(volume, batch, commit), Set.of(), commit);
            var version = store.put(object, change);
            var drafts = entries.stream()
                    .map(entry -> new LedgerLine.Draft(
                            new LedgerLine.Act(commit.actor(), action(entry.id()), commit.reason()),
                            entry.id(),
                            new LedgerLine.Stored(
                                    object.value(),
                                    volume.slice(entry.id()).folder(),
                                    version.number(),
                                    version.inventoryDigest(),
                                    Keys.facts(entry))))
                    .toList();
            shelf.keep(object, volume);
            return recording.record(drafts, object, version.number());
        });
    }

    private Action action(EntryId id) {
        return ledger.latest(id).isPresent() ? Action.DESCRIBE : Action.DEPOSIT;
    }

    /**
     * Takes a batch back, and marks it; what was taken back before stays so.
     *
     * @throws ArchiveException.NotFound when there is no such batch
     * @throws ArchiveException.Conflict when a later change stands on it; nothing is taken back
     */
    public Undone undo(EntryId batch, Commit commit) {
        recording.settle();
        var first = ledger.about(batch).stream()
                .findFirst()
                .filter(line -> line.stored().facts().kind().equals(Kind.BATCH.word()))
                .orElseThrow(() -> new ArchiveException.NotFound("There is no batch " + batch));
        var drafts = takingBack.lines(batch, takingBack.touched(first), commit.actor(), commit.reason());
        for (int from = 0; from < drafts.size(); from += GROUP) {
            ledger.appendAll(drafts.subList(from, Math.min(from + GROUP, drafts.size())));
        }
        mark(batch, !drafts.isEmpty(), commit);
        long removed = drafts.stream()
                .filter(draft -> draft.act().action() == Action.UNDO)
                .count();
        return new Undone(removed, drafts.size() - removed);
    }

    /** After the lines: a crash between them and the mark is put right by the same command. */
    private void mark(EntryId batch, boolean took, Commit commit) {
        find(batch)
                .filter(stored -> stored.entry() instanceof Known known && (took || !BatchMark.isUndone(known)))
                .ifPresent(stored -> {
                    var event = new PreservationEvent(
                            EventType.DESCRIPTION,
                            commit.at(),
                            commit.actor(),
                            PreservationEvent.Outcome.SUCCESS,
                            commit.reason());
                    var undone = BatchMark.undone((Known) stored.entry(), commit.at());
                    amend(stored, undone, event, commit, Action.DESCRIBE);
                });
    }

    /** Keeps a changed description or disclosure of an entry that is there; its files stay as they are. */
    public LedgerLine amend(Stored before, Entry after, PreservationEvent event, Commit commit, Action action) {
        recording.settle();
        var events = ModelFactory.createDefaultModel();
        shelf.document(before.line(), Documents.EVENTS)
                .ifPresent(in -> Shelf.readInto(events, in, before.entry().id()));
        EventGraph.append(events, after.id(), List.of(event));
        SortedMap<String, Content> puts = new TreeMap<>();
        puts.put(Documents.DESCRIPTION, Documents.turtle(EntryGraph.description(after)));
        puts.put(Documents.ACCESS, Documents.turtle(EntryGraph.access(after)));
        puts.put(Documents.EVENTS, Documents.turtle(events));
        return commit(after, new Change(base(before), puts, Set.of(), commit), action);
    }

    /**
     * The version that a change stands on. An entry of a register volume moves into an object of its own when it is changed by itself: the
     * volume stays as it was written, and the change costs as much as that of any other entry.
     */
    private int base(Stored before) {
        var stored = before.line().stored();
        var own = new ObjectId(before.entry().id().urn());
        return stored.object().equals(own.value())
                ? stored.version()
                : store.head(own).map(StoredVersion::number).orElse(0);
    }

    private LedgerLine commit(Entry entry, Change change, Action action) {
        var object = new ObjectId(entry.id().urn());
        var version = store.put(object, change);
        var act = new LedgerLine.Act(
                change.commit().actor(), action, change.commit().reason());
        var stored = new LedgerLine.Stored(
                object.value(), "", version.number(), version.inventoryDigest(), Keys.facts(entry));
        return recording
                .record(List.of(new LedgerLine.Draft(act, entry.id(), stored)), object, version.number())
                .getFirst();
    }

    /**
     * Writes what the ledger still owes of earlier changes, which a full disk kept from it.
     *
     * @throws ArchiveException.Unavailable when there is still no room
     */
    public void settle() {
        recording.settle();
    }

    /** Opens a file of the entry, as its newest version has it; the caller closes it. */
    public java.io.InputStream open(Stored stored, Instantiation file) {
        var place = successors.place(stored.line().stored());
        return store.open(new ObjectId(place.object()), place.version(), place.folder() + file.path());
    }

    /** The same as a local file, when the store has one. */
    public Optional<java.nio.file.Path> file(Stored stored, Instantiation file) {
        var place = successors.place(stored.line().stored());
        return store.file(new ObjectId(place.object()), place.version(), place.folder() + file.path());
    }
}
