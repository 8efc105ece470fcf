package org.larchiveum.archive.release.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.release.DatasetRelease;
import org.larchiveum.archive.release.ReleaseEntry;
import org.larchiveum.archive.release.ReleaseState;
import org.larchiveum.archive.release.ReleaseVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of one release. */
record ReleaseFolder(Path path, ReleaseVersion version) {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseFolder.class);

    /** What is said of a release, beside its files. */
    static final String RECORD = "release.json";

    /** What it tells of; it begins with a dot, as no file does that is given out. */
    static final String ENTRIES = ".entries";

    private Path record() {
        return path.resolve(RECORD);
    }

    private Path list() {
        return path.resolve(ENTRIES);
    }

    /** What is said of it; empty when that is missing or damaged. */
    Optional<DatasetRelease> read() {
        try {
            return Files.exists(record())
                    ? Optional.of(ReleaseFile.read(Files.readAllBytes(record())))
                            .filter(release -> release.version().equals(version))
                    : Optional.empty();
        } catch (ArchiveException.Corrupt damaged) {
            LOG.error("{}: {}", record(), damaged.getMessage());
            return Optional.empty();
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot read " + record(), e);
        }
    }

    void write(DatasetRelease release) {
        try {
            Files.createDirectories(path);
            Durable.write(record(), ReleaseFile.write(release));
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot write " + record(), e);
        }
    }

    /** Whether it is known which entries it tells of: while its files can be had, and until another issue takes their place. */
    boolean listed() {
        return Files.exists(list());
    }

    List<ReleaseEntry> entries() {
        try {
            return listed() ? EntryList.read(list()) : List.of();
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot read " + list(), e);
        }
    }

    void list(List<ReleaseEntry> entries) {
        try {
            EntryList.write(list(), entries);
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot write " + list(), e);
        }
    }

    boolean tellsOfAny(Collection<PublicId> ids) {
        try {
            return listed() && EntryList.hasAny(list(), ids);
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot read " + list(), e);
        }
    }

    /** Takes the files away, first of all, since a full disk may have no room for words; of what was withdrawn no name stays either. */
    void empty(ReleaseState.Gone gone, Collection<PublicId> withdrawn) {
        removeFiles();
        read().filter(release -> release.state() instanceof ReleaseState.Held).ifPresent(held -> write(held.in(gone)));
        var names = new HashSet<>(withdrawn);
        list(entries().stream().filter(entry -> !names.contains(entry.id())).toList());
    }

    /** Another issue has taken its place. */
    void replace(DatasetRelease replaced) {
        write(replaced);
        removeFiles();
        try {
            Files.deleteIfExists(list());
            Durable.force(path);
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot empty " + path, e);
        }
    }

    void removeFiles() {
        try {
            for (var file : files()) {
                Files.delete(file);
            }
            Durable.force(path);
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot remove the files in " + path, e);
        }
    }

    private List<Path> files() throws IOException {
        var found = new ArrayList<Path>();
        try (var all = Files.newDirectoryStream(path)) {
            for (var file : all) {
                var name = file.getFileName().toString();
                if (!name.equals(RECORD) && !name.equals(ENTRIES)) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
