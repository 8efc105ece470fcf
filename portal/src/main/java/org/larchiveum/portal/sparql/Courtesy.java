package org.larchiveum.portal.sparql;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets pages go first: while one is being made, the threads that work on strangers' questions pause again and again. A question
 * still gets a third of its time, so that it ends.
 */
final class Courtesy {
    private static final long WORK_NANOS = 5_000_000;
    private static final long PAUSE_NANOS = 10_000_000;
    private static final long NAP_NANOS = 1_000_000;

    private final AtomicInteger pages = new AtomicInteger();

    void begin() {
        pages.incrementAndGet();
    }

    void end() {
        pages.decrementAndGet();
    }

    /** Pauses if a page is being made and enough was done since the last pause; the time from which work counts anew. */
    long pause(long since) {
        long start = System.nanoTime();
        if (pages.get() == 0 || start - since < WORK_NANOS) {
            return since;
        }
        while (pages.get() > 0 && System.nanoTime() - start < PAUSE_NANOS) {
            LockSupport.parkNanos(NAP_NANOS);
        }
        return System.nanoTime();
    }
}
