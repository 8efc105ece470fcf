package org.larchiveum.archive.storage.ocfl;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The store's own folder beside the storage root, on the same file system so that a rename moves things into place: what is
 * being staged, the notes of puts, and the lock that keeps every other process out.
 */
final class Workplace implements AutoCloseable {
    private final Path folder;
    private final FileChannel lock;

    private Workplace(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Takes the place over: only then is what lies there from before known to belong to nobody, and removed. */
    static Workplace open(Path storageRoot, Path folder) throws IOException {
        Files.createDirectories(storageRoot);
        Files.createDirectories(folder.resolve("intents"));
        if (!Files.getFileStore(storageRoot).equals(Files.getFileStore(folder))) {
            throw new IOException(folder + " must lie on the same file system as " + storageRoot);
        }
        var place = new Workplace(folder, lock(folder.resolve("lock")));
        for (var path : List.of(place.staging(), place.temporary(), place.incoming())) {
            if (Files.exists(path)) {
                Recovery.delete(path);
            }
            Files.createDirectory(path);
        }
        Force.all(List.of(storageRoot, above(storageRoot), folder, above(folder)));
        return place;
    }

    private static FileChannel lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var mine = false;
        try {
            mine = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            throw new IOException("it is open already in this process", e);
        } finally {
            if (!mine) {
                channel.close();
            }
        }
        if (!mine) {
            throw new IOException("another process has it open");
        }
        return channel;
    }

    Path intents() {
        return folder.resolve("intents");
    }

    Path staging() {
        return folder.resolve("staging");
    }

    Path temporary() {
        return folder.resolve("temporary");
    }

    Path incoming() {
        return folder.resolve("incoming");
    }

    /** Where damaged folders are put instead of being deleted; a person decides about them. */
    Path setAside() throws IOException {
        return Files.createDirectories(folder.resolve("set-aside"));
    }

    private static Path above(Path path) {
        var parent = path.getParent();
        return parent == null ? path : parent;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
