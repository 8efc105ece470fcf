package org.larchiveum.archive.graph.jena;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;
import org.larchiveum.archive.graph.snapshot.Pages;
import org.larchiveum.archive.graph.snapshot.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a snapshot of a dataset that is read much and changed seldom: made anew in the background once no change has come for a while, and
 * given only to a reader whose transaction sees exactly the version that it was made of. So a withdrawal acts at once, and nothing that is
 * answered depends on whether there is a snapshot.
 */
final class Snapshots implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private final Database database;
    private final Duration quiet;
    private final AtomicReference<@Nullable Made> made = new AtomicReference<>();
    private final AtomicInteger changes = new AtomicInteger();

    /** How long the last one took to make, in milliseconds. */
    private final AtomicLong cost = new AtomicLong();

    private final ScheduledExecutorService maker = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .daemon()
            .name("snapshot")
            .priority(Thread.MIN_PRIORITY)
            .factory());

    /** A snapshot and what it is of. */
    record Made(DatasetGraph dataset, long version, Snapshot snapshot) {}

    /**
     * @param quiet how long no change must have come
     */
    Snapshots(Database database, Duration quiet) {
        this.database = database;
        this.quiet = quiet;
        later();
    }

    /** What a reader within a transaction is to ask: the snapshot when it is of the version that the transaction sees, else the database. */
    DatasetGraph forReading(DatasetGraph dataset) {
        return Optional.ofNullable(made.get())
                .filter(known -> known.dataset == dataset && known.version == version(dataset))
                .<DatasetGraph>map(known -> known.snapshot.dataset())
                .orElse(dataset);
    }

    /** The database is about to change, or has changed: what is being made is given up, and begun again later. */
    void changed() {
        changes.incrementAndGet();
        later();
    }

    private static long version(DatasetGraph dataset) {
        return TDBInternal.getDatasetGraphTDB(dataset)
                .getTxnSystem()
                .getThreadTransaction()
                .getDataVersion();
    }

    private void later() {
        if (!maker.isShutdown()) {
            int seen = changes.get();
            // Between the changes of a long import each would be thrown away: none is begun that was not waited for
            // longer than it takes.
            long wait = Math.max(quiet.toMillis(), 2 * cost.get());
            var unused = maker.schedule(() -> makeUnlessChanged(seen), wait, TimeUnit.MILLISECONDS);
        }
    }

    private void makeUnlessChanged(int seen) {
        if (changes.get() != seen || maker.isShutdown()) {
            return;
        }
        long begun = System.nanoTime();
        try {
            Made fresh = database.using(() -> Txn.calculateRead(database.dataset(), () -> make(seen)));
            made.set(fresh);
            cost.set(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            LOG.info("A snapshot of {} triples was made in {} ms", fresh.snapshot.size(), cost.get());
        } catch (CancellationException e) {
            LOG.debug("A snapshot was given up, since the dataset changed");
        } catch (Pages.Unsuitable | JenaException | UncheckedIOException | InternalError e) {
            // InternalError: so a JVM says that a mapped page found no room on the disk.
            LOG.warn("No snapshot could be made; questions are answered by the database: {}", e.getMessage());
        }
    }

    private Made make(int seen) {
        DatasetGraph dataset = database.dataset();
        Tdb2Quads quads = new Tdb2Quads(dataset, () -> {
            if (changes.get() != seen || maker.isShutdown()) {
                throw new CancellationException();
            }
        });
        made.set(null);
        return new Made(dataset, version(dataset), Snapshot.of(quads, new Pages(database.folder())));
    }

    /** Gives up what is being made. */
    @Override
    public void close() {
        maker.shutdown();
        boolean interrupted = false;
        try {
            boolean ended = maker.awaitTermination(10, TimeUnit.SECONDS);
            if (!ended) {
                LOG.warn("A snapshot is still being made");
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
