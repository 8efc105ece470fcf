package org.larchiveum.ingest.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.ingest.Ingest;
import org.larchiveum.ingest.IngestListener;
import org.larchiveum.ingest.IngestOutcome;
import org.larchiveum.ingest.Workshop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files made to do harm: each has one outcome, none hangs, none reaches out of its file, and the archive is well afterwards. */
class HostileInputsTest {
    private static final Logger LOG = LoggerFactory.getLogger(HostileInputsTest.class);
    private static final String SECRET = "GEHEIMSPUR-4711";

    /** The outcome of each, as a pattern, with the codes of what was found; the encrypted file of the corpus comes on top. */
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("big-cell.csv", "accepted as text"),
            Map.entry("bomb.zip", "accepted as other ING-02[1-4]"),
            Map.entry("climbing-names.zip", "accepted as other"),
            Map.entry("cut.jpg", "accepted as image"),
            Map.entry("cut.pdf", "accepted as text ING-022 ING-030"),
            Map.entry("cut.png", "accepted as image ING-022"),
            Map.entry("empty.txt", "refused ING-001"),
            Map.entry("giant.png", "accepted as image ING-022 ING-030"),
            Map.entry("laughs.svg", "accepted as image ING-02[12] ING-032"),
            Map.entry("laughs.xml", "accepted as text ING-02[12]"),
            Map.entry("link.txt", "refused ING-003"),
            Map.entry("nested-80-deep.zip", "accepted as other"),
            Map.entry("nnnnn…", "accepted as text"),
            Map.entry("note-in-latin1.txt", "refused DES-102"),
            Map.entry("note-of-aliases.txt", "refused DES-105"),
            Map.entry("note-of-other-files.txt", "accepted as text"),
            Map.entry("note-that-climbs.txt", "refused DES-018"),
            Map.entry("note-too-deep.txt", "refused DES-105"),
            Map.entry("note-with-tags.txt", "refused DES-105"),
            Map.entry("outside.docx", "accepted as text ING-022"),
            Map.entry("outside.html", "accepted as text"),
            Map.entry("outside.svg", "accepted as image ING-032"),
            Map.entry("outside.xml", "accepted as text"),
            Map.entry("picture-named.txt", "accepted as image ING-027"),
            Map.entry("program-named.jpg", "accepted as other ING-027"),
            Map.entry("sixty-thousand.zip", "accepted as other ING-02[1-4]"),
            Map.entry("turned\\u202egpj.txt", "accepted as text"),
            Map.entry("two\\nlines.txt", "accepted as text"),
            Map.entry("zz-normal.txt", "accepted as text"));

    @TempDir
    private Path scratch;

    @Test
    @Timeout(600)
    void eachHasOneOutcomeAndTheArchiveStaysWell() throws Exception {
        var asked = new CopyOnWriteArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        var secret = Files.writeString(scratch.resolve("secret.txt"), SECRET);
        var folder = Files.createDirectory(scratch.resolve("hostile"));
        new Hostile(folder, "http://127.0.0.1:" + server.getAddress().getPort() + "/", secret).make();
        var corpus = System.getenv("LARCHIVEUM_CORPUS");
        if (corpus != null && Files.exists(Path.of(corpus, "pdf/PasswordSample-128bit.pdf"))) {
            Files.copy(Path.of(corpus, "pdf/PasswordSample-128bit.pdf"), folder.resolve("locked.pdf"));
        }
        var home = scratch.resolve("home");
        var started = Instant.now();
        try (var archive = Bench.open(home);
                var workshop = Workshop.open(Bench.settings(home, true))) {
            var ingest = new Ingest(archive, workshop);
            var report = ingest.run(Bench.order(folder), IngestListener.SILENT);
            var took = Duration.between(started, Instant.now());
            var outcomes = new TreeMap<String, String>();
            report.lines().forEach(line -> outcomes.put(name(line.source()), told(line.outcome())));
            LOG.info("{} hostile files in {} s", outcomes.size(), took.toSeconds());
            outcomes.forEach((name, outcome) -> LOG.info("| {} | {} |", name, outcome));
            assertThat(asked).as("nobody was asked").isEmpty();
            archive.awaitProjection();
            assertThat(archive.verify(n -> {}).faults()).isEmpty();
            assertThat(files(home)).as("files that tell the secret").isEmpty();
            try (var all = Files.walk(scratch)) {
                assertThat(all.filter(f -> f.getFileName().toString().startsWith("climbed")))
                        .isEmpty();
            }
            assertThat(workshopLeavesNothing(home)).isEmpty();
            var normal = Files.writeString(scratch.resolve("after.txt"), "An invented letter after the storm.");
            assertThat(ingest.run(Bench.order(normal), IngestListener.SILENT).lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.outcome()).isInstanceOf(IngestOutcome.Accepted.class));
            assertThat(outcomes.keySet()).containsAll(EXPECTED.keySet());
            outcomes.forEach((name, outcome) ->
                    assertThat(outcome).as(name).matches(EXPECTED.getOrDefault(name, "accepted as text ING-020")));
        } finally {
            server.stop(0);
        }
    }

    private static String told(IngestOutcome outcome) {
        return switch (outcome) {
            case IngestOutcome.Accepted accepted -> "accepted as " + accepted.mediaGroup() + codes(accepted.findings());
            case IngestOutcome.Duplicate duplicate -> "duplicate";
            case IngestOutcome.Refused refused -> "refused" + codes(refused.findings());
            case IngestOutcome.TryAgain later -> "try again: " + later.cause();
        };
    }

    private static String codes(List<Finding> findings) {
        return findings.stream()
                .map(Finding::code)
                .distinct()
                .sorted()
                .map(code -> " " + code)
                .collect(Collectors.joining());
    }

    private static String name(String source) {
        var name = String.valueOf(Path.of(source).getFileName());
        return name.length() > 60
                ? name.substring(0, 5) + "…"
                : name.replace("\n", "\\n").replace("\u202e", "\\u202e");
    }

    private static List<String> files(Path home) throws Exception {
        try (var all = Files.walk(home)) {
            var telling = new java.util.ArrayList<String>();
            for (var file : all.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(SECRET)) {
                    telling.add(file.toString());
                }
            }
            return telling;
        }
    }

    private static List<String> workshopLeavesNothing(Path home) {
        return Bench.files(home.resolve("work/receiving"));
    }
}
