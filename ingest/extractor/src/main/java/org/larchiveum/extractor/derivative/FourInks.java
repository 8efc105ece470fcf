package org.larchiveum.extractor.derivative;

import java.awt.image.Raster;
import javax.imageio.metadata.IIOMetadata;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A JPEG in cyan, magenta, yellow and black, as Adobe's programs write it: inverted, and the first three often as YCC. */
final class FourInks {
    private static final int YCCK = 2;

    private FourInks() {}

    /** The transform flag of the segment APP14 (Adobe TN 5116), -1 without one. */
    static int transform(IIOMetadata metadata) {
        Node root = metadata.getAsTree("javax_imageio_jpeg_image_1.0");
        NodeList adobe = ((org.w3c.dom.Element) root).getElementsByTagName("app14Adobe");
        return adobe.getLength() == 0
                ? -1
                : Integer.parseInt(((org.w3c.dom.Element) adobe.item(0)).getAttribute("transform"));
    }

    static Pixels of(Raster raster, int transform) {
        Pixels pixels = new Pixels(raster.getWidth(), raster.getHeight());
        int[] row = new int[raster.getWidth() * 4];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, raster.getWidth(), 1, row);
            for (int x = 0; x < raster.getWidth(); x++) {
                int at = x * 4;
                if (transform == YCCK) {
                    toInks(row, at);
                }
                boolean inverted = transform >= 0;
                int black = inverted ? row[at + 3] : 255 - row[at + 3];
                pixels.set(
                        x,
                        y,
                        light(row[at], black, inverted),
                        light(row[at + 1], black, inverted),
                        light(row[at + 2], black, inverted));
            }
        }
        return pixels;
    }

    private static int light(int ink, int black, boolean inverted) {
        return (inverted ? ink : 255 - ink) * black / 255;
    }

    private static void toInks(int[] row, int at) {
        double y = row[at];
        double cb = row[at + 1] - 128;
        double cr = row[at + 2] - 128;
        row[at] = clamp(y + 1.402 * cr);
        row[at + 1] = clamp(y - 0.344136 * cb - 0.714136 * cr);
        row[at + 2] = clamp(y + 1.772 * cb);
    }

    private static int clamp(double value) {
        return (int) Math.round(Math.clamp(value, 0.0, 255.0));
    }
}
