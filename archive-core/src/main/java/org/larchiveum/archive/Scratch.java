package org.larchiveum.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.UUID;
import org.larchiveum.archive.fault.ArchiveException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder in the home for what programs put down while they work: copies of documents, the text of a testimony. A program
 * that is killed clears nothing away, so what lies here is removed whenever the home is opened.
 */
public final class Scratch {
    private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);
    private static final String NAME = "scratch";

    private final Path work;

    private Scratch(Path work) {
        this.work = work;
    }

    /** In the home's folder for work. */
    public static Scratch in(Path work) {
        return new Scratch(work);
    }

    /** Where programs may make folders of their own. */
    public Path folder() {
        try {
            return Files.createDirectories(work.resolve(NAME));
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot make " + work.resolve(NAME) + ": " + e.getMessage(), e);
        }
    }

    /**
     * Removes what the last owner of the home left. Renamed first, so that a parser that outlives its archive by a moment
     * finds no folder to write into.
     */
    void clear() {
        try {
            if (Files.exists(work.resolve(NAME))) {
                Files.move(
                        work.resolve(NAME),
                        work.resolve(NAME + "-" + UUID.randomUUID()),
                        StandardCopyOption.ATOMIC_MOVE);
            }
            if (Files.exists(work)) {
                try (var left = Files.newDirectoryStream(work, NAME + "-*")) {
                    for (var folder : left) {
                        delete(folder);
                    }
                }
            }
        } catch (IOException e) {
            LOG.warn("What a program that was killed left in {} could not be removed: {}", work, e.getMessage());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
