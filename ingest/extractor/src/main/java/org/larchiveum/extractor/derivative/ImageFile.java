package org.larchiveum.extractor.derivative;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The first picture of an image file, its size known before a single pixel is decoded. */
final class ImageFile {
    private final Path file;
    private final long pixelLimit;

    ImageFile(Path file, long pixelLimit) {
        this.file = file;
        this.pixelLimit = pixelLimit;
    }

    Pixels pixels() throws IOException, NotMade {
        try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new NotMade.Unsupported("no reader for this kind of image");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, false, false);
                long count = (long) reader.getWidth(0) * reader.getHeight(0);
                if (count > pixelLimit) {
                    throw new NotMade.Refused(
                            reader.getWidth(0) + " x " + reader.getHeight(0) + " pixels, the limit is " + pixelLimit);
                }
                return decode(reader).upright(orientation());
            } catch (IllegalArgumentException
                    | IndexOutOfBoundsException
                    | IllegalStateException
                    | NegativeArraySizeException
                    | NullPointerException
                    | ClassCastException
                    | ArithmeticException broken) {
                // The JDK's readers meet damaged files with whatever breaks first.
                throw new IOException("the image is damaged: " + broken, broken);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Pixels decode(ImageReader reader) throws IOException {
        boolean jpeg = reader.getFormatName().equalsIgnoreCase("jpeg");
        try {
            BufferedImage image = reader.read(0);
            return PixelReader.of(image);
        } catch (IIOException unsupported) {
            // The JPEG reader of the JDK decodes four inks but will not colour them.
            if (!jpeg || !reader.canReadRaster()) {
                throw unsupported;
            }
            Raster raster = reader.readRaster(0, null);
            if (raster.getNumBands() != 4) {
                throw unsupported;
            }
            return FourInks.of(raster, FourInks.transform(reader.getImageMetadata(0)));
        }
    }

    private int orientation() throws IOException {
        try {
            ExifIFD0Directory exif =
                    ImageMetadataReader.readMetadata(file.toFile()).getFirstDirectoryOfType(ExifIFD0Directory.class);
            return exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                    : 1;
        } catch (ImageProcessingException | MetadataException none) {
            return 1;
        }
    }
}
