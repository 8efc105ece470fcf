package org.larchiveum.portal.image;

import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntUnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Turns pixels into an answer: scaled, turned, coloured, encoded, in the order the Image API prescribes (3.0, 4.6). */
final class Painter {
    private static final float JPEG_QUALITY = 0.82f;
    private static final int MIDDLE_GRAY = 128;

    private Painter() {}

    static byte[] paint(BufferedImage pixels, ImageRequest.Rendering rendering) {
        var request = rendering.request();
        var placed = place(pixels, rendering.size(), request.rotation());
        var coloured =
                switch (request.quality()) {
                    case DEFAULT, COLOR -> placed;
                    case GRAY -> gray(placed, luma -> luma);
                    case BITONAL -> gray(placed, luma -> luma < MIDDLE_GRAY ? 0 : 255);
                };
        return encode(coloured, request.format());
    }

    private static BufferedImage place(BufferedImage pixels, Extent size, Rotation rotation) {
        int width = rotation.sideways() ? size.height() : size.width();
        int height = rotation.sideways() ? size.width() : size.height();
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        var turn = new AffineTransform();
        turn.translate(width / 2.0, height / 2.0);
        turn.quadrantRotate(rotation.degrees() / 90);
        turn.scale(rotation.mirrored() ? -1 : 1, 1);
        turn.translate(-size.width() / 2.0, -size.height() / 2.0);
        turn.scale((double) size.width() / pixels.getWidth(), (double) size.height() / pixels.getHeight());
        pen.drawImage(pixels, turn, null);
        pen.dispose();
        return image;
    }

    /** Luma as ITU-R BT.601 weighs it; Java's own gray is linear and would come out too bright. */
    private static BufferedImage gray(BufferedImage image, IntUnaryOperator tone) {
        var gray = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                int rgb = row[x];
                row[x] = tone.applyAsInt(((rgb >> 16 & 255) * 299 + (rgb >> 8 & 255) * 587 + (rgb & 255) * 114) / 1000);
            }
            gray.getRaster().setSamples(0, y, row.length, 1, 0, row);
        }
        return gray;
    }

    private static byte[] encode(BufferedImage image, Format format) {
        var writer = ImageIO.getImageWritersByFormatName(format == Format.JPG ? "jpeg" : "png")
                .next();
        var bytes = new ByteArrayOutputStream(1 << 16);
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var param = writer.getDefaultWriteParam();
            if (format == Format.JPG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(JPEG_QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
