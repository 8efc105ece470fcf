package org.larchiveum.portal.image;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.larchiveum.archive.fault.ArchiveException;

/**
 * An access image: a TIFF whose directories hold the same picture, each half the one before, cut in tiles, so that any
 * part at any size costs only the tiles it touches.
 *
 * @param levels the extents of its directories, the whole picture first
 */
record Pyramid(Path file, List<Extent> levels) {
    /** No tile is asked of files with more directories than any picture needs. */
    private static final int DEEPEST = 24;

    static Pyramid open(Path file) {
        return reading(file, reader -> {
            var levels = new ArrayList<Extent>();
            int count = Math.min(DEEPEST, reader.getNumImages(true));
            for (int i = 0; i < count; i++) {
                levels.add(new Extent(reader.getWidth(i), reader.getHeight(i)));
            }
            return new Pyramid(file, List.copyOf(levels));
        });
    }

    Extent extent() {
        return levels.getFirst();
    }

    /** The pixels of a box from the smallest level that still has as many as are wanted; at most four times as many. */
    BufferedImage read(Box box, Extent wanted) {
        int level = best(box, wanted);
        var on = levels.get(level);
        double sx = (double) on.width() / extent().width();
        double sy = (double) on.height() / extent().height();
        int left = Math.min(on.width() - 1, (int) Math.floor(box.x() * sx));
        int top = Math.min(on.height() - 1, (int) Math.floor(box.y() * sy));
        int right = Math.clamp((int) Math.ceil((box.x() + box.width()) * sx), left + 1, on.width());
        int bottom = Math.clamp((int) Math.ceil((box.y() + box.height()) * sy), top + 1, on.height());
        return reading(file, reader -> {
            var param = reader.getDefaultReadParam();
            param.setSourceRegion(new Rectangle(left, top, right - left, bottom - top));
            return reader.read(level, param);
        });
    }

    private int best(Box box, Extent wanted) {
        double scale = Math.max((double) wanted.width() / box.width(), (double) wanted.height() / box.height());
        int best = 0;
        for (int i = 1; i < levels.size(); i++) {
            // Half a pixel of slack: levels are rounded.
            if (levels.get(i).width() + 0.5 >= extent().width() * scale
                    && levels.get(i).height() + 0.5 >= extent().height() * scale) {
                best = i;
            }
        }
        return best;
    }

    /** What is done with an open reader. */
    private interface Work<T> {
        T with(ImageReader reader) throws IOException;
    }

    private static <T> T reading(Path file, Work<T> work) {
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var reader = reader(in);
            try {
                reader.setInput(in, false, true);
                return work.with(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ArchiveException.Unavailable("An access image cannot be read", e);
        }
    }

    /** The JDK's own reader first: others refuse some regions of tiled files. */
    private static ImageReader reader(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        var all = new ArrayList<ImageReader>();
        readers.forEachRemaining(all::add);
        return all.stream()
                .filter(r -> r.getClass().getName().startsWith("com.sun."))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseThrow(() -> new IOException("No reader for this image"));
    }
}
