package org.larchiveum.ingest.derivative.fork;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.larchiveum.ingest.extraction.ExtractorHome;
import org.larchiveum.ingest.extraction.ExtractorUnavailable;

/** One run of the process that makes copies: a line to it, a line from it, and an end when either fails. */
final class Worker implements AutoCloseable {
    private static final String MAIN = "org.larchiveum.extractor.DerivativeMain";

    private static final String READY = "ready";
    private static final Duration START = Duration.ofSeconds(60);

    private final Process process;
    private final Writer jobs;
    private final BufferedReader replies;

    private Worker(Process process) {
        this.process = process;
        this.jobs = process.outputWriter(StandardCharsets.UTF_8);
        this.replies = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static Worker start(ExtractorHome home, DeriverLimits limits, Path temporary) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        ExtractorHome.java().toString(),
                        "-cp",
                        home.classPath(),
                        "-Xmx" + limits.heapMegabytes() + "m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true",
                        "-Dfile.encoding=UTF-8",
                        "-Djava.io.tmpdir=" + temporary,
                        "-Dpdfbox.fontcache=" + temporary,
                        MAIN))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Worker worker = new Worker(builder.start());
        worker.awaitReady(home);
        return worker;
    }

    private void awaitReady(ExtractorHome home) {
        try {
            if (READY.equals(line(replies::readLine, START))) {
                return;
            }
            close();
            throw new ExtractorUnavailable("the maker of derivatives does not start from " + home.folder());
        } catch (IOException | TimeoutException down) {
            close();
            throw new ExtractorUnavailable("the maker of derivatives does not start from " + home.folder(), down);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The reply to one job. */
    String ask(String job, Duration limit) throws IOException, TimeoutException {
        String reply = line(
                () -> {
                    jobs.write(job);
                    jobs.write('\n');
                    jobs.flush();
                    return replies.readLine();
                },
                limit);
        if (reply == null) {
            throw new IOException("the worker died" + exit());
        }
        return reply;
    }

    private @Nullable String line(Callable<@Nullable String> conversation, Duration limit)
            throws IOException, TimeoutException {
        FutureTask<@Nullable String> answer = new FutureTask<>(conversation);
        Thread.ofVirtual().start(answer);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException broken) {
            throw new IOException("the worker died" + exit(), broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }

    /** 3 is how a JVM ends when its memory does. */
    private String exit() {
        try {
            boolean ended = process.waitFor(1, TimeUnit.SECONDS);
            return ended && process.exitValue() == 3 ? " of lack of memory" : "";
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
