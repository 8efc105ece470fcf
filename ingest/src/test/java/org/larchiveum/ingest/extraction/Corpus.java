package org.larchiveum.ingest.extraction;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder of real files that LARCHIVEUM_CORPUS names; tests that need it are skipped, by name, without it. */
public final class Corpus {
    private final Path folder;

    private Corpus(Path folder) {
        this.folder = folder;
    }

    public static Corpus orSkip() {
        String folder = System.getenv("LARCHIVEUM_CORPUS");
        assumeTrue(folder != null && Files.isDirectory(Path.of(folder)), "LARCHIVEUM_CORPUS names no folder: skipped");
        return new Corpus(Path.of(folder));
    }

    public Path file(String path) {
        return folder.resolve(path);
    }

    /** Paths of all files, relative to the folder, the folder's own notes left out. */
    public List<String> names() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> folder.relativize(f).toString())
                    .filter(name -> name.indexOf('/') > 0)
                    .sorted()
                    .toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public List<String> in(String subfolder) {
        return names().stream().filter(n -> n.startsWith(subfolder + "/")).toList();
    }
}
