package org.larchiveum.archive.storage.ocfl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.larchiveum.archive.storage.AuditEvent;
import org.larchiveum.archive.storage.Content;
import org.larchiveum.archive.storage.ObjectStoreContract;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures the store: {@code puts FOLDER COUNT THREADS} stores objects of 12 KB + 3 KB; {@code audit FOLDER MIB FILES}
 * stores objects of random bytes and compares the audit with sha512sum over the same files, both with a warm cache.
 */
public final class StorageBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(StorageBenchmark.class);

    private StorageBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createDirectories(Path.of(arguments[1]));
        var one = Integer.parseInt(arguments[2]);
        var two = Integer.parseInt(arguments[3]);
        try (var store = OcflStorage.open(folder.resolve("storage"), folder.resolve("work"))) {
            if (arguments[0].equals("puts")) {
                puts(store, one / 5, two);
                puts(store, one, two);
            } else {
                audit(store, folder, one, two);
            }
        }
    }

    private static void puts(OcflStorage store, int count, int threads) throws InterruptedException {
        var random = new Random(1);
        var start = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < count; i++) {
                var large = new byte[12_000];
                var small = new byte[3_000];
                random.nextBytes(large);
                random.nextBytes(small);
                var id = ObjectStoreContract.newId();
                pool.execute(() -> {
                    var puts = Map.<String, Content>of(
                            "files/original.bin",
                            new Content.Bytes(large),
                            "description.ttl",
                            new Content.Bytes(small));
                    store.put(id, ObjectStoreContract.change(0, puts));
                    store.settled(id, 1);
                });
            }
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.HOURS);
        }
        LOG.info("{} puts by {} threads: {} a second", count, threads, count * 1_000_000_000L / since(start));
    }

    private static void audit(OcflStorage store, Path folder, int mebibytes, int files) throws Exception {
        var random = new Random(2);
        for (int i = 0; i < files; i++) {
            var file = folder.resolve("incoming-" + i);
            var bytes = new byte[1 << 20];
            try (var out = Files.newOutputStream(file)) {
                for (int written = 0; written < mebibytes / files; written++) {
                    random.nextBytes(bytes);
                    out.write(bytes);
                }
            }
            var sum = Digests.sha512(file, java.io.OutputStream.nullOutputStream());
            var id = ObjectStoreContract.newId();
            store.put(id, ObjectStoreContract.change(0, Map.of("original", new Content.FileMove(file, sum))));
            store.settled(id, 1);
        }
        for (int round = 0; round < 4; round++) {
            var one = sha512sum(folder, 1);
            var two = sha512sum(folder, 2);
            var start = System.nanoTime();
            store.audit(event -> {
                if (event instanceof AuditEvent.Fault) {
                    throw new IllegalStateException(event.toString());
                }
            });
            var ours = since(start);
            LOG.info(
                    "{} MiB in {} files: sha512sum {} ms, two at once {} ms, audit {} ms, ratio {} and {}",
                    mebibytes,
                    files,
                    one / 1_000_000,
                    two / 1_000_000,
                    ours / 1_000_000,
                    (double) one / ours,
                    (double) two / ours);
        }
    }

    private static long since(long start) {
        return Math.max(1, System.nanoTime() - start);
    }

    private static long sha512sum(Path folder, int processes) throws IOException, InterruptedException {
        var start = System.nanoTime();
        new ProcessBuilder("sh", "-c", "find storage -type f -print0 | xargs -0 -n 4 -P " + processes + " sha512sum")
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return since(start);
    }
}
