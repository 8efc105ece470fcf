package org.larchiveum.archive.graph.jena;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.larchiveum.archive.fault.ArchiveException.Unavailable;

/**
 * The threads that touch the database. A caller's thread never does: an interrupt in the middle of a read would close the
 * database's file channels (ClosedByInterruptException) for everybody.
 */
final class Workers implements AutoCloseable {
    /** Deep queries recurse; the default stack of 1 MiB ends them early. */
    private static final long STACK_BYTES = 4L << 20;

    private final ExecutorService pool = Executors.newCachedThreadPool(Thread.ofPlatform()
            .daemon()
            .name("graph-", 0)
            .stackSize(STACK_BYTES)
            .factory());

    /** Does the work on a thread of the store's own and waits for it, however often the caller is interrupted. */
    <T> T call(Supplier<T> work) {
        Future<T> future = submit(work);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw unwrapped(e);
                }
            }
        } finally {
            restore(interrupted);
        }
    }

    /** As {@link #call}, but leaves the work to itself when it takes longer: empty then. */
    <T> Optional<T> callWithin(Duration patience, Supplier<T> work) {
        Future<T> future = submit(work);
        long end = System.nanoTime() + patience.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return Optional.of(future.get(end - System.nanoTime(), TimeUnit.NANOSECONDS));
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (TimeoutException e) {
                    return Optional.empty();
                } catch (ExecutionException e) {
                    throw unwrapped(e);
                }
            }
        } finally {
            restore(interrupted);
        }
    }

    private <T> Future<T> submit(Supplier<T> work) {
        try {
            return pool.submit(work::get);
        } catch (RejectedExecutionException e) {
            throw new Unavailable("The graph store is closed", e);
        }
    }

    private static void restore(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        return switch (e.getCause()) {
            case RuntimeException fault -> fault;
            case Error error -> throw error;
            case null -> new IllegalStateException(e);
            case Throwable other -> new IllegalStateException(other);
        };
    }

    /** Lets what runs end, for at most ten seconds, and takes nothing new. */
    @Override
    public void close() {
        pool.shutdown();
        boolean interrupted = false;
        try {
            boolean quiet = pool.awaitTermination(10, TimeUnit.SECONDS);
            if (!quiet) {
                throw new Unavailable("The graph store still answers a question and cannot be closed");
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            restore(interrupted);
        }
    }
}
