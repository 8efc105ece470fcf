package org.larchiveum.archive.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseVersionTest {
    @ParameterizedTest
    @ValueSource(strings = {"2026.1", "0.1", "2026.1.2", "2026.10"})
    void isWrittenAsItWasRead(String name) {
        assertThat(ReleaseVersion.parse(name).map(ReleaseVersion::toString)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026", "v2026.1", "2026.01", "2026.1.0", "2026.1.2.3", "2026.1 ", "../2026.1", "9999999.1"})
    void refusesWhatIsNoName(String name) {
        assertThat(ReleaseVersion.parse(name)).isEmpty();
    }

    @Test
    void standsInTheOrderOfItsNumbersAndNotOfItsLetters() {
        assertThat(Stream.of("2026.10", "2026.2.1", "2026.2", "2026.2.10", "2025.9")
                        .map(name -> ReleaseVersion.parse(name).orElseThrow())
                        .sorted()
                        .map(ReleaseVersion::toString))
                .containsExactly("2025.9", "2026.2", "2026.2.1", "2026.2.10", "2026.10");
    }

    @Test
    void theNextPointIsAnIssueOfTheSameRelease() {
        var version = new ReleaseVersion(2026, 1, 0);
        assertThat(version.nextPoint()).hasToString("2026.1.1");
        assertThat(version.nextPoint().sameRelease(version)).isTrue();
    }
}
