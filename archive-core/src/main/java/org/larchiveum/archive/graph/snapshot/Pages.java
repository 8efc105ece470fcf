package org.larchiveum.archive.graph.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Where the columns of a snapshot lie: in mapped files of a folder, whose memory the system lends and takes back, or, without a folder, in
 * memory outside the heap. A file has no name any more once it is mapped, so that nothing is left behind after a crash or a withdrawal.
 */
public record Pages(Optional<Path> folder) {
    /** One file can be mapped so far. */
    static final long MOST = Integer.MAX_VALUE - 8L;

    private static final String PREFIX = "snapshot-";

    /** Numbers, all 0. */
    IntBuffer ints(long count) {
        return bytes(count * Integer.BYTES).asIntBuffer();
    }

    /** Bytes, all 0. */
    ByteBuffer bytes(long count) {
        if (count > MOST) {
            throw new Unsuitable("a column of " + count + " bytes");
        }
        return folder.map(in -> mapped(in, Math.max(count, 1)))
                .orElseGet(() -> ByteBuffer.allocateDirect((int) Math.max(count, 1)))
                .order(ByteOrder.nativeOrder());
    }

    private static ByteBuffer mapped(Path folder, long size) {
        try {
            Files.createDirectories(folder);
            Path file = Files.createTempFile(folder, PREFIX, ".column");
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                return channel.map(FileChannel.MapMode.READ_WRITE, 0, size);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("No room for a snapshot in " + folder, e);
        }
    }

    /** The dataset cannot be laid out in columns; the store itself answers for it. */
    public static final class Unsuitable extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Unsuitable(String what) {
            super("No snapshot is made of a dataset with " + what);
        }
    }
}
