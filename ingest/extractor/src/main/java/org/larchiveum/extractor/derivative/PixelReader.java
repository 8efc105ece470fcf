package org.larchiveum.extractor.derivative;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** A decoded image of any kind brought to sRGB pixels on white paper. */
final class PixelReader {
    private PixelReader() {}

    static Pixels of(BufferedImage image) {
        return Pixels.sharing(image).orElseGet(() -> copied(image));
    }

    private static Pixels copied(BufferedImage image) {
        ColorSpace space = image.getColorModel().getColorSpace();
        if (image.getColorModel() instanceof IndexColorModel) {
            return composed(image);
        }
        return switch (space.getType()) {
            // By its samples: the colour model of Java takes grey values as linear light and would brighten them.
            case ColorSpace.TYPE_GRAY -> grey(image);
            case ColorSpace.TYPE_RGB -> space.isCS_sRGB() && !isFloat(image) ? composed(image) : converted(image);
            default -> converted(image);
        };
    }

    private static boolean isFloat(BufferedImage image) {
        int type = image.getRaster().getTransferType();
        return type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE;
    }

    /** What stands before white paper, pixel by pixel. */
    private static Pixels composed(BufferedImage image) {
        Pixels pixels = new Pixels(image.getWidth(), image.getHeight());
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                int alpha = row[x] >>> 24;
                pixels.set(
                        x,
                        y,
                        onWhite(row[x] >> 16 & 0xFF, alpha),
                        onWhite(row[x] >> 8 & 0xFF, alpha),
                        onWhite(row[x] & 0xFF, alpha));
            }
        }
        return pixels;
    }

    private static int onWhite(int value, int alpha) {
        return (value * alpha + 255 * (255 - alpha) + 127) / 255;
    }

    private static Pixels grey(BufferedImage image) {
        Raster raster = image.getRaster();
        boolean alpha = image.getColorModel().hasAlpha() && raster.getNumBands() > 1;
        int bits = image.getColorModel().getComponentSize(0);
        Pixels pixels = new Pixels(image.getWidth(), image.getHeight());
        double[] row = new double[image.getWidth() * raster.getNumBands()];
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, image.getWidth(), 1, row);
            for (int x = 0; x < image.getWidth(); x++) {
                int at = x * raster.getNumBands();
                int value = eight(row[at], bits, isFloat(image));
                int shown = alpha ? onWhite(value, eight(row[at + 1], bits, isFloat(image))) : value;
                pixels.set(x, y, shown, shown, shown);
            }
        }
        return pixels;
    }

    private static int eight(double sample, int bits, boolean isFloat) {
        if (bits == 8 && !isFloat) {
            return (int) sample;
        }
        double full = isFloat ? 1.0 : Math.pow(2, bits) - 1;
        double positive = sample < 0 && !isFloat ? sample + Math.pow(2, bits) : sample;
        return (int) Math.round(Math.clamp(positive / full, 0.0, 1.0) * 255);
    }

    /** Through the profile the image carries, or the colour model's own idea of its space. */
    private static Pixels converted(BufferedImage image) {
        BufferedImage target = new BufferedImage(
                image.getWidth(),
                image.getHeight(),
                image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_3BYTE_BGR);
        try {
            return composed(new ColorConvertOp(null).filter(image, target));
        } catch (CMMException | IllegalArgumentException brokenProfile) {
            // A profile that cannot be applied must not cost the picture: its colours are then only nearly right.
            return composed(image);
        }
    }
}
