package org.larchiveum.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReleaseCommandsTest {
    @TempDir
    private Path folder;

    private record Ran(int status, String out, String err) {}

    private Ran run(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var args = new ArrayList<>(List.of(words));
        args.addAll(List.of("--home", folder.resolve("home").toString()));
        int status = Larchiveum.run(
                args.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true), false);
        return new Ran(status, out.toString(), err.toString());
    }

    @Test
    void aReleaseIsIssuedListedShownAndCorrected() {
        var issued =
                run("publish", "--release", "2026.1", "--note-en", "the first", "--gap-ko", "빈틈", "--gap-en", "a gap");
        assertThat(issued.status()).as(issued.err()).isZero();
        assertThat(issued.out())
                .contains("Release 2026.1")
                .contains("the first")
                .contains("larchiveum-2026.1.nq.gz");
        assertThat(folder.resolve("home/releases/2026.1/SHA256SUMS"))
                .satisfies(file -> assertThat(Files.exists(file)).isTrue());

        assertThat(run("release", "list").out()).contains("2026.1").contains("held");
        assertThat(run("release", "erratum", "2026.1", "--ko", "오류", "--en", "a mistake", "--reason", "seen")
                        .status())
                .isZero();
        var shown = JsonMapper.shared()
                .readTree(run("release", "show", "2026.1", "--json").out());
        assertThat(shown.path("version").asString()).isEqualTo("2026.1");
        assertThat(shown.path("errata").path(0).path("text").path("en").asString())
                .isEqualTo("a mistake");
        assertThat(shown.path("content").path("gaps").path(0).path("ko").asString())
                .isEqualTo("빈틈");
        assertThat(JsonMapper.shared()
                        .readTree(run("release", "list", "--json").out())
                        .size())
                .isEqualTo(1);

        var again = run("publish", "--release", "2026.1");
        assertThat(again.status()).isEqualTo(Command.FAILED);
        assertThat(again.err()).contains("Release 2026.1 exists; choose a higher number");
        assertThat(again.out()).as("refused before anything is built").isEmpty();
        assertThat(run("publish", "--release", "2026.01").err()).contains("no name of a release");
        assertThat(run("publish", "--release", "2026.2.1").err()).contains("two numbers, such as 2026.2");
        assertThat(run("release", "show", "2025.1").err()).contains("There is no release 2025.1");
    }
}
