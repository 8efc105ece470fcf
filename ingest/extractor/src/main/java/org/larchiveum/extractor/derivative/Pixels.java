package org.larchiveum.extractor.derivative;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.util.Optional;

/** An image as nothing but its pixels: sRGB, 8 bits, opaque, upright. No metadata can be in it. */
final class Pixels {
    private static final int BANDS = 3;

    private final int width;
    private final int height;
    private final byte[] bgr;

    Pixels(int width, int height) {
        this(width, height, new byte[Math.multiplyExact(Math.multiplyExact(width, height), BANDS)]);
    }

    private Pixels(int width, int height, byte[] bgr) {
        this.width = width;
        this.height = height;
        this.bgr = bgr;
    }

    /** The pixels of a decoded JPEG, PNG or TIFF as they lie: most files, and no second copy of a large one. */
    static Optional<Pixels> sharing(BufferedImage image) {
        boolean plain = image.getType() == BufferedImage.TYPE_3BYTE_BGR
                && image.getColorModel().getColorSpace().isCS_sRGB();
        if (plain && image.getRaster().getDataBuffer() instanceof DataBufferByte bytes) {
            byte[] data = bytes.getData();
            if (bytes.getOffset() == 0 && data.length == (long) image.getWidth() * image.getHeight() * BANDS) {
                return Optional.of(new Pixels(image.getWidth(), image.getHeight(), data));
            }
        }
        return Optional.empty();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    void set(int x, int y, int red, int green, int blue) {
        int at = (y * width + x) * BANDS;
        bgr[at] = (byte) blue;
        bgr[at + 1] = (byte) green;
        bgr[at + 2] = (byte) red;
    }

    /** The same pixels as an image; they are shared, not copied. */
    BufferedImage image() {
        var model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, BufferedImage.OPAQUE, DataBuffer.TYPE_BYTE);
        var raster = Raster.createInterleavedRaster(
                new DataBufferByte(bgr, bgr.length), width, height, width * BANDS, BANDS, new int[] {2, 1, 0}, null);
        return new BufferedImage(model, raster, false, null);
    }

    /** Turned upright, given how the camera was held (EXIF 2.32, 4.6.4, tag Orientation 1–8). */
    Pixels upright(int orientation) {
        if (orientation <= 1 || orientation > 8) {
            return this;
        }
        boolean sideways = orientation >= 5;
        Pixels turned = new Pixels(sideways ? height : width, sideways ? width : height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int bottom = height - 1 - y;
                switch (orientation) {
                    case 2 -> turned.copy(right, y, this, x, y);
                    case 3 -> turned.copy(right, bottom, this, x, y);
                    case 4 -> turned.copy(x, bottom, this, x, y);
                    case 5 -> turned.copy(y, x, this, x, y);
                    case 6 -> turned.copy(bottom, x, this, x, y);
                    case 7 -> turned.copy(bottom, right, this, x, y);
                    default -> turned.copy(y, right, this, x, y);
                }
            }
        }
        return turned;
    }

    private void copy(int x, int y, Pixels from, int fromX, int fromY) {
        System.arraycopy(from.bgr, (fromY * from.width + fromX) * BANDS, bgr, (y * width + x) * BANDS, BANDS);
    }

    /** Half as wide and high, rounded up, each pixel the mean of the four (two, one at the edge) it stands for. */
    Pixels halved() {
        return scaled((width + 1) / 2, (height + 1) / 2);
    }

    /** So that its longer side has this many pixels at most; never enlarged. */
    Pixels within(int longSide) {
        int longer = Math.max(width, height);
        if (longer <= longSide) {
            return this;
        }
        return scaled(
                Math.max(1, Math.round((float) width * longSide / longer)),
                Math.max(1, Math.round((float) height * longSide / longer)));
    }

    private Pixels scaled(int newWidth, int newHeight) {
        Pixels small = new Pixels(newWidth, newHeight);
        for (int y = 0; y < newHeight; y++) {
            int top = (int) ((long) y * height / newHeight);
            int bottom = Math.max(top + 1, (int) ((y + 1L) * height / newHeight));
            for (int x = 0; x < newWidth; x++) {
                int left = (int) ((long) x * width / newWidth);
                int right = Math.max(left + 1, (int) ((x + 1L) * width / newWidth));
                mean(small, x, y, left, top, right, bottom);
            }
        }
        return small;
    }

    private void mean(Pixels into, int x, int y, int left, int top, int right, int bottom) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int sy = top; sy < bottom; sy++) {
            int at = (sy * width + left) * BANDS;
            for (int sx = left; sx < right; sx++, at += BANDS) {
                blue += bgr[at] & 0xFF;
                green += bgr[at + 1] & 0xFF;
                red += bgr[at + 2] & 0xFF;
            }
        }
        int count = (right - left) * (bottom - top);
        int half = count / 2;
        into.set(x, y, (red + half) / count, (green + half) / count, (blue + half) / count);
    }
}
