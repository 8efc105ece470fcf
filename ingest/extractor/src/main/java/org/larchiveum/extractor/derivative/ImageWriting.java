package org.larchiveum.extractor.derivative;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.ImageOutputStream;

/** Pixels written as the two files an image service wants: a tiled pyramid, and a small picture for lists. */
final class ImageWriting {
    /** Edge of a tile: one request of a viewer, one decode of the server. */
    static final int TILE = 512;

    private ImageWriting() {}

    /** A TIFF of directories in sequence, each half the one before it, tiles in JPEG, until one tile holds all. */
    static void pyramid(Pixels pixels, Path target) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        Files.deleteIfExists(target);
        try (ImageOutputStream output = ImageIO.createImageOutputStream(target.toFile())) {
            writer.setOutput(output);
            writer.prepareWriteSequence(null);
            Pixels level = pixels;
            boolean reduced = false;
            while (true) {
                ImageWriteParam param = writer.getDefaultWriteParam();
                param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
                param.setTiling(TILE, TILE, 0, 0);
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionType("JPEG");
                param.setCompressionQuality(0.85f);
                BufferedImage image = level.image();
                writer.writeToSequence(new IIOImage(image, List.of(), directory(writer, param, image, reduced)), param);
                if (Math.max(level.width(), level.height()) <= TILE) {
                    break;
                }
                level = level.halved();
                reduced = true;
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadata directory(
            ImageWriter writer, ImageWriteParam param, BufferedImage image, boolean reduced) throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
        TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
        // TIFF 6.0, NewSubfileType: bit 0 marks a reduced-resolution version of another image in the file.
        directory.addTIFFField(new TIFFField(
                BaselineTIFFTagSet.getInstance().getTag(BaselineTIFFTagSet.TAG_NEW_SUBFILE_TYPE),
                TIFFTag.TIFF_LONG,
                1,
                new long[] {reduced ? 1 : 0}));
        return directory.getAsMetadata();
    }

    /** A JPEG of these pixels and nothing else. */
    static void jpeg(BufferedImage image, float quality, Path target) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        Files.deleteIfExists(target);
        try (ImageOutputStream output = ImageIO.createImageOutputStream(target.toFile())) {
            writer.setOutput(output);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, new ArrayList<>(), null), param);
        } finally {
            writer.dispose();
        }
    }
}
