package org.larchiveum.archive.release.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.release.DatasetRelease;
import org.larchiveum.archive.release.ReleaseState;
import org.larchiveum.archive.release.ReleaseVersion;
import org.larchiveum.archive.release.Releases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All releases of a home, in a folder each with what visitors may have of it. */
public final class ReleaseFolders implements Releases {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseFolders.class);

    /** What is said of a release, beside its files. */
    static final String RECORD = "release.json";

    private final Path root;

    public ReleaseFolders(Path root) {
        this.root = root;
    }

    @Override
    public List<DatasetRelease> all() {
        var found = new ArrayList<DatasetRelease>();
        if (Files.isDirectory(root)) {
            try (var folders = Files.newDirectoryStream(root)) {
                for (var folder : folders) {
                    ReleaseVersion.parse(folder.getFileName().toString())
                            .flatMap(this::of)
                            .ifPresent(found::add);
                }
            } catch (IOException e) {
                throw new ArchiveException.Unavailable("Cannot look into " + root, e);
            }
        }
        found.sort(Comparator.comparing(DatasetRelease::version).reversed());
        return List.copyOf(found);
    }

    @Override
    public Optional<DatasetRelease> of(ReleaseVersion version) {
        var file = root.resolve(version.toString()).resolve(RECORD);
        try {
            return Files.exists(file)
                    ? Optional.of(ReleaseFile.read(Files.readAllBytes(file)))
                            .filter(release -> release.version().equals(version))
                    : Optional.empty();
        } catch (ArchiveException.Corrupt damaged) {
            LOG.error("{}: {}", file, damaged.getMessage());
            return Optional.empty();
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot read " + file, e);
        }
    }

    @Override
    public Optional<DatasetRelease> latest() {
        return all().stream()
                .filter(release -> release.state() instanceof ReleaseState.Held)
                .findFirst();
    }

    @Override
    public Optional<Path> file(ReleaseVersion version, String name) {
        return of(version)
                .filter(release -> release.state() instanceof ReleaseState.Held)
                .flatMap(release -> release.files().stream()
                        .filter(file -> file.name().equals(name))
                        .findFirst())
                .map(file -> root.resolve(version.toString()).resolve(file.name()))
                .filter(Files::isRegularFile);
    }
}
