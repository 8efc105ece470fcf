package org.larchiveum.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Seconds from the command to the first healthy answer, and resident memory after a few pages: of {@code serve} on a home, and of a server of
 * the same kind that only says hello. The median of several starts, one after the other in turn.
 */
final class StartBenchmark {
    private static final int PORT = 18_095;
    private static final List<String> PAGES =
            List.of("/ko/", "/en/", "/en/search?q=letter", "/ko/search?q=%ED%8E%B8%EC%A7%80", "/en/records");

    private final Path home;
    private final int rounds;
    private final Path root = Path.of(System.getProperty("larchiveum.root", "."));

    StartBenchmark(Path home, int rounds) {
        this.home = home.toAbsolutePath().normalize();
        this.rounds = rounds;
    }

    /** One start. */
    private record Start(double seconds, double megabytes) {}

    void run() throws IOException, InterruptedException {
        var serving = new ArrayList<Start>();
        var hello = new ArrayList<Start>();
        for (int round = 0; round < rounds; round++) {
            serving.add(start(
                    List.of(
                            root.resolve("larchiveum").toString(),
                            "serve",
                            "--home",
                            home.toString(),
                            "--port",
                            Integer.toString(PORT)),
                    "/actuator/health",
                    PAGES));
            hello.add(start(
                    List.of(root.resolve("portal/benchmarks/run").toString(), "hello", Integer.toString(PORT)),
                    "/hello",
                    List.of("/hello", "/hello")));
        }
        Benchmarks.say(
                "serve: %.1f s until healthy, %.0f MB resident after %d pages",
                seconds(serving), memory(serving), PAGES.size());
        Benchmarks.say("hello: %.1f s until it answers, %.0f MB resident", seconds(hello), memory(hello));
        Benchmarks.say("start of serve / start of hello: %.1f", seconds(serving) / seconds(hello));
    }

    private static Start start(List<String> command, String ready, List<String> pages)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var visitor = new Visitor()) {
            var base = "http://localhost:" + PORT;
            while (visitor.read(base + ready).isEmpty()) {
                if (!process.isAlive()) {
                    throw new IOException("It ended instead of starting: " + String.join(" ", command));
                }
                Thread.sleep(20);
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            for (var page : pages) {
                visitor.page(base + page);
            }
            return new Start(seconds, resident(process).orElse(Double.NaN));
        } finally {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    /** Resident memory in MB, where the system tells it. */
    private static Optional<Double> resident(Process process) throws IOException {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return Optional.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst();
    }

    private static double seconds(List<Start> starts) {
        return median(starts.stream().map(Start::seconds).toList());
    }

    private static double memory(List<Start> starts) {
        return median(starts.stream().map(Start::megabytes).toList());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
