package org.larchiveum.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.larchiveum.archive.fault.ArchiveException;

/** How the projections of a home were made, in a word that the next start can compare: a file of its own. */
final class Remembered {
    private final Path file;

    Remembered(Path file) {
        this.file = file;
    }

    Optional<String> recorded() {
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot read " + file, e);
        }
    }

    /** Whether it was made otherwise; what was never noted was not. */
    boolean differs(String present) {
        return recorded().filter(before -> !before.equals(present)).isPresent();
    }

    void record(String present) {
        try {
            Files.writeString(file, present);
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot write " + file, e);
        }
    }
}
