package org.larchiveum.archive.storage.ocfl;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;

/** Brings files and folders to the disk itself, so that a power cut takes nothing that was acknowledged. */
final class Force {
    private Force() {}

    /** A folder is forced through a channel opened for reading: its entries are its content (POSIX fsync on a directory). */
    static void one(Path path) throws IOException {
        var option =
                Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    /** In the given order: the first force commits the journal, and those after it find little left to do. */
    static void all(Collection<Path> paths) throws IOException {
        for (var path : paths) {
            one(path);
        }
    }
}
