package org.larchiveum.archive.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.larchiveum.archive.fault.ArchiveException;

/** Remembers when the archive was last verified whole and found unchanged. */
public final class Verifications {
    private final Path file;

    public Verifications(Path file) {
        this.file = file;
    }

    /** Keeps the moment of a clean verification; one with faults makes the archive forget the last clean one. */
    public void keep(Verification verification) {
        try {
            if (!verification.clean()) {
                Files.deleteIfExists(file);
                return;
            }
            var part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, verification.at().toString());
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot write " + file, e);
        }
    }

    public Optional<Instant> lastClean() {
        try {
            return Files.exists(file)
                    ? Optional.of(Instant.parse(
                            Files.readString(file, StandardCharsets.UTF_8).strip()))
                    : Optional.empty();
        } catch (IOException | DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
