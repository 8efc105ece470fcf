package org.larchiveum.archive.storage.ocfl;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.storage.Content;
import org.larchiveum.archive.storage.ocfl.Digests.Known;

/** The files of one put, each digested and ready to be moved into an object; nothing of the caller's is gone yet. */
final class Incoming implements AutoCloseable {
    private final Path folder;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Path> moved = new ArrayList<>();

    /** A file that lies ready for a logical path. */
    record Piece(String path, Path file, String sha512) {}

    private Incoming(Path folder) {
        this.folder = folder;
    }

    static Incoming of(Path work, Map<String, Content> puts) throws IOException {
        var incoming = new Incoming(
                Files.createDirectory(work.resolve(UUID.randomUUID().toString())));
        var ready = false;
        try {
            for (var put : puts.entrySet()) {
                incoming.take(put.getKey(), put.getValue());
            }
            ready = true;
            return incoming;
        } finally {
            if (!ready) {
                incoming.close();
            }
        }
    }

    private void take(String path, Content content) throws IOException {
        var file = folder.resolve(Integer.toString(pieces.size()));
        var sha512 =
                switch (content) {
                    case Content.Bytes bytes -> {
                        Files.write(file, bytes.value());
                        yield Digests.hex(Known.SHA512, bytes.value());
                    }
                    case Content.FileCopy copy -> checked(path, copy(copy.file(), file), copy.sha512());
                    case Content.FileMove move -> {
                        var found = checked(path, link(move.file(), file), move.sha512());
                        moved.add(move.file());
                        yield found;
                    }
                };
        pieces.add(new Piece(path, file, sha512));
    }

    private static String checked(String path, String found, String expected) {
        if (!found.equalsIgnoreCase(expected)) {
            throw new ArchiveException.Corrupt(
                    "The file for " + path + " does not have the SHA-512 it came with: it has " + found + " instead of "
                            + expected + ". Nothing was stored");
        }
        return found;
    }

    private static String copy(Path source, Path target) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(target))) {
            return Digests.sha512(source, out);
        }
    }

    /** A second name for the same bytes: a put that fails leaves the caller's file where it was. */
    private static String link(Path source, Path target) throws IOException {
        try {
            Files.createLink(target, source);
        } catch (UnsupportedOperationException | FileSystemException e) {
            return copy(source, target);
        }
        return Digests.sha512(target, OutputStream.nullOutputStream());
    }

    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /** After the commit: what was to be moved is gone from where it was. */
    void removeMoved() throws IOException {
        for (var file : moved) {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() throws IOException {
        Recovery.delete(folder);
    }
}
