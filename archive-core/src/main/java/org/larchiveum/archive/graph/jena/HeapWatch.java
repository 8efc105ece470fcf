package org.larchiveum.archive.graph.jena;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.larchiveum.archive.graph.Answer;

/**
 * Keeps questions from filling the heap: GROUP BY, GROUP_CONCAT, hash joins and paths hold what they have seen, and no count of
 * rows tells how much that is. When little is free even after a collection, the question that has taken most is ended.
 */
final class HeapWatch {
    /** What is told to the one whose question is ended. */
    static final Answer.LimitReached LIMIT = new Answer.LimitReached("memory", "heap");

    /** Of a hundred parts of the old generation, how many may be in use after a collection. */
    private static final int FULL = 80;

    /** A question that has taken less is not the cause. */
    private static final long LEAST = 64L << 20;

    private static final long LOOK_NANOS = 20_000_000L;
    private static final long COLLECT_NANOS = 5_000_000_000L;

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Optional<MemoryPoolMXBean> OLD = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
            .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()));

    private final Set<Watched> running = ConcurrentHashMap.newKeySet();
    private final AtomicLong collected = new AtomicLong(System.nanoTime() - COLLECT_NANOS);

    Watched watch() {
        return new Watched();
    }

    /** What one question has taken; belongs to the thread that works on it. */
    final class Watched implements AutoCloseable {
        private final AtomicLong start = new AtomicLong(-1);
        private final AtomicLong taken = new AtomicLong();
        private final AtomicLong looked = new AtomicLong(System.nanoTime());

        /** Whether this question has to end for the others' sake. */
        boolean tooMuch() {
            long now = System.nanoTime();
            if (start.get() < 0) {
                start.set(THREADS.getCurrentThreadAllocatedBytes());
                running.add(this);
            }
            if (now - looked.get() < LOOK_NANOS) {
                return false;
            }
            looked.set(now);
            taken.set(THREADS.getCurrentThreadAllocatedBytes() - start.get());
            return taken.get() > LEAST && scarce() && most();
        }

        private boolean most() {
            boolean most = running.stream().allMatch(other -> other.taken.get() <= taken.get());
            long last = collected.get();
            if (most && System.nanoTime() - last > COLLECT_NANOS && collected.compareAndSet(last, System.nanoTime())) {
                // The figure stays as it is until the next collection, and the next question would be ended for this
                // one's sake.
                Thread.ofVirtual().start(System::gc);
            }
            return most;
        }

        @Override
        public void close() {
            running.remove(this);
        }
    }

    private static boolean scarce() {
        return OLD.map(pool -> full(pool.getCollectionUsage()) && full(pool.getUsage()))
                .orElse(false);
    }

    private static boolean full(MemoryUsage usage) {
        return usage.getMax() > 0 && usage.getUsed() > usage.getMax() / 100 * FULL;
    }
}
