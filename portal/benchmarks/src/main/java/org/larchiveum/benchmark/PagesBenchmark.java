package org.larchiveum.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.ArchiveSettings;
import org.larchiveum.portal.PortalApplication;

/**
 * Requests a second and the 95th percentile of the time an answer takes, for pages of the portal over a home and for a page that says hello, from
 * two servers of the same kind in one process. The load comes from {@code wrk}, sixteen visitors at once. Hello is measured before every page,
 * so that each ratio is of two neighbouring seconds.
 */
final class PagesBenchmark {
    private static final int VISITORS = 16;
    private static final Pattern ITEM = Pattern.compile("href=\"(/en/record/[^\"?#]+)");
    private static final Pattern IMAGE = Pattern.compile("(/iiif/image/3/[0-9a-f-]{36})\"");
    private static final String PERCENTILE = """
            done = function(summary, latency, requests)
              io.write(string.format("RESULT %f %f %d\\n", summary.requests / (summary.duration / 1e6), latency:percentile(95) / 1000,
                summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout))
            end
            """;

    private final Path home;
    private final int seconds;

    PagesBenchmark(Path home, int seconds) {
        this.home = home.toAbsolutePath().normalize();
        this.seconds = seconds;
    }

    /** What wrk says: requests a second, milliseconds. */
    private record Load(double rate, double p95) {}

    void run() throws IOException, InterruptedException {
        var script = Files.writeString(Files.createTempFile("percentile", ".lua"), PERCENTILE);
        try (var archive = Archive.open(ArchiveSettings.embedded(home, Optional.empty()));
                var portal = PortalApplication.serve(
                        archive.readingRoom(), (id, page) -> Optional.empty(), Map.of("server.port", 0));
                var hello = HelloServer.start(0);
                var visitor = new Visitor()) {
            var base = "http://localhost:" + port(portal.getEnvironment().getProperty("local.server.port"));
            var greeting =
                    "http://localhost:" + port(hello.getEnvironment().getProperty("local.server.port")) + "/hello";
            var pages = pages(base, visitor);
            load(greeting, script, 5);
            for (var page : pages.values()) {
                load(page, script, 5);
            }
            for (var page : pages.entrySet()) {
                var least = load(greeting, script, seconds);
                var seen = load(page.getValue(), script, seconds);
                Benchmarks.say(
                        "%-28s %8.0f requests/s, p95 %7.1f ms   hello %8.0f requests/s, p95 %6.1f ms   ratio %.3f",
                        page.getKey(), seen.rate, seen.p95, least.rate, least.p95, seen.rate / least.rate);
            }
        } finally {
            Files.delete(script);
        }
    }

    private static String port(@org.jspecify.annotations.Nullable String port) {
        return String.valueOf(port);
    }

    private static Map<String, String> pages(String base, Visitor visitor) throws InterruptedException {
        var pages = new LinkedHashMap<String, String>();
        var image = base + firstWith(base, visitor, IMAGE);
        pages.put("tile of a picture", image + "/0,0,512,512/512,/0/default.jpg");
        pages.put("thumbnail of a picture", image + "/full/!400,400/0/default.jpg");
        pages.put("item page, English", base + item(base, visitor));
        pages.put("home, Korean", base + "/ko/");
        pages.put("search page, Korean", base + "/ko/search?q=%ED%8E%B8%EC%A7%80");
        pages.put("search page, English", base + "/en/search?q=letter");
        pages.put("everything, with facets", base + "/en/search");
        pages.put(
                "SPARQL, ten rows of JSON",
                base + "/sparql?format=json&query=SELECT%20%2A%20%7B%3Fs%20%3Fp%20%3Fo%7D%20LIMIT%2010");
        return pages;
    }

    private static String item(String base, Visitor visitor) throws InterruptedException {
        return items(base, visitor).getFirst();
    }

    private static List<String> items(String base, Visitor visitor) throws InterruptedException {
        var found = ITEM.matcher(visitor.page(base + "/en/search?type=image"));
        var items = new ArrayList<String>();
        while (found.find()) {
            if (!items.contains(found.group(1))) {
                items.add(found.group(1));
            }
        }
        return items;
    }

    /** The first part of an item's page that a pattern finds. */
    private static String firstWith(String base, Visitor visitor, Pattern pattern) throws InterruptedException {
        for (var item : items(base, visitor)) {
            var found = pattern.matcher(visitor.page(base + item));
            if (found.find()) {
                return found.group(1);
            }
        }
        throw new IllegalStateException("The home shows no picture; measure over the demonstration's");
    }

    private static Load load(String address, Path script, int seconds) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c" + VISITORS,
                        "-d" + seconds + "s",
                        "--timeout",
                        "10s",
                        "-s",
                        script.toString(),
                        "-H",
                        "Accept: text/html,image/*;q=0.9,*/*;q=0.8",
                        address)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var result = said.lines()
                .filter(line -> line.startsWith("RESULT "))
                .findFirst()
                .orElseThrow(() -> new IOException("wrk (Debian package wrk) said: " + said))
                .split(" ");
        if (Integer.parseInt(result[3]) > 0) {
            throw new IOException(result[3] + " requests failed at " + address);
        }
        return new Load(Double.parseDouble(result[1]), Double.parseDouble(result[2]));
    }
}
