package org.larchiveum.ingest.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.ingest.Workshop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program is killed again and again in the same home. The next one must find everything acknowledged, everything once, both sides in step; and
 * the same order again completes it.
 */
abstract class Killing {
    private static final Logger LOG = LoggerFactory.getLogger(Killing.class);
    private static final Pattern PORT = Pattern.compile("address: (?:\\S+:)?([0-9]+)");

    @TempDir
    private Path scratch;

    private Path home = Path.of("-");
    Path talk = Path.of("-");
    private int given;
    private Path last = Path.of("-");

    @BeforeEach
    void talkThroughAFolder() throws IOException {
        home = scratch.resolve("home");
        talk = Files.createDirectories(scratch.resolve("talk"));
    }

    final void proveTheLast(String kills) throws Exception {
        try (var archive = Bench.open(home);
                var workshop = Workshop.open(Bench.settings(home, false))) {
            Survivors.prove(archive, talk);
            Survivors.complete(archive, workshop, last);
            Survivors.prove(archive, talk);
            Survivors.whole(archive, given);
            LOG.info(
                    "Killed at {}: {} entries acknowledged by the killed, all there, none twice; {} lines in the ledger",
                    kills,
                    acknowledged(),
                    archive.ledgerHead().split(" ")[0]);
        }
    }

    /** A new victim that has proven what the last one left, and waits. */
    final Process ready(int workers) throws IOException, InterruptedException {
        Files.deleteIfExists(talk.resolve("go"));
        Victim.say(talk, "NEXT");
        var folder = Given.folder(scratch, ++given);
        var victim = start(folder, workers);
        while (victim.isAlive() && !said().getLast().equals("READY")) {
            Thread.sleep(20);
        }
        assertThat(victim.isAlive())
                .as("number %d found what the one before it left in order:%n%s", given, tail(talk.resolve("stderr")))
                .isTrue();
        last = folder;
        return victim;
    }

    private Process start(Path folder, int workers) throws IOException {
        var temporary = Files.createDirectories(scratch.resolve("tmp"));
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary,
                "-Dlarchiveum.extractor=" + System.getProperty("larchiveum.extractor"),
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                home.toString(),
                folder.toString(),
                last.toString(),
                talk.toString(),
                Integer.toString(workers)));
        return new ProcessBuilder(command)
                .redirectOutput(talk.resolve("stdout").toFile())
                .redirectError(talk.resolve("stderr").toFile())
                .start();
    }

    final int port() throws IOException {
        var found = PORT.matcher(Files.readString(talk.resolve("stdout")));
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    final List<String> said() throws IOException {
        return Files.readAllLines(talk.resolve("said"));
    }

    final int acknowledged() throws IOException {
        return (int) said().stream().filter(line -> line.startsWith("ACK ")).count();
    }

    private static String tail(Path file) throws IOException {
        var text = Files.readString(file);
        return text.substring(Math.max(0, text.length() - 6_000));
    }
}
