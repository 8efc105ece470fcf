package org.larchiveum.benchmark;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.ArchiveSettings;
import org.larchiveum.portal.PortalApplication;

/**
 * How long the page of an institution takes, with the chart of what it commands, over a home that holds the invented database: the page with the
 * largest chart on three hundred days, and two hundred institutions each seen for the first time. Each page is asked for once, so that nothing is answered from a cache of charts.
 */
final class InstitutionBenchmark {
    private static final Pattern INSTITUTION = Pattern.compile("href=\"(/en/institution/[0-9a-f-]{36})\"");
    private static final Pattern IN_CHART = Pattern.compile("<a[^>]+href=\"(/en/institution/[0-9a-f-]{36})[^\"]*\"");
    private static final LocalDate LATE = LocalDate.of(2020, 6, 1);
    private static final int TIMES = 300;
    private static final int DIFFERENT = 200;

    private final Path home;

    InstitutionBenchmark(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    void run() throws InterruptedException {
        try (var archive = Archive.open(ArchiveSettings.embedded(home, Optional.empty()));
                var portal = PortalApplication.serve(
                        archive.readingRoom(), (id, page) -> Optional.empty(), Map.of("server.port", 0));
                var visitor = new Visitor()) {
            var base = "http://localhost:" + portal.getEnvironment().getProperty("local.server.port");
            var all = addresses(INSTITUTION, visitor.page(base + "/en/institutions"));
            Benchmarks.say("%d institutions", all.size());
            var first = new ArrayList<Double>();
            String largest = all.getFirst();
            int units = 0;
            for (var address : all.subList(0, Math.min(DIFFERENT, all.size()))) {
                long begun = System.nanoTime();
                var page = visitor.page(base + address);
                first.add(milliseconds(begun));
                int shown = addresses(IN_CHART, page).size();
                if (shown > units) {
                    units = shown;
                    largest = address;
                }
            }
            say(first.size() + " institutions, each for the first time", first);
            var again = new ArrayList<Double>();
            for (int i = 0; i < TIMES; i++) {
                long begun = System.nanoTime();
                visitor.page(base + largest + "?on=" + LATE.minusDays(i));
                again.add(milliseconds(begun));
            }
            say("the one that links to " + units + " others, on " + TIMES + " days", again);
        }
    }

    private static List<String> addresses(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static void say(String what, List<Double> times) {
        times.sort(Comparator.naturalOrder());
        Benchmarks.say(
                "%-60s median %6.1f ms, p95 %6.1f ms, longest %6.1f ms",
                what, times.get(times.size() / 2), times.get(times.size() * 95 / 100), times.getLast());
    }

    private static double milliseconds(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }
}
