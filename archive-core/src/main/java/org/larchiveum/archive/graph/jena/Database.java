package org.larchiveum.archive.graph.jena;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.sys.TDBInternal;

/** The TDB2 database that is in use now, and who uses it. */
final class Database implements AutoCloseable {
    /** How long a rebuild waits for questions to end. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final AtomicReference<Tdb2Location> location;

    /** Shared by all who read and write, held alone by who puts an empty database in place of a full one. */
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();

    Database(Tdb2Location location) {
        this.location = new AtomicReference<>(location);
    }

    private Tdb2Location location() {
        return Objects.requireNonNull(location.get(), "There is always a database");
    }

    DatasetGraph dataset() {
        return location().dataset();
    }

    Optional<Path> folder() {
        return location().folder();
    }

    <T> T using(Supplier<T> work) {
        inUse.readLock().lock();
        try {
            return work.get();
        } finally {
            inUse.readLock().unlock();
        }
    }

    /** Puts an empty database in place of this one, unless a question does not end in time. */
    boolean empty() {
        if (!alone()) {
            return false;
        }
        try {
            location.set(location().emptied());
            return true;
        } finally {
            inUse.writeLock().unlock();
        }
    }

    private boolean alone() {
        try {
            return inUse.writeLock().tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Changes come one at a time: a writer that is there already is one that was broken off. */
    boolean hasBrokenWriter() {
        var coordinator = TDBInternal.getTransactionCoordinator(dataset());
        var probe = coordinator.begin(TxnType.WRITE, false);
        if (probe == null) {
            return true;
        }
        probe.abort();
        probe.end();
        return false;
    }

    @Override
    public void close() {
        location().close();
    }
}
