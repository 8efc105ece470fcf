package org.larchiveum.archive;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.projection.Projector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The single writer of graph and index: a thread that drains the ledger in batches and sleeps when all is in step. */
final class Projection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Projection.class);
    private static final int BATCH = 200;
    private static final long RETRY_MILLIS = 2_000;

    private final Projector projector;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicBoolean dirty = new AtomicBoolean(true);
    private final Thread thread;

    Projection(Projector projector) {
        this.projector = projector;
        this.thread = Thread.ofPlatform().name("projection").daemon().start(this::run);
    }

    /** Tells that the ledger has grown. */
    void signal() {
        dirty.set(true);
        lock.lock();
        try {
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
                dirty.set(true);
                changed.signalAll();
                changed.await(200, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (!closing.get()) {
            try {
                if (advance() == 0) {
                    pause(1_000);
                }
            } catch (ArchiveException failed) {
                LOG.warn("Graph and index are behind storage and will be tried again: {}", failed.getMessage());
                pause(RETRY_MILLIS);
            }
        }
    }

    private synchronized int advance() {
        return dirty.getAndSet(false) ? shown(projector.advance(BATCH)) : 0;
    }

    private int shown(int lines) {
        if (lines > 0) {
            dirty.set(true);
        }
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        return lines;
    }

    private void pause(long millis) {
        lock.lock();
        try {
            if (!dirty.get() && !closing.get()) {
                changed.await(millis, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            closing.set(true);
        } finally {
            lock.unlock();
        }
    }

    /** Runs something while nothing is being projected. */
    synchronized void quietly(Runnable work) {
        work.run();
        dirty.set(true);
    }

    @Override
    public void close() {
        closing.set(true);
        signal();
        try {
            thread.join(30_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
