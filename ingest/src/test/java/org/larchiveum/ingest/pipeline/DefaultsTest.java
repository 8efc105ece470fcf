package org.larchiveum.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.instantiation.MediaGroup;

class DefaultsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:uuid:ececb7b0-ed4d-4d27-9ae8-2676df51cf7d",
                "Source: https://example.org/archive/1",
                "mailto:somebody@example.org"
            })
    void aLineThatIsAnAddressIsNoTitle(String line) {
        var title = Defaults.title(line + "\nA letter from the river", Optional.of(Language.EN), MediaGroup.TEXT, 1);

        assertThat(title.in(Language.EN)).contains("A letter from the river");
    }

    @Test
    void withNothingButAddressesItTellsWhatTheFileIs() {
        var title = Defaults.title("urn:isbn:0451450523", Optional.empty(), MediaGroup.TEXT, 7);

        assertThat(title.in(Language.EN)).contains("Untitled document 7");
        assertThat(title.in(Language.KO)).contains("제목 없는 문서 7");
    }
}
