package org.larchiveum.portal.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;
import tools.jackson.databind.json.JsonMapper;

class CitationFormTest {
    private static final String ADDRESS = "https://archive.example/id/record/a0000000-0000-4000-8000-000000000001";

    @Test
    void cslTellsTheDatesOfAnInterval() {
        var item = csl(citable("A letter", "1996~/2003-05"));

        assertThat(item.at("/type").asString()).isEqualTo("document");
        assertThat(item.at("/issued/date-parts").toString()).isEqualTo("[[1996],[2003,5]]");
        assertThat(item.at("/issued/circa").asBoolean()).isTrue();
        assertThat(item.at("/accessed/date-parts").toString()).isEqualTo("[[2026,11,22]]");
        assertThat(item.at("/archive").asString()).isEqualTo("Invented Archive");
        assertThat(item.at("/archive_location").asString()).isEqualTo("INV-1");
        assertThat(item.at("/author/0/literal").asString()).isEqualTo("Invented Group");
    }

    @Test
    void cslKeepsADateThatItHasNoPartsForAsItIs() {
        assertThat(csl(citable("A letter", "194X")).at("/issued/literal").asString())
                .isEqualTo("194X");
    }

    @Test
    void bibtexReadsAsOneEntry() {
        assertThat(CitationForm.BIBTEX.write(citable("A letter", "1996-07"), Language.EN))
                .isEqualTo("""
                @misc{larchiveum-a0000000-0000-4000-8000-000000000001,
                  author = {{Invented Group}},
                  title = {{A letter}},
                  year = {1996},
                  date = {1996-07},
                  organization = {Larchiveum},
                  library = {Invented Archive},
                  number = {INV-1},
                  version = {2026.1},
                  url = {https://archive.example/id/record/a0000000-0000-4000-8000-000000000001},
                  urldate = {2026-11-22},
                  langid = {english}
                }
                """);
    }

    @Test
    void risReadsAsOneReference() {
        assertThat(CitationForm.RIS
                        .write(citable("A letter", "1996-07"), Language.KO)
                        .split("\r\n"))
                .containsExactly(
                        "TY  - GEN",
                        "AU  - 가상 모임",
                        "TI  - A letter",
                        "PY  - 1996",
                        "DA  - 1996/07//1996-07",
                        "PB  - 라키비움",
                        "DP  - 가상 기록관",
                        "CN  - INV-1",
                        "ET  - 2026.1",
                        "UR  - " + ADDRESS,
                        "Y2  - 2026/11/22",
                        "LA  - ko",
                        "ER  - ");
    }

    @Test
    void aTitleIsNoCommandOfTex() {
        var written = CitationForm.BIBTEX.write(
                citable("}}, note={\\input{/etc/passwd} 5% & _x_ ~^ \"q\"", "1996"), Language.EN);

        assertThat(written)
                .contains("title = {{\\textbraceright{}\\textbraceright{}, note=\\textbraceleft{}\\textbackslash{}input"
                        + "\\textbraceleft{}/etc/passwd\\textbraceright{} 5\\% \\& \\_x\\_ \\textasciitilde{}"
                        + "\\textasciicircum{} \\textquotedbl{}q\\textquotedbl{}}}");
    }

    @Property(tries = 200)
    void bracesStandInPairsWhateverATitleHolds(@ForAll String title) {
        int depth = 0;
        for (char c : BibTex.text(title).toCharArray()) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            assertThat(depth).isNotNegative();
        }
        assertThat(depth).isZero();
    }

    @Property(tries = 200)
    void noTitleBeginsALineOfRis(@ForAll String title) {
        var lines = CitationForm.RIS
                .write(citable("x" + title + "\r\nER  - \nTY  - JOUR", "1996"), Language.EN)
                .split("\\R", -1);

        assertThat(lines).filteredOn(line -> line.startsWith("TY  - ")).containsExactly("TY  - GEN");
        assertThat(lines).filteredOn(line -> line.startsWith("ER  - ")).hasSize(1);
    }

    @Property(tries = 200)
    void cslGivesEveryTitleBackAsItIs(@ForAll String title) {
        var named = "x" + title;
        assertThat(csl(citable(named, "1996")).at("/title").asString()).isEqualTo(named.strip());
    }

    private static tools.jackson.databind.JsonNode csl(Citable citable) {
        return JsonMapper.shared()
                .readTree(CitationForm.CSL.write(citable, Language.EN))
                .get(0);
    }

    private static Citable citable(String title, String date) {
        return new Citable(
                Citable.Sort.ITEM,
                Multilingual.of("en", title),
                new Citable.Origin(
                        List.of(both("가상 모임", "Invented Group")),
                        Optional.of(date),
                        "INV-1",
                        both("가상 기록관", "Invented Archive"),
                        both("라키비움", "Larchiveum")),
                ADDRESS,
                Optional.of("2026.1"),
                LocalDate.of(2026, 11, 22));
    }

    private static Multilingual both(String korean, String english) {
        return new Multilingual(new TreeMap<>(Map.of("ko", korean, "en", english)));
    }
}
