package org.larchiveum.archive.release.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.release.DatasetRelease;
import org.larchiveum.archive.release.ReleaseEntry;

/** A release that is being written where nobody sees it. What is withdrawn meanwhile it must not tell. */
public final class Draft {
    private final Path hidden;
    private final ReleaseFolder shown;
    private final Set<PublicId> withdrawn = new HashSet<>();
    private Optional<Set<PublicId>> open = Optional.empty();
    private List<ReleaseEntry> entries = List.of();

    Draft(Path hidden, ReleaseFolder shown) {
        this.hidden = hidden;
        this.shown = shown;
    }

    /** Where its files are to be written. */
    public Path folder() {
        return hidden;
    }

    /** Says which entries it tells of. */
    public void tells(List<ReleaseEntry> told) {
        new ReleaseFolder(hidden, shown.version()).list(told);
        entries = List.copyOf(told);
    }

    synchronized void withdraw(Collection<PublicId> ids) {
        withdrawn.addAll(ids);
    }

    synchronized void settle(Set<PublicId> visible) {
        open = Optional.of(visible);
    }

    /** Whether something that it tells of has been withdrawn since it was begun. */
    public synchronized boolean spoiled() {
        return entries.stream()
                .map(ReleaseEntry::id)
                .anyMatch(id -> withdrawn.contains(id)
                        || open.filter(visible -> !visible.contains(id)).isPresent());
    }

    /** Writes down what is said of it, and brings all of it to the disk. */
    public void finish(DatasetRelease release) {
        new ReleaseFolder(hidden, release.version()).write(release);
        try (var files = Files.list(hidden)) {
            for (var file : files.toList()) {
                Durable.force(file);
            }
            Durable.force(hidden);
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot write " + hidden, e);
        }
    }

    /** Shows it, whole. */
    public void show() {
        try {
            Durable.remove(shown.path());
            Files.move(hidden, shown.path(), StandardCopyOption.ATOMIC_MOVE);
            Durable.force(Durable.above(shown.path()));
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot show " + shown.path(), e);
        }
    }
}
