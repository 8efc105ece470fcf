package org.larchiveum.archive.storage.ocfl;

import io.ocfl.api.OcflObjectUpdater;
import io.ocfl.api.OcflOption;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.exception.OcflJavaException;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.OcflVersion;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.cache.NoOpCache;
import io.ocfl.core.extension.storage.layout.HashedNTupleIdEncapsulationLayoutExtension;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleIdEncapsulationLayoutConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.storage.AuditEvent;
import org.larchiveum.archive.storage.Change;
import org.larchiveum.archive.storage.LogicalPath;
import org.larchiveum.archive.storage.ObjectId;
import org.larchiveum.archive.storage.ObjectStore;
import org.larchiveum.archive.storage.StoredVersion;
import org.larchiveum.archive.storage.Unfinished;

/** The archive's objects as an OCFL 1.1 storage root on a local file system, every acknowledged version forced to disk. */
public final class OcflStorage implements ObjectStore {
    private static final int STRIPES = 256;

    private final Path root;
    private final Workplace work;
    private final Faults faults;
    private final DurableFiles files;
    private final Intents intents;
    private final Recovery recovery;
    private final HashedNTupleIdEncapsulationLayoutExtension layout = new HashedNTupleIdEncapsulationLayoutExtension();
    private final Lock[] stripes = new Lock[STRIPES];
    private final OcflRepository engine;
    private final List<Unfinished> unfinished;

    /**
     * Opens or makes a storage root, puts right what a crash cut short, and keeps every other process out of it.
     *
     * @param work a folder of the store's own on the same file system; what is left in it from before is removed
     * @throws ArchiveException.Unavailable when another process has it open, or the folders cannot be used
     */
    public static OcflStorage open(Path root, Path work) {
        var here = root.toAbsolutePath().normalize();
        try {
            return new OcflStorage(
                    here, Workplace.open(here, work.toAbsolutePath().normalize()));
        } catch (IOException e) {
            throw new Faults(here).of(e);
        } catch (OcflJavaException e) {
            throw new Faults(here).of(e);
        }
    }

    private OcflStorage(Path root, Workplace work) throws IOException {
        this.root = root;
        this.work = work;
        this.faults = new Faults(root);
        this.files = new DurableFiles(root, work.temporary());
        this.intents = new Intents(work.intents());
        this.recovery = new Recovery(root, work);
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new ReentrantLock();
        }
        var plan = new HashedNTupleIdEncapsulationLayoutConfig().setTupleSize(2).setNumberOfTuples(2);
        layout.init(plan);
        this.engine = engine(plan);
        files.finish();
        this.unfinished = recovery.settle(intents, this::folder);
    }

    private OcflRepository engine(HashedNTupleIdEncapsulationLayoutConfig plan) {
        return new OcflRepositoryBuilder()
                .storage(builder -> builder.storage(files))
                .defaultLayoutConfig(plan)
                .ocflConfig(config -> config.setOcflVersion(OcflVersion.OCFL_1_1))
                .logicalPathMapper(new ContentNames())
                .inventoryCache(new NoOpCache<>())
                .workDir(work.staging())
                .build();
    }

    @Override
    public StoredVersion put(ObjectId id, Change change) {
        change.puts().keySet().forEach(LogicalPath::require);
        var folder = folder(id);
        try (var incoming = Incoming.of(work.incoming(), change.puts())) {
            return Undisturbed.run(() -> inTurn(id, folder, change, incoming));
        } catch (IOException e) {
            throw faults.of(e);
        } catch (OcflJavaException e) {
            throw faults.of(e);
        }
    }

    private StoredVersion inTurn(ObjectId id, ObjectFolder folder, Change change, Incoming incoming)
            throws IOException {
        var turn = turn(folder.path());
        turn.lock();
        try {
            return commit(id, folder, change, incoming);
        } finally {
            turn.unlock();
        }
    }

    private StoredVersion commit(ObjectId id, ObjectFolder folder, Change change, Incoming incoming)
            throws IOException {
        var head = folder.read();
        var number = head.map(InventoryFile::head).orElse(0);
        if (number != change.base()) {
            throw new ArchiveException.Conflict("Object " + id + " is at version " + number + ", not " + change.base());
        }
        for (var path : change.removals()) {
            if (head.isEmpty() || head.get().digestOf(number, path).isEmpty()) {
                throw new ArchiveException.NotFound("Object " + id + " has no " + path + " to remove");
            }
        }
        var stored = false;
        try {
            files.begin(intents.begin(id, change.base()));
            engine.updateObject(ObjectVersionId.head(id.value()), Versions.block(change.commit()), updater -> {
                change.removals().forEach(updater::removeFile);
                incoming.pieces().forEach(piece -> add(updater, piece));
            });
            files.finish();
            stored = true;
        } finally {
            if (!stored) {
                files.abandon();
                recovery.undo(folder, id.value(), change.base());
                intents.end(id, change.base());
            }
        }
        incoming.removeMoved();
        return version(id, change.base() + 1).orElseThrow();
    }

    private static void add(OcflObjectUpdater updater, Incoming.Piece piece) {
        updater.unsafeAddPath(piece.sha512(), piece.file(), piece.path(), OcflOption.MOVE_SOURCE, OcflOption.OVERWRITE);
    }

    @Override
    public void settled(ObjectId id, int version) {
        try {
            intents.end(id, version - 1);
        } catch (IOException e) {
            throw faults.of(e);
        }
    }

    @Override
    public List<Unfinished> unfinished() {
        return unfinished;
    }

    @Override
    public Optional<StoredVersion> head(ObjectId id) {
        return read(id).map(inventory -> inventory.version(inventory.head(), inventory.digest()));
    }

    @Override
    public Optional<StoredVersion> version(ObjectId id, int number) {
        var inventory = read(id);
        try {
            return inventory.isEmpty() ? Optional.empty() : folder(id).stored(inventory.get(), number);
        } catch (IOException e) {
            throw faults.of(e);
        }
    }

    private Optional<InventoryFile> read(ObjectId id) {
        try {
            return folder(id).read();
        } catch (IOException e) {
            throw faults.of(e);
        }
    }

    @Override
    public InputStream open(ObjectId id, int version, String path) {
        var place = file(id, version, path).orElseThrow();
        try {
            return Files.newInputStream(place);
        } catch (NoSuchFileException e) {
            throw new ArchiveException.Corrupt("The file " + place + " of object " + id + " is missing", e);
        } catch (IOException e) {
            throw faults.of(e);
        }
    }

    @Override
    public Optional<Path> file(ObjectId id, int version, String path) {
        var inventory = read(id).orElseThrow(() -> new ArchiveException.NotFound("There is no object " + id));
        var digest = inventory
                .digestOf(version, path)
                .orElseThrow(() ->
                        new ArchiveException.NotFound("Object " + id + " has no " + path + " in version " + version));
        var content = inventory
                .contentPath(digest)
                .orElseThrow(() -> new ArchiveException.Corrupt("Object " + id + " keeps no bytes for " + path));
        return Optional.of(folder(id).path().resolve(content));
    }

    @Override
    public void purge(ObjectId id) {
        var folder = folder(id);
        var turn = turn(folder.path());
        turn.lock();
        try {
            if (folder.read().isPresent()) {
                Undisturbed.run(() -> purge(id, folder.path()));
            }
        } catch (IOException e) {
            throw faults.of(e);
        } catch (OcflJavaException e) {
            throw faults.of(e);
        } finally {
            turn.unlock();
        }
    }

    /** Folders that become empty go with the object; what is forced is the first that stays. */
    private Path purge(ObjectId id, Path folder) throws IOException {
        engine.purgeObject(id.value());
        var stays = folder;
        while (!Files.isDirectory(stays) && !stays.equals(root)) {
            stays = stays.resolveSibling("..").normalize();
        }
        Force.one(stays);
        return stays;
    }

    @Override
    public Stream<ObjectId> objects() {
        var found = files.iterateObjects();
        var paths = Spliterators.spliteratorUnknownSize(found, Spliterator.NONNULL);
        return StreamSupport.stream(paths, false).onClose(found::close).flatMap(path -> id(path).stream());
    }

    /** Empty for an object that is only being made. */
    private Optional<ObjectId> id(String path) {
        try {
            var inventory = root.resolve(path).resolve(ObjectFolder.INVENTORY);
            return Optional.of(
                    InventoryFile.parse(path, Files.readAllBytes(inventory)).id());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw faults.of(e);
        }
    }

    @Override
    public void audit(Consumer<AuditEvent> report) {
        new OcflAudit(root, this::turn, id -> folder(id).path(), report).run();
    }

    @Override
    public void close() {
        engine.close();
        try {
            work.close();
        } catch (IOException e) {
            throw faults.of(e);
        }
    }

    private ObjectFolder folder(ObjectId id) {
        return new ObjectFolder(root.resolve(layout.mapObjectId(id.value())));
    }

    /** Changes to one object go in turn; two objects rarely share a stripe. */
    private Lock turn(Path object) {
        return stripes[Math.floorMod(object.hashCode(), STRIPES)];
    }
}
