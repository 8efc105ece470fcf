package org.larchiveum.archive.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.fault.Finding;

/** A store that keeps its promises until the program ends, for tests. */
public final class InMemoryStore implements ObjectStore {
    private final Map<ObjectId, List<StoredVersion>> objects = new TreeMap<>();
    private final Map<String, byte[]> bytes = new HashMap<>();

    @Override
    public synchronized StoredVersion put(ObjectId id, Change change) {
        change.puts().keySet().forEach(LogicalPath::require);
        var versions = objects.getOrDefault(id, List.of());
        if (versions.size() != change.base()) {
            throw new ArchiveException.Conflict(
                    "Object " + id + " is at " + versions.size() + ", not " + change.base());
        }
        var files = new TreeMap<String, String>();
        if (!versions.isEmpty()) {
            files.putAll(versions.get(versions.size() - 1).files());
        }
        for (var path : change.removals()) {
            if (files.remove(path) == null) {
                throw new ArchiveException.NotFound("Object " + id + " has no " + path);
            }
        }
        var moved = new ArrayList<Path>();
        change.puts().forEach((path, content) -> files.put(path, take(content, moved)));
        refuseConflicts(files.navigableKeySet().stream().toList());
        var inventory = sha512((id + "|" + versions + files + change.commit()).getBytes(StandardCharsets.UTF_8));
        var stored = new StoredVersion(id, change.base() + 1, inventory, change.commit(), files);
        objects.computeIfAbsent(id, key -> new ArrayList<>()).add(stored);
        moved.forEach(InMemoryStore::delete);
        return stored;
    }

    private static void refuseConflicts(List<String> paths) {
        for (var path : paths) {
            if (paths.stream().anyMatch(other -> other.startsWith(path + "/"))) {
                throw new ArchiveException.Refused(List.of(Finding.refusal("STO-002", path)));
            }
        }
    }

    private String take(Content content, List<Path> moved) {
        return switch (content) {
            case Content.Bytes given -> keep(given.value().clone());
            case Content.FileCopy copy -> checked(read(copy.file()), copy.sha512());
            case Content.FileMove move -> {
                moved.add(move.file());
                yield checked(read(move.file()), move.sha512());
            }
        };
    }

    private String checked(byte[] value, String expected) {
        if (!sha512(value).equals(expected)) {
            throw new ArchiveException.Corrupt("The bytes do not have the digest they came with");
        }
        return keep(value);
    }

    private String keep(byte[] value) {
        var digest = sha512(value);
        bytes.put(digest, value);
        return digest;
    }

    @Override
    public void settled(ObjectId id, int version) {}

    @Override
    public List<Unfinished> unfinished() {
        return List.of();
    }

    @Override
    public synchronized Optional<StoredVersion> head(ObjectId id) {
        return version(id, objects.getOrDefault(id, List.of()).size());
    }

    @Override
    public synchronized Optional<StoredVersion> version(ObjectId id, int number) {
        var versions = objects.getOrDefault(id, List.of());
        return number < 1 || number > versions.size() ? Optional.empty() : Optional.of(versions.get(number - 1));
    }

    @Override
    public synchronized InputStream open(ObjectId id, int version, String path) {
        var digest = version(id, version).map(StoredVersion::files).map(files -> files.get(path));
        return new ByteArrayInputStream(digest.map(bytes::get)
                .orElseThrow(
                        () -> new ArchiveException.NotFound("No " + path + " in version " + version + " of " + id)));
    }

    @Override
    public synchronized void purge(ObjectId id) {
        objects.remove(id);
    }

    @Override
    public Optional<Path> file(ObjectId id, int version, String path) {
        return Optional.empty();
    }

    @Override
    public synchronized Stream<ObjectId> objects() {
        return List.copyOf(objects.keySet()).stream();
    }

    @Override
    public synchronized void audit(Consumer<AuditEvent> report) {
        objects.forEach((id, versions) -> {
            var head = versions.get(versions.size() - 1);
            long size = 0;
            for (var digest : head.files().values()) {
                size += bytes.getOrDefault(digest, new byte[0]).length;
            }
            report.accept(new AuditEvent.Examined(
                    id, head.number(), head.inventoryDigest(), head.files().size(), size));
        });
    }

    @Override
    public void close() {}

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-512 as lower-case hexadecimal. */
    public static String sha512(byte[] value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
