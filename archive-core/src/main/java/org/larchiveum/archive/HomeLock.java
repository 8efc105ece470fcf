package org.larchiveum.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.larchiveum.archive.fault.ArchiveException;

/** That one process, and no other, has the home open. The operating system lets go of it when the process ends, however it ends. */
public final class HomeLock {
    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock; empty when another process has it. The folder is made when it is not there. */
    public static Optional<HomeLock> take(Path home) {
        try {
            Files.createDirectories(home);
            var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel).isPresent()) {
                return Optional.of(new HomeLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot open the archive's home " + home + ": " + e.getMessage(), e);
        }
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException sameProcess) {
            return Optional.empty();
        }
    }

    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot let go of the archive's home", e);
        }
    }
}
