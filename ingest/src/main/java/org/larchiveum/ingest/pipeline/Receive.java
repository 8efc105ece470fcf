package org.larchiveum.ingest.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.ingest.arrival.Arrival;

/** Copies a file into quarantine and takes both digests in the same pass. The original is only read. */
final class Receive {
    private static final int BUFFER = 1 << 20;

    private final Path quarantine;
    private final long largest;

    Receive(Path quarantine, long largest) {
        this.quarantine = quarantine;
        this.largest = largest;
    }

    Step<Received> apply(Arrival arrival) {
        var file = arrival.file();
        try {
            var before = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!before.isRegularFile()) {
                return Step.refused(Finding.refusal("ING-003", file.toString()));
            }
            if (before.size() == 0) {
                return Step.refused(Finding.refusal("ING-001", file.toString()));
            }
            if (before.size() > largest) {
                return Step.refused(Finding.refusal(
                        "ING-007", file.toString(), Long.toString(before.size()), Long.toString(largest)));
            }
            var target = quarantine.resolve(UUID.randomUUID().toString());
            var digests = new Digests();
            long size = copy(file, target, digests);
            var after = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean changed = size != before.size()
                    || after.size() != before.size()
                    || !after.lastModifiedTime().equals(before.lastModifiedTime());
            if (changed) {
                Files.deleteIfExists(target);
                return Step.refused(Finding.refusal("ING-008", file.toString()));
            }
            return Step.next(new Received(arrival, target, digests.checksums(), size));
        } catch (IOException e) {
            return Files.isReadable(file)
                    ? Step.later(e)
                    : Step.refused(Finding.refusal("ING-002", file.toString(), String.valueOf(e.getMessage())));
        }
    }

    /** What is left of a copy that found no room would keep the room from everything else. */
    private static long copy(Path from, Path to, Digests digests) throws IOException {
        try {
            return copied(from, to, digests);
        } catch (IOException e) {
            Files.deleteIfExists(to);
            throw e;
        }
    }

    private static long copied(Path from, Path to, Digests digests) throws IOException {
        try (var in = FileChannel.open(from, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
                var out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.allocate(BUFFER);
            long size = 0;
            while (in.read(buffer) >= 0) {
                buffer.flip();
                size += buffer.remaining();
                digests.update(buffer.array(), buffer.remaining());
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                buffer.clear();
            }
            return size;
        }
    }
}
