package org.larchiveum.archive.storage;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.larchiveum.archive.fault.ArchiveException;

/**
 * What every object store promises: versioned objects, each change forced to disk before it is acknowledged, changes to
 * one object in turn. Any engine failure is {@link ArchiveException.Unavailable}, damage is {@link ArchiveException.Corrupt}.
 */
public interface ObjectStore extends AutoCloseable {
    /**
     * Stores a new version and forces it to disk; when this returns, a power cut loses nothing of it.
     *
     * @throws ArchiveException.Conflict when the head is not {@link Change#base}; nothing is stored
     * @throws ArchiveException.Corrupt when a file's bytes do not have the digest its content names; nothing is stored
     * @throws ArchiveException.Refused when a path cannot be kept ({@link LogicalPath}); nothing is stored
     * @throws ArchiveException.NotFound when a path to be removed is not there; nothing is stored
     */
    StoredVersion put(ObjectId id, Change change);

    /**
     * Tells the store that the change which made this version has its ledger line, forced: it need not be asked about
     * after a crash. Called once for each put; without effect when it was called before.
     */
    void settled(ObjectId id, int version);

    /** The puts that nobody settled before the store was opened, oldest version of an object first: what a crash cut short. */
    List<Unfinished> unfinished();

    /** The newest version; empty when there is no such object. */
    Optional<StoredVersion> head(ObjectId id);

    /** One version, from 1; empty when there is no such object or version. */
    Optional<StoredVersion> version(ObjectId id, int number);

    /**
     * Opens the file at a logical path of a version, unchecked; the caller closes it.
     *
     * @throws ArchiveException.NotFound when the object, version or path is absent
     */
    InputStream open(ObjectId id, int version, String path);

    /** The same as a file for programs that need one; read only. Empty when the engine keeps no local files. */
    Optional<Path> file(ObjectId id, int version, String path);

    /** Removes an object with every version and every byte of it, for good; without effect when there is none. When this returns, it is gone from the disk. */
    void purge(ObjectId id);

    /** All objects, in no particular order; the caller closes the stream. */
    Stream<ObjectId> objects();

    /**
     * Re-reads every byte and checks structure, inventories and digests, without trusting any cache; reports each fault
     * and each object done.
     */
    void audit(Consumer<AuditEvent> report);

    @Override
    void close();
}
