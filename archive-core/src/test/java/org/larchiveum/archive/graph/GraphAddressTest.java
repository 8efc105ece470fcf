package org.larchiveum.archive.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GraphAddressTest {
    @Test
    void readsEveryKindOfAddress() {
        assertThat(GraphAddress.parse("tdb2:/srv/graph")).isEqualTo(new GraphAddress.Tdb2(Path.of("/srv/graph")));
        assertThat(GraphAddress.parse("https://graph.example/ds"))
                .isEqualTo(new GraphAddress.Remote(
                        URI.create("https://graph.example/ds"),
                        URI.create("https://graph.example/ds"),
                        Optional.empty()));
        assertThat(GraphAddress.parse("memory:")).isEqualTo(new GraphAddress.Memory());
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GraphAddress.parse("graph"))
                .withMessageContaining("tdb2:PATH");
        assertThatIllegalArgumentException().isThrownBy(() -> GraphAddress.parse("tdb2:"));
        assertThatIllegalArgumentException().isThrownBy(() -> GraphAddress.parse("file:/srv"));
    }
}
