package org.larchiveum.archive.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "1993/2016,1992-12-31,",
        "1993/2016,1993-06-01,POSSIBLE",
        "1993/2016,1993-12-31,CERTAIN",
        "1993/2016,2016-01-01,CERTAIN",
        "1993/2016,2016-01-02,POSSIBLE",
        "1993/2016,2017-01-01,",
        "1993/..,2400-01-01,CERTAIN",
        "../1993,1000-01-01,CERTAIN",
        // An unknown end is not an open one (ISO 8601-2 annex A 2.4).
        "1993-05-05/,1993-05-05,CERTAIN",
        "1993-05-05/,1993-05-06,POSSIBLE",
        "/1993-05-05,1993-05-05,CERTAIN",
        "/1993-05-05,1990-01-01,POSSIBLE",
        "1993-05-05,1993-05-05,CERTAIN",
        "1993,1993-05-05,POSSIBLE",
        "199X/2005-04,1999-12-31,CERTAIN",
        "199X/2005-04,2005-04-02,POSSIBLE",
    })
    void anIntervalHoldsSurelyBetweenItsInnerBoundsAndPerhapsBetweenItsOuterOnes(
            String edtf, LocalDate day, Certainty expected) {
        assertThat(Period.of(Country.when(edtf)).during(Period.on(day))).isEqualTo(Optional.ofNullable(expected));
    }
}
