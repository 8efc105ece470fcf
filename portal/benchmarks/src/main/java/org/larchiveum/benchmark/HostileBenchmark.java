package org.larchiveum.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.ArchiveSettings;
import org.larchiveum.portal.PortalApplication;
import org.larchiveum.portal.invented.Crowd;

/**
 * 64 clients who ask cheap and hostile questions without end, while one visitor reads pages: how long the pages take, what became of the questions,
 * and how full the heap was. Clients, visitor and portal share one process, which makes it harder for the pages.
 */
final class HostileBenchmark {
    private static final int CLIENTS = 64;
    private static final long MIB = 1 << 20;

    private final Path home;
    private final Duration length;

    HostileBenchmark(Path home, Duration length) {
        this.home = home.toAbsolutePath().normalize();
        this.length = length;
    }

    void run() throws IOException, InterruptedException {
        try (var archive = Archive.open(ArchiveSettings.embedded(home, Optional.empty()));
                var portal = PortalApplication.serve(
                        archive.readingRoom(), (id, page) -> Optional.empty(), Map.of("server.port", 0));
                var visitor = new Visitor()) {
            var base = "http://127.0.0.1:" + portal.getEnvironment().getProperty("local.server.port");
            var pages = List.of(
                    "/en/",
                    "/ko/search?q=%ED%8E%B8%EC%A7%80",
                    "/en/institutions",
                    "/en/statistics",
                    "/ko/records",
                    "/sparql");
            for (int warming = 0; warming < 20; warming++) {
                for (var page : pages) {
                    visitor.page(base + page);
                }
            }
            Benchmarks.say("pages alone: %s", percentiles(read(visitor, base, pages, Duration.ofSeconds(10))));
            try (var crowd = Crowd.sent(URI.create(base + "/sparql"), CLIENTS)) {
                var times = read(visitor, base, pages, length);
                Benchmarks.say("pages beside %d clients: %s", CLIENTS, percentiles(times));
                Benchmarks.say("cheap questions: %s", percentiles(crowd.cheap()));
                Benchmarks.say("answers by status: %s; malformed: %s", crowd.statuses(), crowd.malformed());
            }
            // The longest question may go on for its time limit.
            for (int waited = 0; waited <= 40; waited += 40) {
                TimeUnit.SECONDS.sleep(waited);
                System.gc();
                Benchmarks.say(
                        "heap %d s after: %d MiB of %d",
                        waited, used() / MIB, Runtime.getRuntime().maxMemory() / MIB);
            }
        }
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Milliseconds of each page. */
    private static List<Long> read(Visitor visitor, String base, List<String> pages, Duration length)
            throws InterruptedException {
        var times = new ArrayList<Long>();
        long end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            for (var page : pages) {
                long start = System.nanoTime();
                visitor.page(base + page);
                times.add((System.nanoTime() - start) / 1_000_000);
                Thread.sleep(20);
            }
        }
        return times;
    }

    private static String percentiles(List<Long> times) {
        var sorted = times.stream().sorted().toList();
        return sorted.isEmpty()
                ? "none"
                : "%d, median %d ms, p95 %d ms, p99 %d ms, longest %d ms"
                        .formatted(sorted.size(), at(sorted, 50), at(sorted, 95), at(sorted, 99), sorted.getLast());
    }

    private static long at(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
