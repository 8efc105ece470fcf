package org.larchiveum.extractor.derivative;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelsTest {
    /** Two wide, three high; red at its top left, blue at its top right. */
    private static Pixels marked() {
        Pixels pixels = new Pixels(2, 3);
        pixels.set(0, 0, 255, 0, 0);
        pixels.set(1, 0, 0, 0, 255);
        return pixels;
    }

    @ParameterizedTest
    @CsvSource({"1,0,0,1,0", "2,1,0,0,0", "3,1,2,0,2", "4,0,2,1,2", "5,0,0,0,1", "6,2,0,2,1", "7,2,1,2,0", "8,0,1,0,0"})
    void turnsUprightHoweverTheCameraWasHeld(int orientation, int redX, int redY, int blueX, int blueY) {
        BufferedImage upright = marked().upright(orientation).image();
        assertThat(upright.getRGB(redX, redY)).isEqualTo(0xFFFF0000);
        assertThat(upright.getRGB(blueX, blueY)).isEqualTo(0xFF0000FF);
    }

    @Test
    void halvesToTheMeanAndRoundsUp() {
        Pixels half = marked().halved();
        assertThat(half.width()).isEqualTo(1);
        assertThat(half.height()).isEqualTo(2);
        assertThat(half.within(480)).isSameAs(half);
        assertThat(new Pixels(1_000, 250).within(480).height()).isEqualTo(120);
    }

    @Test
    void greyStaysAsDarkAsItWas() {
        BufferedImage grey = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSample(0, 0, 0, 100);
        assertThat(PixelReader.of(grey).image().getRGB(0, 0)).isEqualTo(0xFF646464);
        BufferedImage deep = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_GRAY);
        deep.getRaster().setSample(0, 0, 0, 65_535);
        assertThat(PixelReader.of(deep).image().getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void peaksMergeWhenThereAreTooMany() {
        Peaks peaks = new Peaks();
        for (int i = 0; i < 5_000_000; i++) {
            peaks.add(i % 2 == 0 ? 32_767 : -32_768);
        }
        assertThat(peaks.json(8_000)).contains("\"samples_per_pixel\":1024,").contains("[-128,127,");
    }
}
