package org.larchiveum.archive.release.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.release.DatasetRelease;
import org.larchiveum.archive.release.ReleaseEntry;
import org.larchiveum.archive.release.ReleaseState;
import org.larchiveum.archive.release.ReleaseVersion;
import org.larchiveum.archive.release.Releases;
import org.larchiveum.archive.release.Withdrawing;

/** All releases of a home, in a folder each with what visitors may have of it. Readers wait for nobody. */
public final class ReleaseFolders implements Releases, Withdrawing {
    private final Path root;
    private final Clock clock;
    private final Digests digests = new Digests();
    private final List<Draft> drafts = new CopyOnWriteArrayList<>();
    /** After a start nobody knows what was hidden before. */
    private final AtomicBoolean doubted = new AtomicBoolean(true);

    private final AtomicLong withdrawals = new AtomicLong();

    public ReleaseFolders(Path root) {
        this(root, Clock.systemUTC());
    }

    public ReleaseFolders(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    @Override
    public List<DatasetRelease> all() {
        return folders().stream()
                .flatMap(folder -> folder.read().stream())
                .sorted(Comparator.comparing(DatasetRelease::version).reversed())
                .toList();
    }

    @Override
    public Optional<DatasetRelease> of(ReleaseVersion version) {
        return folder(version).read();
    }

    @Override
    public Optional<DatasetRelease> latest() {
        return all().stream()
                .filter(release -> release.state() instanceof ReleaseState.Held)
                .findFirst();
    }

    /** Also empty for one of which the digest does not fit. */
    @Override
    public Optional<Path> file(ReleaseVersion version, String name) {
        return of(version)
                .filter(release -> release.state() instanceof ReleaseState.Held)
                .flatMap(release -> release.files().stream()
                        .filter(file -> file.name().equals(name))
                        .findFirst())
                .flatMap(file -> Optional.of(folder(version).path().resolve(file.name()))
                        .filter(path -> digests.fits(path, file)));
    }

    private ReleaseFolder folder(ReleaseVersion version) {
        return new ReleaseFolder(root.resolve(version.toString()), version);
    }

    private List<ReleaseFolder> folders() {
        var found = new ArrayList<ReleaseFolder>();
        if (Files.isDirectory(root)) {
            try (var folders = Files.newDirectoryStream(root)) {
                for (var path : folders) {
                    ReleaseVersion.parse(path.getFileName().toString())
                            .ifPresent(version -> found.add(new ReleaseFolder(path, version)));
                }
            } catch (IOException e) {
                throw new ArchiveException.Unavailable("Cannot look into " + root, e);
            }
        }
        return found;
    }

    @Override
    public synchronized void withdraw(Collection<PublicId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        drafts.forEach(draft -> draft.withdraw(ids));
        empty(folder -> folder.tellsOfAny(ids), ids);
    }

    /** Takes every file of every release away: what may be told is another from now on, or whose addresses are others. */
    public synchronized void withdrawAll() {
        empty(ReleaseFolder::listed, Set.of());
    }

    private void empty(Predicate<ReleaseFolder> which, Collection<PublicId> ids) {
        var gone = new ReleaseState.Gone(LocalDate.now(clock));
        for (var folder : folders()) {
            if (which.test(folder)) {
                folder.empty(gone, ids);
                withdrawals.incrementAndGet();
            }
        }
    }

    @Override
    public void doubt() {
        doubted.set(true);
    }

    @Override
    public synchronized void settle(Supplier<Set<PublicId>> open) {
        if (!doubted.get() || (drafts.isEmpty() && folders().stream().noneMatch(ReleaseFolder::listed))) {
            return;
        }
        var visible = open.get();
        drafts.forEach(draft -> draft.settle(visible));
        var hidden = folders().stream()
                .flatMap(folder -> folder.entries().stream())
                .map(ReleaseEntry::id)
                .filter(id -> !visible.contains(id))
                .collect(Collectors.toSet());
        withdraw(hidden);
        doubted.set(false);
    }

    /** How often files were taken away since the start: whoever issues anew waits until it stands still. */
    public long withdrawals() {
        return withdrawals.get();
    }

    /** Those whose files are gone and that wait for another issue, the oldest first. */
    public List<DatasetRelease> owed() {
        return folders().stream()
                .filter(ReleaseFolder::listed)
                .flatMap(folder -> folder.read().stream())
                .filter(release -> release.state() instanceof ReleaseState.Gone)
                .sorted(Comparator.comparing(DatasetRelease::version))
                .toList();
    }

    /** What a release tells of; empty when that is not known any more. */
    public List<ReleaseEntry> entries(ReleaseVersion version) {
        return folder(version).entries();
    }

    /** Begins to write one where nobody sees it; {@link #end} must follow. */
    public synchronized Draft begin(ReleaseVersion version) {
        var hidden = root.resolve("." + version);
        try {
            Files.createDirectories(root);
            Durable.remove(hidden);
            Files.createDirectory(hidden);
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot make " + hidden, e);
        }
        var draft = new Draft(hidden, folder(version));
        drafts.add(draft);
        return draft;
    }

    /** Nothing stays of a draft that was not shown. */
    public void end(Draft draft) {
        drafts.remove(draft);
        try {
            Durable.remove(draft.folder());
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot remove " + draft.folder(), e);
        }
    }

    /** Says something else of a release whose files are as they were. */
    public synchronized void note(DatasetRelease release) {
        folder(release.version()).write(release);
    }

    /** Says that the files of a release are gone for good, or that another has taken its place. */
    public synchronized void close(DatasetRelease release) {
        folder(release.version()).write(release);
        folder(release.version()).replace(release);
    }

    /**
     * Puts the folders right after a start.
     *
     * @param kept what storage has, which is right; a folder of which it does not know is removed
     */
    public synchronized void restore(Collection<DatasetRelease> kept) {
        try {
            for (var release : kept) {
                restore(release);
            }
            var known = kept.stream().map(DatasetRelease::version).collect(Collectors.toSet());
            for (var folder : folders()) {
                if (!known.contains(folder.version())) {
                    Durable.remove(folder.path());
                }
            }
            sweep();
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot put " + root + " right", e);
        }
    }

    private void restore(DatasetRelease kept) throws IOException {
        var folder = folder(kept.version());
        var hidden = new ReleaseFolder(root.resolve("." + kept.version()), kept.version());
        if (folder.read().isEmpty()
                && kept.state() instanceof ReleaseState.Held
                && hidden.read().isPresent()) {
            // It was acknowledged, and the crash came before it was shown.
            new Draft(hidden.path(), folder).show();
            return;
        }
        var present = folder.read();
        if (present.isEmpty()) {
            Files.createDirectories(folder.path());
            var lost = kept.state() instanceof ReleaseState.Held
                    ? kept.in(new ReleaseState.Gone(LocalDate.now(clock)))
                    : kept;
            folder.replace(lost);
        } else if (!(kept.state() instanceof ReleaseState.Held) && present.get().state() instanceof ReleaseState.Held) {
            // An older copy of the folder was put there; what is in it was withdrawn since.
            folder.replace(kept);
        } else if (!(present.get().state() instanceof ReleaseState.Held)) {
            // A crash may have come between the words and the files.
            folder.removeFiles();
        }
    }

    private void sweep() throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (var hidden = Files.newDirectoryStream(root, ".*")) {
            for (var left : hidden) {
                Durable.remove(left);
            }
        }
    }
}
