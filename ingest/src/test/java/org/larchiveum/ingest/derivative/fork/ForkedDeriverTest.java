package org.larchiveum.ingest.derivative.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.ingest.derivative.DerivativeRole;
import org.larchiveum.ingest.derivative.Derived;
import org.larchiveum.ingest.derivative.DerivedFile;
import org.larchiveum.ingest.derivative.Deriver;
import org.larchiveum.ingest.derivative.MetadataCheck;
import org.larchiveum.ingest.extraction.Corpus;
import org.larchiveum.ingest.extraction.ExtractorHome;
import org.larchiveum.ingest.extraction.ExtractorUnavailable;
import org.larchiveum.ingest.tool.OptionalTools;

class ForkedDeriverTest {
    private static final DeriverLimits LIMITS =
            new DeriverLimits(256, 250_000_000, Duration.ofSeconds(60), Duration.ofMinutes(3));

    private static Deriver alone;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start(@TempDir Path scratch) {
        alone = ForkedDeriver.with(ExtractorHome.fromProperty(), LIMITS, OptionalTools.none(), scratch);
    }

    @AfterAll
    static void stop() {
        alone.close();
    }

    @Test
    void aPictureBecomesAPyramidAndAThumbnail() throws IOException {
        Path source = folder.resolve("a.png");
        ImageIO.write(new BufferedImage(1_500, 700, BufferedImage.TYPE_INT_ARGB), "png", source.toFile());
        Derived.Made made = made(alone.image(source, folder));
        assertThat(made.facts()).containsEntry("width", "1500").containsEntry("height", "700");
        assertThat(made.files())
                .extracting(DerivedFile::role)
                .containsExactly(DerivativeRole.ACCESS_IMAGE, DerivativeRole.THUMBNAIL);
        try (var input =
                ImageIO.createImageInputStream(folder.resolve("access.tif").toFile())) {
            var reader = ImageIO.getImageReaders(input).next();
            reader.setInput(input);
            assertThat(reader.getNumImages(true)).isEqualTo(3);
            assertThat(reader.getWidth(1)).isEqualTo(750);
            assertThat(reader.getWidth(2)).isEqualTo(375);
            assertThat(reader.getTileWidth(0)).isEqualTo(512);
            // Transparent before white paper.
            assertThat(reader.read(2).getRGB(5, 5) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        }
        assertThat(ImageIO.read(folder.resolve("thumbnail.jpg").toFile()).getWidth())
                .isEqualTo(480);
    }

    @Test
    void aPictureWithAPlaceLosesIt() throws IOException {
        Corpus corpus = Corpus.orSkip();
        for (String name : List.of("image/testJPEG_GEO.jpg", "image/testJPEG_EXIF.jpg", "image/testJPEG_GEO_2.jpg")) {
            assertThat(MetadataCheck.violations(
                            DerivedFile.of(corpus.file(name), DerivativeRole.THUMBNAIL, "image/jpeg")))
                    .isNotEmpty();
            Derived.Made made = made(alone.image(corpus.file(name), folder));
            for (DerivedFile file : made.files()) {
                assertThat(MetadataCheck.violations(file)).isEmpty();
                assertThat(Files.readString(file.file(), StandardCharsets.ISO_8859_1))
                        .doesNotContain("Exif", "GPS", "Canon", "http://ns.adobe");
            }
        }
    }

    @Test
    void aPictureHeldSidewaysIsTurned() {
        Derived.Made made = made(alone.image(Corpus.orSkip().file("image/g4_orientation_6.tif"), folder));
        assertThat(Integer.parseInt(made.facts().get("width")))
                .isGreaterThan(Integer.parseInt(made.facts().get("height")));
    }

    @Test
    void aGiantIsRefusedByItsHeaderAlone() throws IOException {
        Path giant = Files.write(folder.resolve("giant.png"), giantPng());
        assertThat(alone.image(giant, folder))
                .isInstanceOfSatisfying(Derived.Refused.class, refused -> assertThat(refused.why())
                        .contains("100000 x 100000"));
    }

    @Test
    void whatJavaCannotReadIsUnsupportedWithoutTheProgramThatCan() {
        Path webp = Corpus.orSkip().file("image/testWEBP.webp");
        assertThat(alone.image(webp, folder)).isInstanceOf(Derived.Unsupported.class);
        OptionalTools tools = OptionalTools.discover();
        assumeTrue(tools.path("vips").isPresent(), "vips is not on this machine: skipped");
        try (Deriver helped = ForkedDeriver.with(ExtractorHome.fromProperty(), LIMITS, tools, folder)) {
            made(helped.image(webp, folder));
        }
    }

    @Test
    void pagesOfADocumentArePictures() throws IOException {
        Path pdf = Corpus.orSkip().file("pdf/udhr_kor.pdf");
        int pages = Integer.parseInt(made(alone.pdfPages(pdf)).facts().get("pages"));
        assertThat(pages).isPositive();
        DerivedFile page = made(alone.pdfPage(pdf, 1, 700, folder.resolve("p1.jpg")))
                .files()
                .getFirst();
        assertThat(ImageIO.read(page.file().toFile()).getWidth()).isEqualTo(700);
        assertThat(alone.pdfPage(pdf, pages + 1, 700, folder.resolve("p.jpg"))).isInstanceOf(Derived.Refused.class);
        Derived.Made copy = made(alone.pdfCopy(pdf, folder.resolve("copy.pdf")));
        assertThat(copy.facts()).containsEntry("pages", Integer.toString(pages));
        assertThat(MetadataCheck.violations(copy.files().getFirst())).isEmpty();
        assertThat(MetadataCheck.violations(DerivedFile.of(pdf, DerivativeRole.ACCESS_PDF, "application/pdf")))
                .isNotEmpty();
    }

    @Test
    void aLockedDocumentIsRefused() {
        assertThat(alone.pdfPages(Corpus.orSkip().file("pdf/PasswordSample-128bit.pdf")))
                .isInstanceOf(Derived.Refused.class);
    }

    @Test
    void aRecordingKeepsItsSamplesAndLosesItsChunks() throws IOException {
        Path source = Files.write(folder.resolve("a.wav"), waveWithPlace());
        assertThat(MetadataCheck.violations(DerivedFile.of(source, DerivativeRole.ACCESS_AUDIO, "audio/wav")))
                .containsExactly("WAV chunk LIST");
        Derived.Made made = made(alone.audio(source, folder));
        assertThat(Double.parseDouble(made.facts().get("seconds"))).isCloseTo(1.0, within(0.001));
        assertThat(Files.readString(folder.resolve("access.wav"), StandardCharsets.ISO_8859_1))
                .doesNotContain("Gwangju");
        assertThat(Files.readString(folder.resolve("peaks.json")))
                .startsWith(
                        "{\"version\":2,\"channels\":1,\"sample_rate\":8000,\"samples_per_pixel\":256,\"bits\":8,\"length\":32,")
                .contains("[-64,64,");
    }

    @Test
    void filmAndSoundAreRecordedAnewWhereThereIsFfmpeg() {
        OptionalTools tools = OptionalTools.discover();
        assumeTrue(tools.path("ffmpeg").isPresent(), "ffmpeg is not on this machine: skipped");
        Corpus corpus = Corpus.orSkip();
        try (Deriver helped = ForkedDeriver.with(ExtractorHome.fromProperty(), LIMITS, tools, folder)) {
            Derived.Made film = made(helped.video(corpus.file("av/ko-KR_(Annyeonghaseyo).mp4"), folder));
            assertThat(film.files())
                    .extracting(DerivedFile::role)
                    .containsExactly(DerivativeRole.ACCESS_VIDEO, DerivativeRole.POSTER);
            assertThat(film.files().getFirst().width()).isPresent();
            Derived.Made sound = made(helped.audio(corpus.file("av/testMP3id3v2.mp3"), folder));
            assertThat(sound.facts()).containsKey("seconds");
            assertThat(helped.audio(corpus.file("txt/udhr_kor.txt"), folder)).isInstanceOf(Derived.Failed.class);
        }
        assertThat(alone.video(corpus.file("av/ko-KR_(Annyeonghaseyo).mp4"), folder))
                .isInstanceOf(Derived.Unsupported.class);
    }

    @Test
    void aHangCostsTheWorkerAndTheNextJobHasAnother() throws IOException, InterruptedException {
        Path endless = folder.resolve("endless.png");
        assumeTrue(
                new ProcessBuilder("mkfifo", endless.toString()).start().waitFor() == 0,
                "no named pipes here: skipped");
        Path good = folder.resolve("good.png");
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_BYTE_GRAY), "png", good.toFile());
        DeriverLimits impatient = new DeriverLimits(128, 1_000_000, Duration.ofSeconds(15), Duration.ofSeconds(15));
        try (Deriver deriver =
                ForkedDeriver.with(ExtractorHome.fromProperty(), impatient, OptionalTools.none(), folder)) {
            assertThat(deriver.image(endless, folder)).isInstanceOf(Derived.Failed.class);
            made(deriver.image(good, folder));
        }
    }

    @Test
    void aWorkerThatDoesNotStartIsNotABadFile() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home/classes"));
        try (Deriver broken =
                ForkedDeriver.with(new ExtractorHome(folder.resolve("home")), LIMITS, OptionalTools.none(), folder)) {
            assertThatThrownBy(() -> broken.pdfPages(home)).isInstanceOf(ExtractorUnavailable.class);
        }
    }

    private static Derived.Made made(Derived derived) {
        assertThat(derived).isInstanceOf(Derived.Made.class);
        return (Derived.Made) derived;
    }

    private static byte[] giantPng() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(head);
        data.writeBytes("IHDR");
        data.writeInt(100_000);
        data.writeInt(100_000);
        data.write(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(head.toByteArray());
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(png);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        out.writeInt(13);
        out.write(head.toByteArray());
        out.writeInt((int) crc.getValue());
        return png.toByteArray();
    }

    /** A second of a square wave at 8 kHz, and a LIST chunk that names a place. */
    private static byte[] waveWithPlace() {
        var wave = java.nio.ByteBuffer.allocate(44 + 16_000 + 28).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 16_000 + 28);
        wave.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wave.putShort((short) 1)
                .putShort((short) 1)
                .putInt(8_000)
                .putInt(16_000)
                .putShort((short) 2)
                .putShort((short) 16);
        wave.put("LIST".getBytes(StandardCharsets.US_ASCII)).putInt(20);
        wave.put("INFOIARL".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .put("Gwangju\0".getBytes(StandardCharsets.US_ASCII));
        wave.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(16_000);
        for (int i = 0; i < 8_000; i++) {
            wave.putShort((short) (i / 8 % 2 == 0 ? 16_384 : -16_384));
        }
        return wave.array();
    }
}
