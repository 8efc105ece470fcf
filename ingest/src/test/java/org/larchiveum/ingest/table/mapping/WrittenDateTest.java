package org.larchiveum.ingest.table.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.larchiveum.archive.description.DateSpan;

class WrittenDateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1998                          | 1998
                    1998년                        | 1998
                    1998.3.5                      | 1998-03-05
                    1998. 3. 5.                   | 1998-03-05
                    1998/3/5                      | 1998-03-05
                    1998년 3월 5일                | 1998-03-05
                    1998년3월                     | 1998-03
                    1998.3                        | 1998-03
                    5 March 1998                  | 1998-03-05
                    5th of March, 1998            | 1998-03-05
                    March 5, 1998                 | 1998-03-05
                    Mar 1998                      | 1998-03
                    03/1998                       | 1998-03
                    19980305                      | 1998-03-05
                    1998-03-05 00:00:00           | 1998-03-05
                    1998-03-00                    | 1998-03
                    1998-00-00                    | 1998
                    25/04/1998                    | 1998-04-25
                    04/25/1998                    | 1998-04-25
                    05/05/1998                    | 1998-05-05
                    1990년대                      | 199X
                    1990s                         | 199X
                    199x                          | 199X
                    20세기                        | 19XX
                    19th century                  | 18XX
                    1998년경                      | 1998~
                    1998년 3월경                  | 1998-03~
                    약 1998년                     | 1998~
                    circa 1998                    | 1998~
                    c. 1998                       | 1998~
                    about March 1998              | 1998-03~
                    ~1998                         | 1998~
                    1998년 추정                   | 1998?
                    probably 1998                 | 1998?
                    1990년대경                    | 199X~
                    1998-2001                     | 1998/2001
                    1998~2001                     | 1998/2001
                    1998 ~ 2001                   | 1998/2001
                    1998–2001                     | 1998/2001
                    1998.3~1999.2                 | 1998-03/1999-02
                    1998년 3월부터 1999년까지     | 1998-03/1999
                    between 1998 and May 1999     | 1998/1999-05
                    from 1998 to 2001             | 1998/2001
                    before 1998                   | ../1998
                    1998년 이전                   | ../1998
                    after March 1998              | 1998-03/..
                    1998년 이후                   | 1998/..
                    1998 봄                       | 1998-21
                    1998년 겨울                   | 1998-24
                    spring 1998                   | 1998-21
                    Autumn of 1998                | 1998-23
                    1998 fall                     | 1998-23
                    35859                         | 1998-03-05
                    1998-21                       | 1998-21
                    1998-03~                      | 1998-03~
                    """)
    void understandsTheFormsThatPeopleWrite(String written, String edtf) {
        assertThat(WrittenDate.of(written)).isEqualTo(dated(edtf));
    }

    @ParameterizedTest
    @CsvSource({"03/04/1998,1998-04-03,1998-03-04", "3.4.1998,1998-04-03,1998-03-04"})
    void doesNotGuessWhichFigureIsTheMonth(String written, String dayFirst, String monthFirst) {
        assertThat(WrittenDate.of(written)).isEqualTo(new WrittenDate.Either(dayFirst, monthFirst));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "some day",
                "1990년대 초",
                "98.3.5",
                "1998-02-30",
                "31/02/1998",
                "2001-1998",
                "5-7 March 1998",
                "90s"
            })
    void saysSoWhenItDoesNotUnderstand(String written) {
        assertThat(WrittenDate.of(written)).isInstanceOf(WrittenDate.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"미상", "unknown", "-", "?"})
    void knowsWhenNobodyKnows(String written) {
        assertThat(WrittenDate.of(written)).isInstanceOf(WrittenDate.Unknown.class);
    }

    @Property(tries = 2_000)
    void everyDateOfEdtfLevelOneStaysAsItIs(@ForAll("edtf") String edtf) {
        assertThat(WrittenDate.of(edtf)).isEqualTo(dated(edtf));
    }

    @Provide
    Arbitrary<String> edtf() {
        var bound = Arbitraries.oneOf(single(), Arbitraries.of("..", ""));
        var interval = Combinators.combine(bound, bound)
                .as((from, to) -> from + "/" + to)
                .filter(text -> DateSpan.parse(text).isPresent());
        return Arbitraries.oneOf(single(), interval);
    }

    private static Arbitrary<String> single() {
        var year = Arbitraries.integers().between(1, 2026).map("%04d"::formatted);
        var month = Arbitraries.integers().between(1, 12).map("-%02d"::formatted);
        var season = Arbitraries.of("-21", "-22", "-23", "-24");
        var day = Arbitraries.integers().between(1, 28).map("-%02d"::formatted);
        var mark = Arbitraries.of("", "~", "?", "%");
        var precise = Arbitraries.oneOf(
                year,
                Combinators.combine(year, Arbitraries.oneOf(month, season, Arbitraries.just("-XX")))
                        .as(String::concat),
                Combinators.combine(year, month, Arbitraries.oneOf(day, Arbitraries.just("-XX")))
                        .as((y, m, d) -> y + m + d),
                year.map(y -> y + "-XX-XX"),
                year.map(y -> y.substring(0, 3) + "X"),
                year.map(y -> y.substring(0, 2) + "XX"));
        return Combinators.combine(precise, mark).as(String::concat).filter(text -> DateSpan.parse(text)
                .isPresent());
    }

    private static WrittenDate dated(String edtf) {
        return new WrittenDate.Dated(DateSpan.parse(edtf).orElseThrow());
    }
}
