package org.larchiveum.archive.storage.ocfl;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.storage.ObjectId;
import org.larchiveum.archive.storage.StoredVersion;
import org.larchiveum.archive.storage.Unfinished;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts an object right after a put that did not end. A version folder is renamed into place only when all of it is on
 * disk, so a folder that is whole proves the version and the object's root is brought up to it; without one the root is
 * brought back to the version before. A folder that is there and not whole was damaged later: it is set aside, not deleted.
 */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private final Path storageRoot;
    private final Workplace work;

    Recovery(Path storageRoot, Workplace work) {
        this.storageRoot = storageRoot;
        this.work = work;
    }

    /** After a crash: what became of every put that was announced and not settled. */
    List<Unfinished> settle(Intents intents, Function<ObjectId, ObjectFolder> folders) throws IOException {
        var found = new ArrayList<Unfinished>();
        for (var intent : intents.open()) {
            var id = new ObjectId(intent.object());
            try {
                var version = settle(folders.apply(id), intent.object(), intent.base());
                if (version.isEmpty()) {
                    intents.end(id, intent.base());
                }
                found.add(new Unfinished(id, version));
            } catch (ArchiveException.Corrupt e) {
                // One damaged object must not keep all others closed; its note stays, and the audit names the damage.
                LOG.error("Object {} cannot be put right", id, e);
                found.add(new Unfinished(id, Optional.empty()));
            }
        }
        return List.copyOf(found);
    }

    /** After a crash: the version that follows {@code base} if it is there, with the object's root brought up to it. */
    Optional<StoredVersion> settle(ObjectFolder object, String id, int base) throws IOException {
        var number = base + 1;
        var root = sound(object, id);
        if (root.isPresent() && root.get().head() >= number) {
            declare(object);
            return object.stored(root.get(), number);
        }
        var made = whole(object.version(number), id, number);
        if (made.isEmpty()) {
            back(object, id, base, root);
            return Optional.empty();
        }
        bringUp(object, number);
        return Optional.of(made.get().version(number, made.get().digest()));
    }

    /** After a put that failed while the store is open: whatever is there of the new version goes. */
    void undo(ObjectFolder object, String id, int base) throws IOException {
        var made = object.version(base + 1).path();
        if (Files.exists(made)) {
            delete(made);
            Force.one(object.path());
        }
        back(object, id, base, sound(object, id));
    }

    private void back(ObjectFolder object, String id, int base, Optional<InventoryFile> root) throws IOException {
        var made = object.version(base + 1).path();
        if (Files.exists(made)) {
            var aside = work.setAside().resolve(UUID.randomUUID().toString());
            LOG.warn("Version folder {} is not whole; it is set aside as {}", made, aside);
            Files.move(made, aside, StandardCopyOption.ATOMIC_MOVE);
            Force.all(List.of(work.setAside(), object.path()));
        }
        if (base == 0) {
            removeEmptyObject(object);
        } else if (root.isEmpty() || root.get().head() != base) {
            if (whole(object.version(base), id, base).isEmpty()) {
                throw new ArchiveException.Corrupt("Object " + id + " cannot be brought back to version " + base
                        + ": that version's own inventory is damaged");
            }
            bringUp(object, base);
        }
    }

    private void removeEmptyObject(ObjectFolder object) throws IOException {
        if (Files.exists(object.path())) {
            try (var children = Files.list(object.path())) {
                if (children.anyMatch(Files::isDirectory)) {
                    throw new ArchiveException.Corrupt(
                            "The object at " + object.path() + " has versions but no inventory");
                }
            }
            delete(object.path());
        }
        // The folders above are made first: the program may have ended before the object's own was there.
        var above = object.path().getParent();
        while (above != null && !above.equals(storageRoot) && (!Files.exists(above) || empty(above))) {
            Files.deleteIfExists(above);
            above = above.getParent();
        }
        if (above != null) {
            Force.one(above);
        }
    }

    /** Writes declaration, inventory and sidecar of the root as the version has them, and forces them. */
    private void bringUp(ObjectFolder object, int number) throws IOException {
        var from = object.version(number);
        declare(object);
        replace(Files.readAllBytes(from.inventory()), object.inventory());
        replace(Files.readAllBytes(from.sidecar()), object.sidecar());
        var unforced = new ArrayList<>(List.of(object.path()));
        for (var above = object.path().getParent(); above != null; above = above.getParent()) {
            unforced.add(above);
            if (above.equals(storageRoot)) {
                break;
            }
        }
        Force.all(unforced);
    }

    private void declare(ObjectFolder object) throws IOException {
        var text = ObjectFolder.DECLARATION_TEXT.getBytes(StandardCharsets.UTF_8);
        if (!Files.exists(object.declaration()) || !Arrays.equals(Files.readAllBytes(object.declaration()), text)) {
            replace(text, object.declaration());
            Force.one(object.path());
        }
    }

    private void replace(byte[] bytes, Path target) throws IOException {
        var copy = work.temporary().resolve(UUID.randomUUID().toString());
        Files.write(copy, bytes);
        Force.one(copy);
        Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The root's inventory when it can be trusted: it agrees with its sidecar and its head's folder is there. */
    private static Optional<InventoryFile> sound(ObjectFolder object, String id) throws IOException {
        try {
            return object.read()
                    .filter(root -> root.id().value().equals(id))
                    .filter(root ->
                            Files.isDirectory(object.version(root.head()).path()));
        } catch (ArchiveException.Corrupt e) {
            LOG.info("To be put right: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** The inventory in a version folder when it and every byte that the version brought are as they were staged. */
    private static Optional<InventoryFile> whole(ObjectFolder version, String id, int number) throws IOException {
        try {
            var inventory = version.read().filter(file -> file.id().value().equals(id) && file.head() == number);
            if (inventory.isEmpty() || !bytesAgree(version, inventory.get())) {
                return Optional.empty();
            }
            return inventory;
        } catch (ArchiveException.Corrupt e) {
            LOG.info("Not a whole version: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static boolean bytesAgree(ObjectFolder version, InventoryFile inventory) throws IOException {
        var expected = new HashMap<Path, String>();
        var own = version.path().getFileName() + "/";
        inventory.manifest().forEach((sum, paths) -> paths.stream()
                .filter(path -> path.startsWith(own))
                .forEach(path -> expected.put(version.path().resolve(path.substring(own.length())), sum)));
        for (var entry : expected.entrySet()) {
            if (!Files.isRegularFile(entry.getKey())
                    || !Digests.sha512(entry.getKey(), OutputStream.nullOutputStream())
                            .equals(entry.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean empty(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }

    /** Removes a folder and all that is in it. */
    static void delete(Path folder) throws IOException {
        List<Path> all;
        try (var walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (var path : all) {
            Files.deleteIfExists(path);
        }
    }
}
