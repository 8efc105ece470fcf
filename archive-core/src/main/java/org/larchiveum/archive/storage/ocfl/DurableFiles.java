package org.larchiveum.archive.storage.ocfl;

import io.ocfl.api.exception.OcflIOException;
import io.ocfl.core.storage.filesystem.FileSystemStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The engine's file system, made durable: the engine itself forces nothing. A change is forced in two rounds: what is
 * staged, and the intent that announces it, before the version folder is renamed into place; everything made in place
 * after that, before the change is acknowledged. Between the rounds {@link Recovery} can put any state right.
 */
final class DurableFiles extends FileSystemStorage {
    private final Path root;
    private final Path temporary;
    /** Folders whose own entry is known to be on disk. Another put may have made a folder and not yet forced it. */
    private final Set<Path> durableFolders = ConcurrentHashMap.newKeySet();
    /** The engine calls its storage on the thread of the put. */
    private final ThreadLocal<Round> round = ThreadLocal.withInitial(Round::new);

    private static final class Round {
        private final Set<Path> unforced = new LinkedHashSet<>();
        private final Set<Path> folders = new LinkedHashSet<>();
        private final List<Runnable> deferred = new ArrayList<>();
        private boolean open;
    }

    DurableFiles(Path root, Path temporary) {
        super(root);
        this.root = root;
        this.temporary = temporary;
        durableFolders.add(root);
    }

    /** Starts a put on this thread: nothing is made in place before this intent is on disk. */
    void begin(Path intent) {
        round.remove();
        var now = round.get();
        now.open = true;
        now.unforced.add(intent);
        now.unforced.add(folderOf(intent));
    }

    /** Forces what the engine made on this thread since {@link #begin} or the last call. */
    void finish() throws IOException {
        var now = round.get();
        Force.all(now.unforced);
        durableFolders.addAll(now.folders);
        round.remove();
    }

    void abandon() {
        round.remove();
    }

    @Override
    public void createDirectories(String path) {
        var now = round.get();
        if (now.open) {
            now.deferred.add(() -> makeFolders(path));
        } else {
            makeFolders(path);
        }
    }

    private void makeFolders(String path) {
        var now = round.get();
        var folder = root.resolve(path);
        // A folder that was known and is gone was removed with an object that was never finished.
        for (var below = folder; !below.equals(root) && !Files.exists(below); below = folderOf(below)) {
            durableFolders.remove(below);
        }
        super.createDirectories(path);
        now.unforced.add(folder);
        for (var above = folderOf(folder); !folder.equals(root); above = folderOf(above)) {
            if (!durableFolders.contains(folder)) {
                now.unforced.add(above);
                now.folders.add(folder);
            }
            folder = above;
        }
        // The object's own folder is new each time: remembering it would only fill the memory.
        now.folders.remove(root.resolve(path));
    }

    @Override
    public void write(String filePath, byte[] content, String mediaType) {
        var now = round.get();
        Runnable write = () -> {
            super.write(filePath, content, mediaType);
            made(root.resolve(filePath));
        };
        if (now.open) {
            now.deferred.add(write);
        } else {
            write.run();
        }
    }

    @Override
    public void moveDirectoryInto(Path source, String destination) {
        var now = round.get();
        try (var staged = Files.walk(source)) {
            staged.forEach(now.unforced::add);
            Force.all(now.unforced);
        } catch (IOException e) {
            throw OcflIOException.from(e);
        }
        now.unforced.clear();
        now.deferred.forEach(Runnable::run);
        now.deferred.clear();
        super.moveDirectoryInto(source, destination);
        now.unforced.add(folderOf(root.resolve(destination)));
    }

    /** Replaces in one step: a reader sees the old file or the new one, never a part. */
    @Override
    public void copyFileInternal(String sourceFile, String destinationFile) {
        var target = root.resolve(destinationFile);
        var copy = temporary.resolve(UUID.randomUUID().toString());
        try {
            Files.copy(root.resolve(sourceFile), copy);
            Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw OcflIOException.from(e);
        }
        made(target);
    }

    private void made(Path file) {
        var now = round.get();
        now.unforced.add(file);
        now.unforced.add(folderOf(file));
    }

    private static Path folderOf(Path path) {
        var parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("No folder above " + path);
        }
        return parent;
    }
}
