package org.larchiveum.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever was done to a home behind its back, {@code verify} says where, and a script hears it by the exit status. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyTest {
    private static final int FILES = 3;
    private static final String LETTER = "original/letter-1.txt";

    private Path scratch = Path.of("-");
    private Path sound = Path.of("-");

    /** How a program ended, and what it wrote to its two outputs. */
    private record Ended(int status, String out, String err) {}

    /** What can be done to a home. */
    private enum Harm {
        FLIPPED_BIT("altered", LETTER) {
            @Override
            void to(Path home) throws IOException {
                var file = letter(home);
                var bytes = Files.readAllBytes(file);
                bytes[3] ^= 1;
                Files.write(file, bytes);
            }
        },
        MISSING_FILE("missing", LETTER) {
            @Override
            void to(Path home) throws IOException {
                Files.delete(letter(home));
            }
        },
        EXTRA_FILE("unexpected", "original/stranger.txt") {
            @Override
            void to(Path home) throws IOException {
                Files.writeString(letter(home).resolveSibling("stranger.txt"), "Nobody brought me");
            }
        },
        EDITED_LINE("ledger", "line 3") {
            @Override
            void change(List<String> lines) {
                lines.set(1, lines.get(1).replace("Taken in", "Token in"));
            }
        },
        EDITED_LAST_LINE("ledger", "line " + (FILES + 1)) {
            @Override
            void change(List<String> lines) {
                lines.set(FILES, lines.get(FILES).replace("Taken in", "Token in"));
            }
        },
        DROPPED_LINE("ledger", "line 2") {
            @Override
            void change(List<String> lines) {
                lines.remove(1);
            }
        },
        DROPPED_LAST_LINE("ledger", "line " + (FILES + 1)) {
            @Override
            void change(List<String> lines) {
                lines.removeLast();
            }
        },
        REORDERED_LINES("ledger", "line 2") {
            @Override
            void change(List<String> lines) {
                Collections.swap(lines, 1, 2);
            }
        };

        private final String kind;
        private final String named;

        Harm(String kind, String named) {
            this.kind = kind;
            this.named = named;
        }

        void to(Path home) throws IOException {
            var ledger = home.resolve("ledger/ledger.jsonl");
            var lines = new ArrayList<>(Files.readAllLines(ledger));
            assertThat(lines).hasSize(FILES + 1);
            change(lines);
            Files.writeString(ledger, String.join("\n", lines) + "\n");
        }

        void change(List<String> lines) {
            throw new IllegalStateException("Every harm does something");
        }

        private static Path letter(Path home) throws IOException {
            try (var all = Files.walk(home.resolve("storage"))) {
                return all.filter(file -> file.endsWith(LETTER)).findFirst().orElseThrow();
            }
        }
    }

    @BeforeAll
    void takeSomeLettersIn(@TempDir Path folder) throws IOException {
        scratch = folder;
        sound = folder.resolve("sound");
        var given = Files.createDirectory(folder.resolve("given"));
        for (int i = 0; i < FILES; i++) {
            Files.writeString(given.resolve("letter-" + i + ".txt"), "An invented letter, number " + i);
        }
        var taken = run("ingest", given.toString(), "--home", sound.toString());
        assertThat(taken.status()).as(taken.err()).isZero();
    }

    @Test
    void findsNothingWhereNothingWasDone() throws IOException {
        var text = run("verify", "--home", copy("clean").toString());
        assertThat(text.status()).as(text.err()).isZero();
        assertThat(text.out()).contains("Everything is what it was.").doesNotContain("FAULT");
        var json = run("verify", "--json", "--home", copy("clean-json").toString());
        assertThat(json.status()).isZero();
        assertThat(Json.MAPPER.readTree(json.out()).get("faults")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void namesWhatWasDoneAndExitsWithFour(Harm harm) throws IOException {
        var home = copy(harm.name());
        harm.to(home);
        var text = run("verify", "--home", home.toString());
        assertThat(text.status()).as(text.out() + text.err()).isEqualTo(4);
        assertThat(text.out().lines().filter(line -> line.startsWith("FAULT  " + harm.kind)))
                .anyMatch(line -> line.contains(harm.named));
        var json = run("verify", "--home", home.toString(), "--json");
        assertThat(json.status()).as(json.out() + json.err()).isEqualTo(4);
        assertThat(Json.MAPPER.readTree(json.out()).get("faults")).anySatisfy(fault -> {
            assertThat(fault.get("kind").asString()).isEqualTo(harm.kind);
            assertThat(fault.get("path").asString()).contains(harm.named);
        });
    }

    @Test
    void readsStorageEvenWhereTheLedgerCannotBeRead() throws IOException {
        var home = copy("both");
        Harm.EDITED_LINE.to(home);
        Harm.FLIPPED_BIT.to(home);
        var found = run("verify", "--home", home.toString());
        assertThat(found.status()).isEqualTo(4);
        assertThat(found.out()).contains("line 3", LETTER);
    }

    @Test
    void startsNeitherIndexNorGraph() throws IOException {
        var home = copy("bare");
        delete(home.resolve("graph"));
        delete(home.resolve("index"));
        assertThat(run("verify", "--home", home.toString()).status()).isZero();
        assertThat(home.resolve("graph")).doesNotExist();
        assertThat(home.resolve("index")).doesNotExist();
    }

    @Test
    @Timeout(60)
    void aScriptHearsItByTheExitStatus() throws IOException, InterruptedException {
        var home = copy("script");
        Harm.FLIPPED_BIT.to(home);
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Larchiveum.class.getName(),
                        "verify",
                        "--home",
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var out = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor(50, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isEqualTo(4);
        assertThat(out).contains(LETTER);
    }

    private static Ended run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int status = Larchiveum.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true), false);
        return new Ended(status, out.toString(), err.toString());
    }

    private Path copy(String name) throws IOException {
        var home = scratch.resolve(name);
        try (var all = Files.walk(sound)) {
            for (var file : all.toList()) {
                Files.copy(file, home.resolve(sound.relativize(file).toString()));
            }
        }
        return home;
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
