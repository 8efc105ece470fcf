package org.larchiveum.archive.storage.ocfl;

import io.ocfl.api.exception.CorruptObjectException;
import io.ocfl.api.exception.FixityCheckException;
import io.ocfl.api.exception.InvalidInventoryException;
import io.ocfl.api.exception.ObjectOutOfSyncException;
import io.ocfl.api.exception.OcflInputException;
import io.ocfl.api.exception.OcflJavaException;
import io.ocfl.api.exception.PathConstraintException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.fault.Finding;

/** The engine's and the disk's failures in the archive's words. */
final class Faults {
    private final Path root;

    Faults(Path root) {
        this.root = root;
    }

    ArchiveException of(OcflJavaException cause) {
        return switch (cause) {
            case ObjectOutOfSyncException e ->
                new ArchiveException.Conflict("Somebody else changed it: " + e.getMessage());
            case CorruptObjectException e -> new ArchiveException.Corrupt(String.valueOf(e.getMessage()), e);
            case InvalidInventoryException e -> new ArchiveException.Corrupt(String.valueOf(e.getMessage()), e);
            case FixityCheckException e -> new ArchiveException.Corrupt(String.valueOf(e.getMessage()), e);
            case OcflInputException e -> refused(e);
            case PathConstraintException e -> refused(e);
            default -> unavailable(cause);
        };
    }

    ArchiveException.Unavailable of(IOException cause) {
        return unavailable(cause);
    }

    /** Two paths of which one would have to be a file and a folder at once (OCFL 1.1 code E095), and the like. */
    private static ArchiveException.Refused refused(OcflJavaException cause) {
        return new ArchiveException.Refused(
                List.of(Finding.refusal("STO-002", "", String.valueOf(cause.getMessage()))));
    }

    private ArchiveException.Unavailable unavailable(Exception cause) {
        for (Throwable reason = cause; reason != null; reason = reason.getCause()) {
            var message = String.valueOf(reason.getMessage());
            if (message.contains("No space left")
                    || message.contains("Disk quota")
                    || message.contains("File too large")) {
                return new ArchiveException.Unavailable(
                        "There is no room on the disk of " + root + " (" + message
                                + "). Nothing was stored: make room there, then do the same again.",
                        cause);
            }
        }
        return new ArchiveException.Unavailable(
                "The storage at " + root + " cannot be used: " + cause.getMessage()
                        + ". Look at the disk and the rights of the folder, then do the same again.",
                cause);
    }
}
