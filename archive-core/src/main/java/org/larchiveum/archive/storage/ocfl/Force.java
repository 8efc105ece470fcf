package org.larchiveum.archive.storage.ocfl;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Brings files and folders to the disk itself, so that a power cut takes nothing that was acknowledged. */
final class Force {
    private static final int AT_ONCE = 32;
    private static final ExecutorService POOL = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("storage-force-", 0).factory());

    private Force() {}

    /** A folder is forced through a channel opened for reading: its entries are its content (POSIX fsync on a directory). */
    static void one(Path path) throws IOException {
        var option =
                Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    /** Side by side, in no order: the file system joins what is waiting into one commit of its journal. */
    static void all(Collection<Path> paths) throws IOException {
        var pending = paths.stream()
                .map(path -> POOL.submit((Callable<Path>) () -> {
                    one(path);
                    return path;
                }))
                .toList();
        for (var forced : pending) {
            Undisturbed.get(forced);
        }
    }
}
