package org.larchiveum.archive.storage.ocfl;

import io.ocfl.api.exception.OcflJavaException;
import io.ocfl.api.model.DigestAlgorithm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** All wanted digests of a file from one reading of it; a large file is read ahead by a second thread while it is digested. */
final class FileDigests {
    private static final int BUFFER = 1 << 17;
    private static final int LARGE_BUFFER = 1 << 20;
    private static final long LARGE = 64L << 20;
    private static final int AHEAD = 3;

    private FileDigests() {}

    /** A filled part of a buffer; a negative length is the end. */
    private record Part(byte[] buffer, int length) {}

    /** The blake2b family is in no provider of a plain Java. */
    static boolean canTake(DigestAlgorithm algorithm) {
        try {
            algorithm.getMessageDigest();
            return true;
        } catch (OcflJavaException e) {
            return false;
        }
    }

    /** The digest by each algorithm, encoded as inventories do. */
    static Map<DigestAlgorithm, String> of(Path file, long size, Collection<DigestAlgorithm> algorithms)
            throws IOException {
        var digests = new HashMap<DigestAlgorithm, MessageDigest>();
        algorithms.forEach(algorithm -> digests.put(algorithm, algorithm.getMessageDigest()));
        try (var in = Files.newInputStream(file)) {
            if (size >= LARGE) {
                readAhead(in, digests.values());
            } else {
                read(in, (int) Math.min(BUFFER, size + 1), digests.values());
            }
        }
        var values = new HashMap<DigestAlgorithm, String>();
        digests.forEach((algorithm, digest) -> values.put(algorithm, algorithm.encode(digest.digest())));
        return values;
    }

    private static void read(InputStream in, int size, Collection<MessageDigest> digests) throws IOException {
        var buffer = new byte[size];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (var digest : digests) {
                digest.update(buffer, 0, read);
            }
        }
    }

    private static void readAhead(InputStream in, Collection<MessageDigest> digests) throws IOException {
        var empty = new ArrayBlockingQueue<byte[]>(AHEAD);
        var full = new ArrayBlockingQueue<Part>(AHEAD + 1);
        for (int i = 0; i < AHEAD; i++) {
            empty.add(new byte[LARGE_BUFFER]);
        }
        var failure = new IOException[1];
        var reader = Thread.ofPlatform().daemon().name("audit-reading-ahead").start(() -> {
            try {
                fill(in, empty, full);
            } catch (IOException e) {
                failure[0] = e;
                full.add(new Part(new byte[0], -1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            for (var part = full.take(); part.length() >= 0; part = full.take()) {
                for (var digest : digests) {
                    digest.update(part.buffer(), 0, part.length());
                }
                empty.put(part.buffer());
            }
            reader.join();
        } catch (InterruptedException e) {
            reader.interrupt();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", e);
        }
        if (failure[0] != null) {
            throw failure[0];
        }
    }

    private static void fill(InputStream in, BlockingQueue<byte[]> empty, BlockingQueue<Part> full)
            throws IOException, InterruptedException {
        while (true) {
            var buffer = empty.take();
            var length = in.read(buffer);
            full.put(new Part(buffer, length));
            if (length < 0) {
                return;
            }
        }
    }
}
