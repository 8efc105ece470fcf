package org.larchiveum.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shows how words are cut, in Korean and in English. */
class KoreanAnalysisTest {
    @TempDir
    static Path folder;

    private static Chain chain;

    @BeforeAll
    static void read() throws IOException {
        chain = Chain.laidIn(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "정치범수용소에서 | 정치범 수용소",
                "정치범 수용소에서 | 정치범 수용소",
                "인권침해를 | 인권 침해",
                "강제북송되었다 | 강제 북송",
                "보위부원에게 | 보위부 원",
                "국가안전보위부 | 국가 안전 보위부",
                "로동단련대 | 노동 단련대",
                "로동교화소 | 노동 교화소",
                "조선로동당의 결정 | 조선 노동당 결정",
                "녀성 | 여성",
                "녀맹원 | 여맹 원",
                "량강도 | 양강도",
                "렬차에서 | 열차",
                "라디오를 | 라디오",
                "“로동”이라는 | 노동",
                "人權 | 인권",
                "Hoeryŏng | hoeryong",
                "publicly executed | public execut",
                "the guard’s dogs | the guard dog",
                "요덕수용소 | 요덕 수용소",
                "대학생 선교회에 | 대학 생 선교 회",
                "Yodok수용소에서 | yodok 수용소",
            })
    void cuts(String text, String words) {
        assertThat(String.join(" ", chain.written(text))).isEqualTo(words);
    }

    @Test
    void takesNoParticleAfterANameOrAQuotationForNorthernSpelling() {
        assertThat(chain.written("NKDB로부터 1998년에")).contains("nkdb", "1998");
        assertThat(chain.written("“수용소”라고 불렀다")).contains("수용소").doesNotContain("나고");
    }

    @Test
    void readsDecomposedHangulLikeComposed() {
        var apart = java.text.Normalizer.normalize("로동단련대에서", java.text.Normalizer.Form.NFD);
        assertThat(chain.written(apart)).isEqualTo(chain.written("로동단련대에서"));
    }

    @Test
    void marksTheTextAsItIsWritten() {
        assertThat(chain.marked("그는 로동단련대에, (녀성은) 렬차로")).contains("로동", "단련대", "녀성", "렬차");
    }

    @Test
    void knowsOtherNamesOfAPlace() {
        assertThat(chain.asked("Yodok")).contains("요덕", "yodok");
        assertThat(chain.asked("회령")).contains("hoeryong");
    }

    /** Were a part cut further when it stands alone, the compound and the parts would not find each other. */
    @Test
    void partsOfCompoundsAreWordsThemselves() {
        var lines = new String(Configset.read("lang/nouns.txt"), StandardCharsets.UTF_8).lines();
        assertSoftly(softly -> lines.filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> List.of(line.split(" ")))
                .forEach(line -> {
                    var parts = line.size() == 1 ? line : line.subList(1, line.size());
                    for (var part : parts) {
                        softly.assertThat(chain.written(part))
                                .as(part + " of " + line.getFirst())
                                .containsExactly(part);
                    }
                }));
    }

    @Test
    void compoundsAreMadeOfTheirParts() {
        var lines = new String(Configset.read("lang/nouns.txt"), StandardCharsets.UTF_8).lines();
        assertThat(lines.filter(line -> !line.startsWith("#") && line.contains(" ")))
                .allSatisfy(line -> assertThat(String.join(
                                "", Arrays.stream(line.split(" ")).skip(1).toList()))
                        .isEqualTo(line.split(" ")[0]));
    }
}
