package org.larchiveum.ingest.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.ingest.table.Import;
import org.larchiveum.ingest.table.ImportListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An import is killed at random moments: nothing acknowledged is lost, nothing is there twice, and the same order completes it. */
class ImportKilledTest {
    private static final Logger LOG = LoggerFactory.getLogger(ImportKilledTest.class);
    private static final int ROWS = 12_000;
    private static final String MAPPING = """
            system: proof
            invented: true
            tables:
              - file: people*.csv
                kind: person
                id: no
                columns: {name: prefLabel, sex: sex}
            """;

    @TempDir
    private Path scratch;

    /** As often as {@code -Dlarchiveum.kills} says; the moments follow from a seed. */
    @Test
    @Timeout(1_800)
    void whatWasAcknowledgedSurvivesAndTheSameOrderCompletesIt() throws Exception {
        var home = scratch.resolve("home");
        var talk = Files.createDirectories(scratch.resolve("talk"));
        var mapping = Files.writeString(scratch.resolve("mapping.yaml"), MAPPING);
        var table = Files.writeString(scratch.resolve("people.csv"), table());
        int kills = Integer.getInteger("larchiveum.kills", 3);
        var random = new Random(20_261_122);
        long cut = 0;
        for (int i = 0; i < kills; i++) {
            var victim = start(home, table, mapping, talk);
            Files.createFile(talk.resolve("go"));
            long begun = acknowledged(talk);
            while (victim.isAlive()
                    && acknowledged(talk) <= begun
                    && !said(talk).getLast().equals("DONE")) {
                Thread.sleep(1);
            }
            Thread.sleep(random.nextInt(400));
            assertThat(victim.isAlive()).isTrue();
            victim.destroyForcibly().waitFor();
            cut += said(talk).getLast().equals("DONE") ? 0 : 1;
            Files.delete(talk.resolve("go"));
            try (var archive = Bench.open(home)) {
                assertThat(known(archive))
                        .as("acknowledged before kill %d", i + 1)
                        .isGreaterThanOrEqualTo((int) acknowledged(talk));
            }
        }
        try (var archive = Bench.open(home)) {
            new Import(archive, home.resolve("work")).run(ImportVictim.order(table, mapping), ImportListener.SILENT);
            archive.awaitProjection();
            assertThat(known(archive)).isEqualTo(ROWS);
            assertThat(archive.verify(done -> {}).faults()).isEmpty();
            assertThat(once(archive)).as("entries with one line each").isEqualTo(ROWS);
            assertThat(shown(archive)).isEqualTo(ROWS);
        }
        LOG.info(
                "Killed {} times, {} of them before the end of the work: {} rows, all there, none twice",
                kills,
                cut,
                ROWS);
    }

    private static String table() {
        var table = new StringBuilder("no,name,sex\n");
        for (int i = 1; i <= ROWS; i++) {
            table.append(i).append(",Invented Person ").append(i).append(i % 2 == 0 ? ",male\n" : ",female\n");
        }
        return table.toString();
    }

    private static int known(Archive archive) {
        int known = 0;
        for (int i = 1; i <= ROWS; i++) {
            known += archive.staff().known(Kind.PERSON, "proof:" + i).isPresent() ? 1 : 0;
        }
        return known;
    }

    private static long once(Archive archive) {
        long once = 0;
        for (int i = 1; i <= ROWS; i++) {
            EntryId id = archive.staff().known(Kind.PERSON, "proof:" + i).orElseThrow();
            once += archive.staff().history(id).size() == 1 ? 1 : 0;
        }
        return once;
    }

    private static long shown(Archive archive) {
        return archive.staff()
                .search(org.larchiveum.archive.search.SearchRequest.of(
                        "Invented Person", org.larchiveum.archive.description.Language.EN))
                .total();
    }

    private Process start(Path home, Path table, Path mapping, Path talk) throws IOException, InterruptedException {
        Victim.say(talk, "NEXT");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ImportVictim.class.getName(),
                home.toString(),
                table.toString(),
                mapping.toString(),
                talk.toString()));
        var victim = new ProcessBuilder(command)
                .redirectOutput(talk.resolve("stdout").toFile())
                .redirectError(talk.resolve("stderr").toFile())
                .start();
        while (victim.isAlive() && !said(talk).getLast().equals("READY")) {
            Thread.sleep(20);
        }
        assertThat(victim.isAlive())
                .as(Files.readString(talk.resolve("stderr")))
                .isTrue();
        return victim;
    }

    private static List<String> said(Path talk) throws IOException {
        return Files.readAllLines(talk.resolve("said"));
    }

    /** Rows acknowledged by all victims together: each goes on where the one before it ended. */
    private static long acknowledged(Path talk) throws IOException {
        long sum = 0;
        long last = 0;
        for (var line : said(talk)) {
            if (line.equals("NEXT")) {
                sum += last;
                last = 0;
            } else if (line.startsWith("ACK ")) {
                last = Long.parseLong(line.substring(4));
            }
        }
        return sum + last;
    }
}
