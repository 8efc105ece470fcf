package org.larchiveum.extractor.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class KoreanEncodingDetectorTest {
    private static final Charset WINDOWS_949 = Charset.forName("x-windows-949");
    private static final String PROSE = "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.";

    @Property(tries = 500)
    void anyKoreanStringSurvivesCp949(@ForAll("syllables") String text) {
        assertThat(read(text, WINDOWS_949)).isEqualTo(text);
    }

    @Property(tries = 200)
    void anyKoreanStringSurvivesUtf8AndUtf16(@ForAll("syllables") String text) {
        assertThat(read(text, StandardCharsets.UTF_8)).isEqualTo(text);
        assertThat(read(text, StandardCharsets.UTF_16LE)).isEqualTo(text);
        assertThat(read(text, StandardCharsets.UTF_16BE)).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> syllables() {
        return Arbitraries.chars()
                .range('가', '힣')
                .list()
                .ofMinSize(20)
                .ofMaxSize(400)
                .map(letters -> letters.stream().map(String::valueOf).collect(Collectors.joining()));
    }

    @Example
    void proseIsReadInEveryEncodingKoreansUse() {
        for (Charset charset : List.of(
                WINDOWS_949,
                Charset.forName("EUC-KR"),
                Charset.forName("x-Johab"),
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE)) {
            assertThat(read(PROSE, charset)).as(charset.name()).isEqualTo(PROSE);
        }
    }

    @Example
    void fiveSyllablesAreEnough() {
        assertThat(read("안녕하세요", WINDOWS_949)).isEqualTo("안녕하세요");
        assertThat(read("안녕하세요", StandardCharsets.UTF_16LE)).isEqualTo("안녕하세요");
    }

    @Example
    void mixedWithEnglishAndHanja() {
        String text = "증언 제3호 (Testimony No. 3) 光州 1980년 5월, 그날의 기록을 여기에 남긴다.";
        assertThat(read(text, WINDOWS_949)).isEqualTo(text);
        assertThat(read("English first, then one word: 증언 기록", StandardCharsets.UTF_16LE))
                .isEqualTo("English first, then one word: 증언 기록");
    }

    @Example
    void otherLanguagesAreLeftToOtherDetectors() {
        assertThat(detect("Ängste über Größe, café déjà vu", StandardCharsets.ISO_8859_1))
                .isEmpty();
        assertThat(detect("これは日本語の文章です。テストのために書きました。", Charset.forName("Shift_JIS")))
                .isEmpty();
        assertThat(detect("这是一个用来测试的中文句子,人人生而自由。", Charset.forName("GBK"))).isEmpty();
        assertThat(detect("Все люди рождаются свободными и равными", Charset.forName("windows-1251")))
                .isEmpty();
        assertThat(detect("plain ASCII proves nothing", StandardCharsets.US_ASCII))
                .isEmpty();
    }

    private static String read(String text, Charset written) {
        byte[] bytes = text.getBytes(written);
        return KoreanEncodingDetector.of(bytes, "")
                .map(c -> new String(bytes, c))
                .orElse("nothing recognised");
    }

    private static java.util.Optional<Charset> detect(String text, Charset written) {
        return KoreanEncodingDetector.of(text.getBytes(written), "");
    }
}
