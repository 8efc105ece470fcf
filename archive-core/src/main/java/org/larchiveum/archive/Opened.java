package org.larchiveum.archive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.larchiveum.archive.fault.ArchiveException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been opened so far, to be closed in the opposite order: at the end, or when the next part cannot be opened. */
final class Opened {
    private static final Logger LOG = LoggerFactory.getLogger(Opened.class);

    private final Deque<Runnable> closing = new ArrayDeque<>();

    /** Remembers how a part is closed. */
    <T> T add(T part, Consumer<T> close) {
        closing.push(() -> close.accept(part));
        return part;
    }

    /** Opens a part in a thread of its own, while others are being opened. */
    <T> Beside<T> beside(Supplier<T> opening, Consumer<T> close) {
        var part = CompletableFuture.supplyAsync(
                opening, task -> Thread.ofPlatform().name("opening").start(task));
        closing.push(() -> part.handle((opened, failure) -> {
                    if (failure == null) {
                        close.accept(opened);
                    }
                    return part;
                })
                .join());
        return new Beside<>(part);
    }

    /** Closes part after part: one that cannot close must not keep the next one open. */
    void close() {
        while (!closing.isEmpty()) {
            try {
                closing.pop().run();
            } catch (ArchiveException failed) {
                LOG.warn("A part of the archive did not close cleanly: {}", failed.getMessage());
            }
        }
    }

    /** A part that is being opened. */
    record Beside<T>(CompletableFuture<T> part) {
        /**
         * The part, once it is open.
         *
         * @throws ArchiveException what kept it from opening
         */
        T join() {
            try {
                return part.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof ArchiveException known ? known : e;
            }
        }
    }
}
