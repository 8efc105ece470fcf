package org.larchiveum.archive.storage.ocfl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.ledger.Action;
import org.larchiveum.archive.ledger.LedgerFault;
import org.larchiveum.archive.ledger.LedgerLine;
import org.larchiveum.archive.ledger.file.FileLedger;
import org.larchiveum.archive.storage.AuditEvent;
import org.larchiveum.archive.storage.ObjectId;

/** What was acknowledged survives the program's death, and a full disk. */
class CrashTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everythingAcknowledgedSurvivesAKill(long seed) throws Exception {
        var victim = victim(List.of(), seed, 5_000);
        var acknowledged = home.resolve("acknowledged");
        while (victim.isAlive() && (!Files.exists(acknowledged) || Files.size(acknowledged) == 0)) {
            Thread.sleep(20);
        }
        Thread.sleep(new Random(seed).nextInt(100, 900));
        assertThat(victim.isAlive())
                .as("the victim ran into a fault of its own")
                .isTrue();
        victim.destroyForcibly().waitFor();
        expectEverythingAcknowledged(true);
    }

    /** The JVM goes on after SIGXFSZ, so a limit on the size of files acts like a disk that takes no more. */
    @Test
    void aDiskThatTakesNoMoreLeavesEverythingReadable() throws Exception {
        var victim = victim(List.of("bash", "-c", "ulimit -f 300; exec \"$@\"", "limited"), 7, 400_000);
        assertThat(victim.waitFor(2, TimeUnit.MINUTES)).isTrue();
        var said = Files.readAllLines(home.resolve("acknowledged"));
        assertThat(said).singleElement().asString().startsWith("full 0 true There is no room on the disk");
        expectEverythingAcknowledged(false);
    }

    @Test
    void aFullDiskLeavesEverythingReadable() throws Exception {
        var mounted = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", home.toString())
                .redirectErrorStream(true)
                .start();
        mounted.getInputStream().transferTo(OutputStream.nullOutputStream());
        Assumptions.assumeTrue(mounted.waitFor() == 0, "A small file system can only be mounted by root");
        try {
            var victim = victim(List.of(), 9, 100_000);
            assertThat(victim.waitFor(2, TimeUnit.MINUTES)).isTrue();
            var said = Files.readAllLines(home.resolve("acknowledged"));
            assertThat(said).hasSizeGreaterThan(5);
            assertThat(said.get(said.size() - 1)).matches("full [0-9]+ true There is no room on the disk.*");
            expectEverythingAcknowledged(false);
        } finally {
            new ProcessBuilder("umount", home.toString()).start().waitFor();
        }
    }

    private Process victim(List<String> prefix, long seed, int size) throws IOException {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx128m",
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CrashVictim.class.getName(),
                home.toString(),
                Long.toString(seed),
                Integer.toString(size)));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void expectEverythingAcknowledged(boolean some) throws IOException {
        try (var store = OcflStorage.open(home.resolve("storage"), home.resolve("work"));
                var ledger = FileLedger.open(home.resolve("ledger.jsonl"))) {
            for (var unfinished : store.unfinished()) {
                unfinished.found().ifPresent(found -> {
                    var entry = EntryId.parse(found.object().value()).orElseThrow();
                    var version = ledger.latest(entry).map(line -> line.stored().version());
                    if (version.orElse(0) < found.number()) {
                        ledger.append(
                                new LedgerLine.Act("recovery", Action.ADOPT, "found"), entry, CrashVictim.line(found));
                    }
                    store.settled(found.object(), found.number());
                });
            }
            var seen = 0;
            for (var line : Files.readAllLines(home.resolve("acknowledged"))) {
                var word = line.split(" ");
                if (word.length == 3 && word[2].length() == 128) {
                    var id = new ObjectId(EntryId.parse(word[0]).orElseThrow().urn());
                    var number = Integer.parseInt(word[1]);
                    var path = "데이터 " + (number - 1);
                    assertThat(store.version(id, number).orElseThrow().files()).containsEntry(path, word[2]);
                    var file = store.file(id, number, path).orElseThrow();
                    assertThat(Digests.sha512(file, OutputStream.nullOutputStream()))
                            .isEqualTo(word[2]);
                    seen++;
                }
            }
            assertThat(seen > 0 || !some).as("something was acknowledged").isTrue();
            var versions = new HashSet<String>();
            store.audit(event -> {
                assertThat(event).isInstanceOf(AuditEvent.Examined.class);
                if (event instanceof AuditEvent.Examined examined) {
                    versions.add(examined.object() + " " + examined.head());
                }
            });
            var lines = new HashSet<String>();
            ledger.after(0, Integer.MAX_VALUE).forEach(line -> {
                lines.remove(line.stored().object() + " " + (line.stored().version() - 1));
                lines.add(line.stored().object() + " " + line.stored().version());
            });
            assertThat(versions).isEqualTo(lines);
            var faults = new ArrayList<LedgerFault>();
            ledger.audit(faults::add);
            assertThat(faults).isEmpty();
        }
    }
}
