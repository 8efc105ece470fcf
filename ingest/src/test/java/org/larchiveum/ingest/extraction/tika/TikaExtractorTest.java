package org.larchiveum.ingest.extraction.tika;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.ingest.extraction.Corpus;
import org.larchiveum.ingest.extraction.Extraction;
import org.larchiveum.ingest.extraction.Extractor;
import org.larchiveum.ingest.extraction.ExtractorHome;
import org.larchiveum.ingest.extraction.ExtractorUnavailable;
import org.larchiveum.ingest.extraction.Outcome;

class TikaExtractorTest {
    private static final ForkLimits LIMITS = new ForkLimits(1, 256, Duration.ofSeconds(20), 100L << 20, 2_000_000, 100);

    private static Extractor extractor;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start(@TempDir Path scratch) {
        extractor = TikaExtractor.start(ExtractorHome.fromProperty(), LIMITS, scratch);
    }

    @AfterAll
    static void stop() {
        extractor.close();
    }

    @Test
    void koreanTextIsTheSameInEveryEncoding() {
        Corpus corpus = Corpus.orSkip();
        String expected = read(corpus, "txt/udhr_kor.txt").text();
        Extraction cp949 = read(corpus, "txt/udhr_kor_cp949.txt");
        Extraction utf16 = read(corpus, "txt/udhr_kor_utf16le.txt");
        assertThat(expected).contains("모든 인간은");
        assertThat(cp949.text()).isEqualTo(expected);
        assertThat(cp949.charset()).isEqualTo("x-windows-949");
        assertThat(utf16.text()).isEqualTo(expected);
        assertThat(utf16.charset()).isEqualTo("UTF-16LE");
    }

    @Test
    void koreanPagesAreTheSameDeclaredOrNot() {
        Corpus corpus = Corpus.orSkip();
        String expected = read(corpus, "html/udhr_kor.html").text();
        assertThat(expected).contains("모든 인간은");
        assertThat(read(corpus, "html/udhr_kor_euckr.html").text()).isEqualTo(expected);
        assertThat(read(corpus, "html/udhr_kor_euckr_undeclared.html").text()).isEqualTo(expected);
    }

    @Test
    void syllablesBeyondEucKrSurvive() throws IOException {
        String text = "똠방각하는 펲시를 마시며 뷁을 읽었다. 그는 쓩 하고 지나갔다.";
        Path file = folder.resolve("a");
        Files.write(file, text.getBytes(Charset.forName("x-windows-949")));
        assertThat(extractor.extract(file, "a.txt").text()).isEqualTo(text);
        Path page = folder.resolve("b");
        Files.write(
                page,
                ("<html><head><meta charset=\"EUC-KR\"></head><body><p>" + text + "</p></body></html>")
                        .getBytes(Charset.forName("x-windows-949")));
        assertThat(extractor.extract(page, "b.html").text()).isEqualTo(text);
    }

    @Test
    void hangulDocumentsWithoutASummaryStreamAreRead() {
        Corpus corpus = Corpus.orSkip();
        assertThat(hangul(read(corpus, "hwp/구버전(5.0.2.2) Picture 컨트롤.hwp"))).isGreaterThan(2_700);
        assertThat(hangul(read(corpus, "hwp/필드-누름틀.hwp"))).isGreaterThan(2_700);
        assertThat(read(corpus, "hwp/숨은설명.hwp").text()).isNotBlank();
        assertThat(read(corpus, "hwp/distribution.hwp").outcome()).isEqualTo(Outcome.COMPLETE);
    }

    @Test
    void anOlderHangulDocumentIsRecognised() {
        Extraction old = read(Corpus.orSkip(), "hwp/testHWP_3.0.hwp");
        assertThat(old.mediaType()).isEqualTo("application/x-hwp-v3");
        assertThat(old.outcome()).isEqualTo(Outcome.UNSUPPORTED);
    }

    @Test
    void aLockedDocumentIsEncryptedAndNotBroken() {
        assertThat(read(Corpus.orSkip(), "pdf/PasswordSample-128bit.pdf").outcome())
                .isEqualTo(Outcome.ENCRYPTED);
    }

    @Test
    void pagesAreCounted() {
        assertThat(read(Corpus.orSkip(), "pdf/udhr_kor.pdf").pageCount())
                .hasValueSatisfying(n -> assertThat(n).isPositive());
    }

    @Test
    void aHangCostsItsTimeAndTheNextFileIsRead() throws IOException, InterruptedException {
        Path endless = folder.resolve("endless.txt");
        assumeTrue(
                new ProcessBuilder("mkfifo", endless.toString()).start().waitFor() == 0,
                "no named pipes here: skipped");
        long start = System.nanoTime();
        Extraction hang = extractor.extract(endless, "endless.txt");
        assertThat(hang.outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(LIMITS.perFile().multipliedBy(2));
        assertThat(extractor.extract(text("다음 파일입니다."), "next.txt").text()).isEqualTo("다음 파일입니다.");
    }

    @Test
    void deeplyNestedAttachmentsStopNothing() throws IOException {
        Extraction nested = read(Corpus.orSkip(), "pdf/testPDF_deeplyEmbeddedAttachments.pdf");
        assertThat(nested.outcome()).isIn(Outcome.COMPLETE, Outcome.PARTIAL, Outcome.TIMED_OUT);
        assertThat(extractor.extract(text("다음 파일입니다."), "next.txt").outcome()).isEqualTo(Outcome.COMPLETE);
    }

    @Test
    void aBombIsCutOff() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            byte[] block = "0".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 200; i++) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        Extraction read = extractor.extract(bomb, "bomb.zip");
        assertThat(read.outcome()).isIn(Outcome.PARTIAL, Outcome.FAILED);
        assertThat(read.text()).hasSizeLessThanOrEqualTo(LIMITS.textCharacters() + 1_000);
        assertThat(read.detail()).isNotBlank();
    }

    @Test
    void anEntityReadsNoFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "비밀문서");
        Path page = folder.resolve("a.xml");
        Files.writeString(
                page,
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]><a>앞 &s; 뒤</a>");
        assertThat(extractor.extract(page, "a.xml").text()).doesNotContain("비밀문서");
    }

    @Test
    void nothingIsAskedOfAFileBeyondTheLimit() throws IOException {
        Path large = folder.resolve("large.txt");
        try (OutputStream out = Files.newOutputStream(large);
                var channel = java.nio.channels.FileChannel.open(large, java.nio.file.StandardOpenOption.WRITE)) {
            channel.position(LIMITS.fileBytes() + 1).write(java.nio.ByteBuffer.wrap(new byte[1]));
        }
        assertThat(extractor.extract(large, "large.txt").outcome()).isEqualTo(Outcome.TOO_LARGE);
    }

    @Test
    void anEmptyFileHasNoText() throws IOException {
        assertThat(extractor.extract(text(""), "empty.txt").outcome()).isEqualTo(Outcome.NO_TEXT);
    }

    @Test
    void aMissingFileIsABadFile() {
        assertThat(extractor.extract(folder.resolve("none"), "none.txt").outcome())
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void parsersThatDoNotStartAreNotABadFile() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home/classes"));
        Path settings = ExtractorHome.fromProperty().folder().resolve("classes/larchiveum-tika.xml");
        Files.copy(settings, folder.resolve("home/classes/larchiveum-tika.xml"));
        assertThatThrownBy(() -> TikaExtractor.start(new ExtractorHome(folder.resolve("home")), LIMITS, folder))
                .isInstanceOf(ExtractorUnavailable.class);
        assertThat(home).exists();
    }

    private Path text(String content) throws IOException {
        return Files.writeString(folder.resolve("text"), content, StandardCharsets.UTF_8);
    }

    private static Extraction read(Corpus corpus, String name) {
        return extractor.extract(corpus.file(name), name.substring(name.indexOf('/') + 1));
    }

    private static long hangul(Extraction e) {
        return e.text().codePoints().filter(c -> c >= '가' && c <= '힣').count();
    }
}
