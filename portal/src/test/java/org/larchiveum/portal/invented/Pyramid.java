package org.larchiveum.portal.invented;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;

/** Writes access images as ingest does: JPEG in TIFF, 512 tiles, each level half the one before, one directory each. */
public final class Pyramid {
    private Pyramid() {}

    public static void write(BufferedImage image, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        var levels = new ArrayList<BufferedImage>();
        for (var level = image; ; level = half(level)) {
            levels.add(level);
            if (level.getWidth() <= 512 && level.getHeight() <= 512) {
                break;
            }
        }
        java.nio.file.Files.deleteIfExists(file);
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (var level : levels) {
                var param = writer.getDefaultWriteParam();
                param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
                param.setTiling(512, 512, 0, 0);
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionType("JPEG");
                param.setCompressionQuality(0.85f);
                var metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(level), param);
                writer.writeToSequence(new IIOImage(level, null, metadata), param);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    static BufferedImage half(BufferedImage image) {
        return scaled(image, Math.max(1, (image.getWidth() + 1) / 2), Math.max(1, (image.getHeight() + 1) / 2));
    }

    static BufferedImage scaled(BufferedImage image, int width, int height) {
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = small.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, width, height, null);
        g.dispose();
        return small;
    }
}
