package org.larchiveum.archive;

import java.io.Closeable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.larchiveum.archive.anonymity.Suppression;
import org.larchiveum.archive.catalogue.Deposit;
import org.larchiveum.archive.catalogue.Destruction;
import org.larchiveum.archive.catalogue.Undone;
import org.larchiveum.archive.disclosure.AccessLevel;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.event.EventType;
import org.larchiveum.archive.event.PreservationEvent;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.ledger.Action;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.archive.storage.Commit;
import org.larchiveum.archive.verification.Verification;

/** The one door of the archive: what is taken in, changed, read, proven and rebuilt goes through here. */
public final class Archive implements Closeable {
    private static final String CLOSURES = """
            PREFIX lar: <https://w3id.org/larchiveum/ns#>
            SELECT ?e { ?e lar:closedUntil ?day }""";

    private static final String BELOW = """
            PREFIX dcterms: <http://purl.org/dc/terms/>
            SELECT ?e { ?e dcterms:isPartOf ?top }""";

    private final Engines engines;
    private final StaffRoom staff;
    private final ReadingRoom reading;
    private final Projection projection;
    private final Permissions permissions;
    private final Releasing releasing;
    private final Clock clock;

    Archive(Engines engines, ReadingRoom reading, Clock clock) {
        this.engines = engines;
        this.reading = reading;
        this.clock = clock;
        this.staff = new StaffRoom(engines.catalogue(), engines.ledger(), engines.staff());
        this.projection = new Projection(engines.projector());
        this.permissions = new Permissions(engines.catalogue(), engines.staff().graph(), projection, clock);
        this.releasing = new Releasing(engines, projection, clock);
    }

    /** Opens the archive at its addresses; one process at a time. */
    public static Archive open(ArchiveSettings settings) {
        return Assembly.assemble(settings, Clock.systemUTC());
    }

    /** {@link #verify(LongConsumer)} of an archive that nobody has open, even one that is too damaged to be opened. */
    public static Verification verify(ArchiveSettings settings, LongConsumer progress) {
        return Assembly.verify(settings, Clock.systemUTC(), progress);
    }

    public StaffRoom staff() {
        return staff;
    }

    /** What persons allowed, and what a court forbids to touch. */
    public Permissions permissions() {
        return permissions;
    }

    /** The releases of the public dataset: how they are issued and corrected. */
    public Releasing releases() {
        return releasing;
    }

    public ReadingRoom readingRoom() {
        return reading;
    }

    /**
     * Keeps a new entry; when this returns, a power cut loses nothing of it.
     *
     * @throws ArchiveException.Conflict when its accession holds the same original already
     */
    public Receipt deposit(Deposit deposit) {
        var line = engines.catalogue().deposit(deposit);
        projection.deposited();
        return new Receipt(line.entry(), line.stored().version(), line.sequence());
    }

    /**
     * Keeps many entries of knowledge together, new ones and new versions of known ones; all of them are safe when this returns.
     * Best called with some hundreds at a time.
     *
     * @param batch the entry of the batch that brings them
     * @throws ArchiveException.Conflict when another entry already has one of their earlier identifiers; nothing is kept
     */
    public List<Receipt> keep(EntryId batch, List<Known> entries, String actor, String reason) {
        var lines = engines.catalogue().keep(batch, entries, new Commit(actor, Instant.now(clock), reason));
        projection.deposited();
        return lines.stream()
                .map(line -> new Receipt(line.entry(), line.stored().version(), line.sequence()))
                .toList();
    }

    /**
     * Takes back a batch as a whole: what it brought is shown nowhere any more, what it changed is as it was before; all of it stays in
     * the history.
     *
     * @throws ArchiveException.NotFound when there is no such batch
     * @throws ArchiveException.Conflict when a later change stands on it; the message names the first
     */
    public Undone undo(EntryId batch, String actor, String reason) {
        var undone = engines.catalogue().undo(batch, new Commit(actor, Instant.now(clock), reason));
        projection.changed(batch);
        return undone;
    }

    /**
     * Corrects what is said of an entry.
     *
     * @throws ArchiveException.NotFound when there is no such entry
     * @throws ArchiveException.Conflict when it changed meanwhile
     */
    public Receipt describe(EntryId id, UnaryOperator<Entry> correction, String actor, String reason) {
        return amend(id, correction, EventType.DESCRIPTION, Action.DESCRIBE, actor, reason);
    }

    /**
     * Opens or closes an entry.
     *
     * @throws ArchiveException.NotFound when there is no such entry
     * @throws ArchiveException.Forbidden when entries of its kind can never be open: persons, and what they said
     */
    public Receipt disclose(EntryId id, Disclosure disclosure, String actor, String reason) {
        var today = LocalDate.now(clock);
        engines.catalogue()
                .find(id)
                .map(stored -> stored.entry().kind())
                .filter(kind -> !kind.openable() && disclosure.level() == AccessLevel.PUBLIC)
                .ifPresent(kind -> {
                    throw new ArchiveException.Forbidden("An entry of the kind " + kind.word()
                            + " can never be open to the public; choose registered, restricted or sealed");
                });
        return amend(
                id,
                entry -> entry.under(entry.access().under(disclosure, today)),
                EventType.DISCLOSURE_CHANGE,
                Action.DISCLOSE,
                actor,
                reason);
    }

    /**
     * Destroys an entry by right: every version leaves storage, every copy and projection is removed, and the ledger keeps a tombstone. Graph and
     * index may hold traces in their files until {@link #rebuild}.
     *
     * @throws ArchiveException.NotFound when there is no such entry
     * @throws ArchiveException.Forbidden when an order forbids it
     * @throws ArchiveException.Conflict when other entries stand below it
     */
    public void destroy(EntryId id, Destruction destruction) {
        var below = engines.staff().graph().select(BELOW, Map.of("top", id.urn()), row -> row.get("e")
                .toString());
        if (!below.isEmpty()) {
            throw new ArchiveException.Conflict(below.size() + " entries stand below " + id + ", the first is "
                    + below.getFirst() + ": destroy or move them first");
        }
        projection.quietly(() -> {
            engines.catalogue().destroy(id, destruction, Instant.now(clock));
            engines.projector().overtake(List.of(id));
        });
    }

    private Receipt amend(
            EntryId id, UnaryOperator<Entry> change, EventType type, Action action, String actor, String reason) {
        var before = engines.catalogue()
                .find(id)
                .orElseThrow(() -> new ArchiveException.NotFound("There is no entry " + id));
        var now = Instant.now(clock);
        var event = new PreservationEvent(type, now, actor, PreservationEvent.Outcome.SUCCESS, reason);
        var line = engines.catalogue()
                .amend(before, change.apply(before.entry()), event, new Commit(actor, now, reason), action);
        projection.changed(id);
        return new Receipt(id, line.stored().version(), line.sequence());
    }

    /** The entry behind a public name, if it is open; for the makers of copies on the staff side, never for pages. */
    public Optional<EntryId> behind(PublicId id) {
        return engines.behind(id).filter(entry -> reading.entry(id).isPresent());
    }

    /** Where copies of an open entry that are made when first asked for are kept. */
    public Optional<java.nio.file.Path> copies(PublicId id) {
        return reading.entry(id).flatMap(entry -> engines.media().folderOf(id));
    }

    /** Waits until everything acknowledged so far can be found. */
    public void awaitProjection() throws InterruptedException {
        projection.await(engines.ledger().head());
    }

    /** How many acknowledged changes cannot be found yet. */
    public long behind() {
        return Math.max(0, engines.ledger().head() - engines.projector().watermark());
    }

    /** Shows entries again whose closure period is over; to be called once a day. */
    public void reviewClosures() {
        var dated = engines
                .staff()
                .graph()
                .select(CLOSURES, Map.of(), row -> row.getResource("e").getURI())
                .stream()
                .map(EntryId::parse)
                .flatMap(Optional::stream)
                .toList();
        if (!dated.isEmpty()) {
            projection.quietly(() -> engines.projector().refresh(dated));
        }
    }

    /** Reads every byte again; the result is kept, so that pages can say when. */
    public Verification verify(LongConsumer progress) {
        try {
            engines.catalogue().settle();
        } catch (ArchiveException.Unavailable full) {
            // The verification names the versions whose lines there is still no room for.
        }
        var found = engines.verifier().verify(progress);
        engines.verifications().keep(found);
        return found;
    }

    /**
     * Builds the public side anew as of today, looks at all of it, and shows it in one step in place of the one that was shown.
     *
     * @param progress told how many lines of the ledger it has followed
     * @throws ArchiveException.Corrupt when the gate finds what must not be public; visitors see what they saw before
     * @throws ArchiveException.Forbidden when the engines at these addresses cannot hold two public sides; {@link #rebuild} builds in place
     */
    public void publish(LongConsumer progress) {
        engines.publisher()
                .orElseThrow(() -> new ArchiveException.Forbidden(
                        "The engines at these addresses hold one public side only; 'rebuild' builds it in place"))
                .publish(projection::quietly, progress);
    }

    /** Drops graph, index and public copies and begins to build them from storage; {@link #awaitProjection} waits for it. */
    public void rebuild() {
        projection.quietly(engines.projector()::clear);
    }

    /** What was taken from open cases and events so that none can be told from others: numbers, and no case. */
    public Suppression suppression() {
        var report = new AtomicReference<Suppression>();
        projection.quietly(() -> report.set(engines.projector().suppression()));
        return Objects.requireNonNull(report.get());
    }

    /** The number of the ledger's newest line and its digest. */
    public String ledgerHead() {
        return engines.ledger().head() + " " + engines.ledger().headDigest();
    }

    @Override
    public void close() {
        releasing.close();
        projection.close();
        engines.close();
    }
}
