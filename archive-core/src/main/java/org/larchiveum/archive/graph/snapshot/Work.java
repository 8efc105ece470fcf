package org.larchiveum.archive.graph.snapshot;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/** What one evaluation has used of its question's share, and of the room that all evaluations have together. */
final class Work implements AutoCloseable {
    /** All evaluations at once keep no more numbers than fill a sixth of the heap. */
    private static final long ROOM = Runtime.getRuntime().maxMemory() / 6 / Integer.BYTES;

    private static final AtomicLong HELD = new AtomicLong();
    private static final int REPORT = 1024;
    private static final int PORTION = 1 << 16;

    private final Meter meter;
    private final @Nullable AtomicBoolean cancelled;
    private int steps;
    private long held;
    private long used;

    Work(Meter meter, @Nullable AtomicBoolean cancelled) {
        this.meter = meter;
        this.cancelled = cancelled;
    }

    /** One row more, or one triple looked at. */
    void step() {
        if (++steps == REPORT) {
            report();
        }
    }

    private void report() {
        steps = 0;
        meter.steps(REPORT);
        if (cancelled != null && cancelled.get()) {
            throw new QueryCancelledException();
        }
    }

    /** So many numbers are kept until the end of the evaluation. */
    void keep(int numbers) {
        used += numbers;
        while (used > held) {
            held += PORTION;
            if (HELD.addAndGet(PORTION) > ROOM) {
                throw new NoRoom();
            }
        }
    }

    @Override
    public void close() {
        HELD.addAndGet(-held);
        held = 0;
        used = 0;
    }

    /** The evaluation would keep too much; row by row it might need less. */
    static final class NoRoom extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoRoom() {
            super("too many rows to keep", null, false, false);
        }
    }
}
