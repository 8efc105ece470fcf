package org.larchiveum.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.larchiveum.archive.fault.ArchiveException;

/** The base under which the public addresses in the projections were made. */
final class BaseAddress {
    static final String USUAL = "http://localhost:8080";

    private final Path file;

    BaseAddress(Path file) {
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

    /** Records the base; false when projections under another one are there. */
    boolean record(String base) {
        var before = recorded();
        try {
            Files.writeString(file, base);
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot write " + file, e);
        }
        return before.isEmpty() || before.get().equals(base);
    }
}
