package org.larchiveum.portal.invented;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Draws invented photographs and pages. */
final class Pictures {
    private Pictures() {}

    /** Hills behind a river, in the colours of an old print. */
    static BufferedImage river(int width, int height, long seed, boolean night) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = pen(image);
        var high = night ? new Color(0x1d2733) : new Color(0xcfc4ad);
        var low = night ? new Color(0x59606a) : new Color(0xefe3c8);
        g.setPaint(new GradientPaint(0, 0, high, 0, height * 0.6f, low));
        g.fillRect(0, 0, width, height);
        g.setPaint(night ? new Color(0xe9dfc4) : new Color(0xf7eed8));
        g.fill(new Ellipse2D.Double(width * 0.68, height * 0.14, height * 0.11, height * 0.11));
        var random = new Random(seed);
        for (int layer = 0; layer < 5; layer++) {
            double base = height * (0.34 + layer * 0.075);
            var hill = new Path2D.Double();
            hill.moveTo(0, height);
            double phase = random.nextDouble() * 7;
            for (int x = 0; x <= width; x += 4) {
                double t = (double) x / width;
                double y = base
                        + Math.sin(t * (5 + layer) + phase) * height * 0.045
                        + Math.sin(t * 23 + phase * 3) * height * 0.008;
                hill.lineTo(x, y);
            }
            hill.lineTo(width, height);
            hill.closePath();
            int shade = night ? 70 - layer * 11 : 168 - layer * 22;
            g.setPaint(new Color(shade, shade - 4, Math.max(0, shade - (night ? -8 : 18))));
            g.fill(hill);
        }
        double water = height * 0.74;
        g.setPaint(new GradientPaint(
                0,
                (float) water,
                night ? new Color(0x3a434d) : new Color(0xb9ad92),
                0,
                height,
                night ? new Color(0x171c22) : new Color(0x7d735f)));
        g.fillRect(0, (int) water, width, height);
        g.setStroke(new BasicStroke(Math.max(1, height / 700f)));
        for (int i = 0; i < 240; i++) {
            double y = water + Math.pow(random.nextDouble(), 1.6) * (height - water);
            double x = random.nextDouble() * width;
            g.setPaint(new Color(255, 248, 228, 18 + random.nextInt(38)));
            g.drawLine((int) x, (int) y, (int) (x + width * 0.02 + random.nextInt(width / 14)), (int) y);
        }
        grain(image, random);
        g.dispose();
        return image;
    }

    /** A page of a typed report. */
    static BufferedImage page(int number) {
        var image = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
        var g = pen(image);
        g.setPaint(new Color(0xf5f0e4));
        g.fillRect(0, 0, 1240, 1754);
        g.setPaint(new Color(0x2b2926));
        g.setFont(new Font("Noto Serif CJK KR", Font.BOLD, 44));
        g.drawString("가상 보고서 · Invented report", 150, 220);
        g.setFont(new Font("Noto Serif CJK KR", Font.PLAIN, 28));
        for (int line = 0; line < 26; line++) {
            g.drawString(
                    line % 7 == 6 ? "" : "이 쪽은 시연을 위해 지어낸 글입니다. This page is invented. (" + number + "." + line + ")",
                    150,
                    330 + line * 48);
        }
        g.drawString(Integer.toString(number), 610, 1660);
        grain(image, new Random(number));
        g.dispose();
        return image;
    }

    private static Graphics2D pen(BufferedImage image) {
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return g;
    }

    private static void grain(BufferedImage image, Random random) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int noise = random.nextInt(13) - 6;
                int rgb = image.getRGB(x, y);
                image.setRGB(
                        x,
                        y,
                        clip((rgb >> 16 & 255) + noise) << 16
                                | clip((rgb >> 8 & 255) + noise) << 8
                                | clip((rgb & 255) + noise));
            }
        }
    }

    private static int clip(int value) {
        return Math.clamp(value, 0, 255);
    }
}
