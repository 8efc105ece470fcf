package org.larchiveum.portal.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.larchiveum.archive.fault.ArchiveException;

/** Pixels from a pyramid made here: four quarters in four colours. */
class PyramidTest {
    private static final int WIDTH = 1800;
    private static final int HEIGHT = 1300;

    @TempDir
    static Path folder;

    private static Pyramid pyramid = new Pyramid(Path.of(""), java.util.List.of());

    @BeforeAll
    static void make() throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, WIDTH / 2, HEIGHT / 2);
        pen.setColor(Color.GREEN);
        pen.fillRect(WIDTH / 2, 0, WIDTH / 2, HEIGHT / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, HEIGHT / 2, WIDTH / 2, HEIGHT / 2);
        pen.setColor(Color.WHITE);
        pen.fillRect(WIDTH / 2, HEIGHT / 2, WIDTH / 2, HEIGHT / 2);
        pen.dispose();
        var file = folder.resolve("access-image.tif");
        org.larchiveum.portal.invented.Pyramid.write(image, file);
        pyramid = Pyramid.open(file);
    }

    @Test
    void knowsItsLevels() {
        assertThat(pyramid.extent()).isEqualTo(new Extent(WIDTH, HEIGHT));
        assertThat(pyramid.levels()).hasSize(3).last().isEqualTo(new Extent(450, 325));
    }

    @Test
    void readsNoMorePixelsThanItNeeds() {
        var read = pyramid.read(new Box(0, 0, WIDTH, HEIGHT), new Extent(400, 289));
        assertThat(read.getWidth()).isEqualTo(450);
    }

    @ParameterizedTest
    @CsvSource({
        "full,max,0,RED,GREEN,BLUE,WHITE",
        "full,'300,',0,RED,GREEN,BLUE,WHITE",
        "full,'300,',90,BLUE,RED,WHITE,GREEN",
        "full,'300,',180,WHITE,BLUE,GREEN,RED",
        "full,'300,',270,GREEN,WHITE,RED,BLUE",
        "full,'300,',!0,GREEN,RED,WHITE,BLUE",
        "full,'300,',!90,WHITE,GREEN,BLUE,RED",
        "'900,650,900,650',max,0,WHITE,WHITE,WHITE,WHITE",
        "'pct:50,0,50,50',max,0,GREEN,GREEN,GREEN,GREEN",
        "square,'!200,200',0,RED,GREEN,BLUE,WHITE"
    })
    void givesThePartAskedForTurnedAsAskedFor(
            String region, String size, String rotation, String a, String b, String c, String d) throws IOException {
        for (var format : new String[] {"jpg", "png"}) {
            var image = answer(region, size, rotation, "default." + format);
            int right = image.getWidth() * 3 / 4;
            int low = image.getHeight() * 3 / 4;
            assertNear(image, image.getWidth() / 4, image.getHeight() / 4, a);
            assertNear(image, right, image.getHeight() / 4, b);
            assertNear(image, image.getWidth() / 4, low, c);
            assertNear(image, right, low, d);
        }
    }

    @Test
    void givesGrayAndBlackAndWhite() throws IOException {
        int gray = answer("full", "200,", "0", "gray.png").getRaster().getSample(20, 20, 0);
        assertThat(gray).as("the luma of red").isBetween(70, 82);
        var two = answer("full", "200,", "0", "bitonal.png");
        assertThat(new Color(two.getRGB(20, 20))).isEqualTo(Color.BLACK);
        assertThat(new Color(two.getRGB(180, 120))).isEqualTo(Color.WHITE);
    }

    @Test
    void sideSwapsWithATurn() throws IOException {
        var image = answer("full", "360,", "90", "default.jpg");
        assertThat(image.getWidth()).isEqualTo(260);
        assertThat(image.getHeight()).isEqualTo(360);
    }

    @Test
    void aDamagedFileIsAnEngineAwayNotAStackTrace() throws IOException {
        var broken = folder.resolve("broken.tif");
        Files.write(broken, new byte[] {'I', 'I', 42, 0, 9, 9, 9, 9, 1});
        assertThatThrownBy(() -> Pyramid.open(broken)).isInstanceOf(ArchiveException.Unavailable.class);
    }

    private static BufferedImage answer(String region, String size, String rotation, String file) throws IOException {
        var rendering = ImageRequest.parse(region, size, rotation, file).on(pyramid.extent(), Limits.HOUSE);
        var bytes = Painter.paint(pyramid.read(rendering.box(), rendering.size()), rendering);
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static void assertNear(BufferedImage image, int x, int y, String name) {
        var expected =
                switch (name) {
                    case "RED" -> Color.RED;
                    case "GREEN" -> Color.GREEN;
                    case "BLUE" -> Color.BLUE;
                    default -> Color.WHITE;
                };
        var found = new Color(image.getRGB(x, y));
        int distance = Math.abs(found.getRed() - expected.getRed())
                + Math.abs(found.getGreen() - expected.getGreen())
                + Math.abs(found.getBlue() - expected.getBlue());
        assertThat(distance).as("%s at %d,%d is %s", name, x, y, found).isLessThan(30);
    }
}
