package org.larchiveum.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LarchiveumTest {
    @TempDir
    Path folder;

    @Test
    void whatServesAnswersUnderItsOwnPort() {
        assertThat(Larchiveum.settings(Optional.of(folder), "demo", "--port", "9000")
                        .base())
                .contains("http://localhost:9000");
        assertThat(Larchiveum.settings(Optional.of(folder), "serve", "--port=9001")
                        .base())
                .contains("http://localhost:9001");
        assertThat(Larchiveum.settings(Optional.of(folder), "serve").base()).contains("http://localhost:8080");
    }

    @Test
    void whatDoesNotServeKeepsTheAddressesThatTheHomeHas() {
        assertThat(Larchiveum.settings(Optional.of(folder), "ingest", "box").base())
                .isEmpty();
        assertThat(Larchiveum.settings(Optional.of(folder), "find", "word").base())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "demo",
                "ingest",
                "import",
                "undo",
                "export-tables",
                "verify",
                "accession",
                "sparql",
                "publish",
                "release"
            })
    void everyCommandTellsWhatItTakesAndTouchesNothing(String command) {
        var home = folder.resolve("none");
        var said = new StringWriter();

        int status = Larchiveum.run(
                new String[] {command, "--help", "--home", home.toString()},
                new PrintWriter(said),
                new PrintWriter(said),
                false);

        assertThat(status).isZero();
        assertThat(said.toString()).contains("Usage: larchiveum " + command);
        assertThat(Files.exists(home)).isFalse();
    }

    @Test
    void helpIsUnderstoodAsAnOptionToo() {
        var said = new StringWriter();

        int status = Larchiveum.run(new String[] {"--help"}, new PrintWriter(said), new PrintWriter(said), false);

        assertThat(status).isZero();
        assertThat(said.toString()).contains("ingest").contains("serve");
    }
}
