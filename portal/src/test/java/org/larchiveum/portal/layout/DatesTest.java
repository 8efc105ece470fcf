package org.larchiveum.portal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.larchiveum.archive.description.Language;

/** EDTF in the words of two languages. */
class DatesTest {
    private final Dates dates;

    DatesTest() throws IOException {
        dates = new Dates(new LayoutBeans().messageSource());
    }

    @ParameterizedTest
    @CsvSource({
        "1998,1998년,1998",
        "1998-03,1998년 3월,March 1998",
        "2004-05-03,2004년 5월 3일,3 May 2004",
        "199X,1990년대,1990s",
        "19XX,1900 – 1999,1900 – 1999",
        "1994~,1994년경,about 1994",
        "2005?,2005년(추정),2005 (uncertain)",
        "1999-11%,1999년 11월경(추정),about November 1999 (uncertain)",
        "2001-22,2001년 여름,summer 2001",
        "1994/2006,1994년 – 2006년,1994 – 2006",
        "1994/..,1994년부터,since 1994",
        "/2006,2006년까지,until 2006",
        "1998-XX-XX,1998년,1998",
        "no date,no date,no date"
    })
    void saysDatesAsPeopleDo(String edtf, String korean, String english) {
        assertThat(dates.edtf(edtf, Language.KO)).isEqualTo(korean);
        assertThat(dates.edtf(edtf, Language.EN)).isEqualTo(english);
    }
}
