package org.larchiveum.ingest.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.ingest.Workshop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program is killed between any two steps and at random moments, again and again in the same home. The next one must
 * find everything acknowledged, everything once, both sides in step; and the same order again completes it.
 */
class KilledTest {
    private static final Logger LOG = LoggerFactory.getLogger(KilledTest.class);
    private static final String PIPELINE = "org.larchiveum.ingest.pipeline.";
    private static final String CORE = "org.larchiveum.archive.";
    private static final Pattern PORT = Pattern.compile("address: (?:\\S+:)?([0-9]+)");

    /** Each stands for the moment just before the method named does anything, for the so-many-eth time. */
    private static final List<Moment> MOMENTS = List.of(
            new Moment("after receiving", PIPELINE + "Scan", "apply", 3),
            new Moment("after the look for malware", PIPELINE + "Identify", "apply", 2),
            new Moment("after extraction", PIPELINE + "Copy", "apply", 4),
            new Moment("before describing", PIPELINE + "Describe", "apply", 2),
            new Moment("before the deposit", CORE + "catalogue.Catalogue", "deposit", 5),
            new Moment("while the version is being made", CORE + "storage.ocfl.Intents", "begin", 4),
            new Moment(
                    "with the version whole and its files not yet moved",
                    CORE + "storage.ocfl.Incoming",
                    "removeMoved",
                    4),
            new Moment("after storage, before the ledger", CORE + "ledger.file.FileLedger", "appendAll", 6),
            new Moment("after the ledger's line, before its head", CORE + "ledger.file.HeadFile", "write", 3),
            new Moment("after the ledger, before it is settled", CORE + "storage.ocfl.OcflStorage", "settled", 5),
            new Moment("before the public copies", CORE + "projection.Media", "publish", 2),
            new Moment("before the public index", CORE + "search.solr.SolrSearch", "put", 1),
            new Moment("after the index, before the public graph", CORE + "graph.jena.JenaGraphs", "apply", 1),
            new Moment(
                    "after the public graph, before its index is committed",
                    CORE + "search.solr.SolrSearch",
                    "commit",
                    1),
            new Moment("after the public side, before the staff side", CORE + "graph.jena.JenaGraphs", "apply", 2),
            new Moment("after both graphs, before the last index", CORE + "search.solr.SolrSearch", "commit", 2));

    @TempDir
    private Path scratch;

    private Path home = Path.of("-");
    private Path talk = Path.of("-");
    private int given;
    private Path last = Path.of("-");

    private record Moment(String name, String type, String method, int times) {}

    @BeforeEach
    void talkThroughAFolder() throws IOException {
        home = scratch.resolve("home");
        talk = Files.createDirectories(scratch.resolve("talk"));
    }

    @Test
    @Timeout(1_800)
    void everythingAcknowledgedSurvivesAKillBetweenAnyTwoSteps() throws Exception {
        for (var moment : MOMENTS) {
            var victim = ready(1);
            var debugged = Debugged.attach(port());
            debugged.stopAt(moment.type(), moment.method());
            Files.createFile(talk.resolve("go"));
            var reached = debugged.reached(moment.times(), Duration.ofSeconds(120));
            victim.destroyForcibly().waitFor();
            assertThat(reached).as("reached: %s", moment.name()).isTrue();
            assertThat(said().getLast())
                    .as("killed before its end: %s", moment.name())
                    .isNotEqualTo("DONE");
        }
        proveTheLast(MOMENTS.size() + " named moments");
    }

    /** As often as {@code -Dlarchiveum.kills} says; the moments follow from a seed. Two files are worked on at once. */
    @Test
    @Timeout(7_200)
    void everythingAcknowledgedSurvivesKillsAtRandomMoments() throws Exception {
        var cut = 0;
        var kills = Integer.getInteger("larchiveum.kills", 5);
        var random = new Random(20261121);
        for (int i = 0; i < kills; i++) {
            var victim = ready(2);
            var before = acknowledged();
            Files.createFile(talk.resolve("go"));
            var wanted = before + random.nextInt(Given.ENTRIES - 1);
            while (victim.isAlive() && acknowledged() < wanted) {
                Thread.sleep(1);
            }
            Thread.sleep(random.nextInt(150));
            assertThat(victim.isAlive()).isTrue();
            victim.destroyForcibly().waitFor();
            cut += said().getLast().equals("DONE") ? 0 : 1;
        }
        proveTheLast(kills + " random moments, " + cut + " of them before the end of the work");
    }

    private void proveTheLast(String kills) throws Exception {
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
    private Process ready(int workers) throws IOException, InterruptedException {
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

    private int port() throws IOException {
        var found = PORT.matcher(Files.readString(talk.resolve("stdout")));
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private List<String> said() throws IOException {
        return Files.readAllLines(talk.resolve("said"));
    }

    private int acknowledged() throws IOException {
        return (int) said().stream().filter(line -> line.startsWith("ACK ")).count();
    }

    private static String tail(Path file) throws IOException {
        var text = Files.readString(file);
        return text.substring(Math.max(0, text.length() - 6_000));
    }
}
