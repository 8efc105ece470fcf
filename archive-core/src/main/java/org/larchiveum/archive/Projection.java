package org.larchiveum.archive;

import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.projection.Projector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The single writer of graph and index: a thread that drains the ledger in batches, in a {@link Rhythm}, and sleeps when all is in step. */
final class Projection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Projection.class);
    private static final int BATCH = 200;
    private static final long RETRY_MILLIS = 2_000;

    private final Projector projector;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Rhythm rhythm = new Rhythm();
    private final Queue<EntryId> urgent = new ConcurrentLinkedQueue<>();
    private final Thread thread;

    Projection(Projector projector) {
        this.projector = projector;
        // What a crash left undone is shown first.
        rhythm.hurry();
        this.thread = Thread.ofPlatform().name("projection").daemon().start(this::run);
    }

    /** Tells that the ledger has grown by an entry that nothing shows yet. */
    void deposited() {
        locked(() -> rhythm.deposited(now()));
    }

    /** Tells that an entry is shown and has changed: it comes before all that waits. */
    void changed(EntryId entry) {
        urgent.add(entry);
        hurry();
    }

    private void hurry() {
        locked(rhythm::hurry);
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until everything up to a ledger line is shown. */
    void await(long sequence) throws InterruptedException {
        lock.lock();
        try {
            while (!closing.get() && projector.watermark() < sequence) {
                rhythm.hurry();
                changed.signalAll();
                changed.await(200, TimeUnit.MILLISECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (!closing.get()) {
            if (!due()) {
                continue;
            }
            try {
                while (!closing.get() && advance() > 0) {
                    locked(() -> {});
                }
            } catch (ArchiveException failed) {
                LOG.warn("Graph and index are behind storage and will be tried again: {}", failed.getMessage());
                pause(RETRY_MILLIS);
                hurry();
            }
        }
    }

    /** Waits a while for it to be time, and says whether it is. */
    private boolean due() {
        lock.lock();
        try {
            long wait = rhythm.until(now());
            if (wait > 0) {
                changed.await(Math.min(wait, 1_000), TimeUnit.MILLISECONDS);
                return false;
            }
            rhythm.begin();
            return true;
        } catch (InterruptedException e) {
            closing.set(true);
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** What does not get ahead here, because the engines are away, still stands in the ledger. */
    private synchronized int advance() {
        var first = new LinkedHashSet<EntryId>();
        for (var entry = urgent.poll(); entry != null; entry = urgent.poll()) {
            first.add(entry);
        }
        if (!first.isEmpty()) {
            projector.overtake(first);
        }
        return projector.advance(BATCH);
    }

    private void pause(long millis) {
        lock.lock();
        try {
            for (long end = now() + millis; !closing.get() && now() < end; ) {
                changed.await(end - now(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            closing.set(true);
        } finally {
            lock.unlock();
        }
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }

    /** Runs something while nothing is being projected. */
    synchronized void quietly(Runnable work) {
        work.run();
        hurry();
    }

    @Override
    public void close() {
        closing.set(true);
        hurry();
        try {
            thread.join(30_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
