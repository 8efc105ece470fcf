package org.larchiveum.archive.storage.ocfl;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work that is done whole even when the caller is interrupted: an interrupt would close the files that a put has open and
 * leave it, and the way back from it, half done.
 */
final class Undisturbed {
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("storage-put-", 0).factory());

    private Undisturbed() {}

    /** Runs it on a thread that nobody knows; an interrupt of the caller is kept for afterwards. */
    static <T> T run(Callable<T> work) throws IOException {
        return get(THREADS.submit(work));
    }

    static <T> T get(Future<T> future) throws IOException {
        var interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IOException(e);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
