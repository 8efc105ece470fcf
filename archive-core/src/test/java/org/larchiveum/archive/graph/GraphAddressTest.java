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

    @Test
    void namesTheDatasetOfASide() {
        assertThat(GraphAddress.parse("tdb2:/srv/graph", "staff"))
                .isEqualTo(GraphAddress.parse("tdb2:/srv/graph/staff"));
        assertThat(GraphAddress.parse("https://graph.example/", "public"))
                .isEqualTo(GraphAddress.parse("https://graph.example/public"));
        assertThat(GraphAddress.parse("http://g.example/{side}/query http://g.example/{side}/update", "staff"))
                .isEqualTo(new GraphAddress.Remote(
                        URI.create("http://g.example/staff/query"),
                        URI.create("http://g.example/staff/update"),
                        Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GraphAddress.parse("http://g.example/query http://g.example/update", "staff"))
                .withMessageContaining("{side}");
    }
}
