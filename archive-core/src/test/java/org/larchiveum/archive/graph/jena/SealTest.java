package org.larchiveum.archive.graph.jena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.fault.ArchiveException.Unavailable;

class SealTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    private Seal seal(String name) {
        return Seal.in(home.resolve(name));
    }

    @Test
    void onlyTheSameHomeReadsItAndOnlyForTheSamePurpose() {
        var closed = seal("key").close("4711", "public");
        assertThat(closed).doesNotContain("4711").isNotEqualTo(seal("key").close("4711", "public"));
        assertThat(seal("key").open(closed, "public")).contains("4711");
        assertThat(seal("key").open(closed, "staff")).isEmpty();
        assertThat(seal("other").open(closed, "public")).isEmpty();
    }

    @Test
    void whatNobodySealedIsNotRead() {
        var closed = seal("key").close("4711", "public");
        assertThat(seal("key").open("A" + closed.substring(1), "public")).isEmpty();
        assertThat(seal("key").open(closed.substring(0, 12), "public")).isEmpty();
        assertThat(seal("key").open("not base64 at all", "public")).isEmpty();
        assertThat(seal("key").open("", "public")).isEmpty();
    }

    @Test
    void theKeyIsItsOwnersAlone() throws IOException {
        var closed = seal("key").close("1", "public");
        assertThat(closed).isNotEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("key"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(home)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aKeyThatIsNoneIsSaidToBeSo() throws IOException {
        Files.writeString(home.resolve("key"), "short");
        assertThatThrownBy(() -> seal("key")).isInstanceOf(Unavailable.class).hasMessageContaining("rebuild");
    }
}
