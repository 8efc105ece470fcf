package org.larchiveum.ingest.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KEYS = List.of("title", "files", "part-of", "closed-until", "note");

    @Test
    void twoLettersMayBeOffAndNotThree() {
        assertThat(Nearest.within(2, "titel", KEYS)).isEqualTo("title");
        assertThat(Nearest.within(2, "tytels", KEYS)).isEmpty();
    }

    @Test
    void spacesAndDashesAndCapitalsAreNoLetters() {
        assertThat(Nearest.within(2, "Closed_Until", KEYS)).isEqualTo("closed-until");
        assertThat(Nearest.one("PART OF", KEYS)).isEqualTo("part-of");
    }

    @Test
    void theMostLikeComesFirstAndTheAlphabetDecidesBetweenEquals() {
        assertThat(Nearest.within(2, "tile", List.of("title", "tiles", "tilde", "note")))
                .isEqualTo("tilde");
        assertThat(Nearest.some("구금", List.of("자의적 구금", "구금", "고문"), 2)).containsExactly("구금", "자의적 구금");
    }

    @Test
    void nothingNearIsNothing() {
        assertThat(Nearest.one("rights", KEYS)).isEmpty();
        assertThat(Nearest.some("rights", KEYS, 3)).isEmpty();
    }
}
