package org.larchiveum.portal.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SheetTest {
    @Test
    void readsRowsWithAndWithoutATabBeforeThem() {
        var sheets = Sheet.read("번호\t쓴 때\t첫 줄\n\t1\t1962-03-05\t강이 풀렸다\n\t2\t1962-06-10\t보리가 팼다\n");

        assertThat(sheets)
                .containsExactly(new Sheet(
                        "",
                        List.of("번호", "쓴 때", "첫 줄"),
                        List.of(List.of("1", "1962-03-05", "강이 풀렸다"), List.of("2", "1962-06-10", "보리가 팼다")),
                        "ko",
                        true));
    }

    @Test
    void aLineWithoutTabsNamesTheNextSheet() {
        assertThat(Sheet.read("1961\n\t날짜\t시각\n\t10-02\t07:40\n1962\n\t날짜\t시각\n\t01-01\t18:15\n"))
                .extracting(Sheet::name, sheet -> sheet.rows().size())
                .containsExactly(tuple("1961", 1), tuple("1962", 1));
    }

    @Test
    void cellsThatWereNotWrittenAtTheEndOfARowAreEmpty() {
        assertThat(Sheet.read("a\tb\tc\n\t1\n\t1\t2\t3\t\n").getFirst().rows())
                .containsExactly(List.of("1", "", ""), List.of("1", "2", "3"));
    }

    @Test
    void whatDoesNotFitItsFirstRowIsNotATable() {
        assertThat(Sheet.read("Dear sister,\n\tthe river\tis closed\n\tone\ttwo\tthree\n"))
                .isEmpty();
        assertThat(Sheet.read("one line")).isEmpty();
        assertThat(Sheet.read("head\tonly")).isEmpty();
    }

    @Test
    void showsTheBeginningOfALongTable() {
        var rows = IntStream.range(0, 500).mapToObj(i -> "\t" + i + "\tx").collect(Collectors.joining("\n"));

        var sheet = Sheet.read("n\tword\n" + rows).getFirst();

        assertThat(sheet.rows()).hasSize(200);
        assertThat(sheet.whole()).isFalse();
    }
}
