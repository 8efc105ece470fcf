package org.larchiveum.portal.image;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.portal.problem.Absence;
import org.springframework.stereotype.Component;

/**
 * Gives parts of open access images. Every request asks the reading room first: what is withdrawn is gone at once,
 * whatever is still in memory.
 */
@Component
class EmbeddedImages {
    /** The name ingest gives the image made for looking at. */
    static final String ACCESS_IMAGE = "access-image.tif";

    private static final long CACHED_BYTES = 48L << 20;
    private static final long PATIENCE_SECONDS = 20;

    private final ReadingRoom room;
    private final Semaphore atOnce =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final Cache<Stamp, Pyramid> pyramids =
            Caffeine.newBuilder().maximumSize(2_000).build();
    private final Cache<Key, byte[]> answers = Caffeine.newBuilder()
            .maximumWeight(CACHED_BYTES)
            .weigher((Key key, byte[] bytes) -> bytes.length)
            .build();

    EmbeddedImages(ReadingRoom room) {
        this.room = room;
    }

    /** A file as it is now. */
    private record Stamp(Path file, long size, long modified) {}

    private record Key(Stamp stamp, String canonical) {}

    /** An open image, ready to be asked. */
    record Opened(Pyramid pyramid, String etag) {}

    Opened open(String id) {
        PublicId named = Absence.id(id);
        var file = room.media(named, ACCESS_IMAGE).orElseThrow(() -> Absence.of(room, named));
        var stamp = stamp(file);
        var pyramid = pyramids.get(stamp, s -> Pyramid.open(s.file()));
        return new Opened(pyramid, Long.toString(stamp.size(), 36) + "-" + Long.toString(stamp.modified(), 36));
    }

    byte[] answer(Opened opened, ImageRequest.Rendering rendering) {
        var key = new Key(stamp(opened.pyramid().file()), rendering.canonical(Version.V3, Limits.HOUSE));
        var known = answers.getIfPresent(key);
        if (known != null) {
            return known;
        }
        var made = make(opened, rendering);
        answers.put(key, made);
        return made;
    }

    private byte[] make(Opened opened, ImageRequest.Rendering rendering) {
        try {
            if (!atOnce.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ArchiveException.Unavailable("Too many images are asked for at once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArchiveException.Unavailable("Interrupted", e);
        }
        try {
            return Painter.paint(opened.pyramid().read(rendering.box(), rendering.size()), rendering);
        } finally {
            atOnce.release();
        }
    }

    private static Stamp stamp(Path file) {
        try {
            return new Stamp(
                    file, Files.size(file), Files.getLastModifiedTime(file).toMillis());
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("An access image cannot be read", e);
        }
    }
}
