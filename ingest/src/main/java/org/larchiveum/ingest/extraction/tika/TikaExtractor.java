package org.larchiveum.ingest.extraction.tika;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaConfigException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.FetchEmitTuple;
import org.apache.tika.pipes.HandlerConfig;
import org.apache.tika.pipes.PipesConfig;
import org.apache.tika.pipes.PipesParser;
import org.apache.tika.pipes.PipesResult;
import org.apache.tika.pipes.emitter.EmitKey;
import org.apache.tika.pipes.fetcher.FetchKey;
import org.apache.tika.sax.BasicContentHandlerFactory.HANDLER_TYPE;
import org.larchiveum.ingest.extraction.Extraction;
import org.larchiveum.ingest.extraction.Extractor;
import org.larchiveum.ingest.extraction.ExtractorHome;
import org.larchiveum.ingest.extraction.ExtractorUnavailable;
import org.larchiveum.ingest.extraction.Outcome;

/** Tika's parsers in JVMs of their own, where a hang, a crash or a full memory costs one attempt at one file. */
public final class TikaExtractor implements Extractor {
    private static final String SETTINGS = "larchiveum-tika.xml";
    private static final String PROBE = "한국어 시험";

    private final ForkLimits limits;
    private final Path scratch;
    private final PipesParser parsers;

    private TikaExtractor(ForkLimits limits, Path scratch, PipesParser parsers) {
        this.limits = limits;
        this.scratch = scratch;
        this.parsers = parsers;
    }

    /**
     * Starts the first parser and lets it read one line, so that a broken installation shows here and not at every file.
     *
     * @param folder where the parsers put down what they work on: plain text of what is closed, too
     * @throws ExtractorUnavailable when that fails
     */
    public static TikaExtractor start(ExtractorHome home, ForkLimits limits, Path folder) {
        try {
            Path scratch = Files.createTempDirectory(folder, "extraction-");
            TikaExtractor extractor =
                    new TikaExtractor(limits, scratch, new PipesParser(settings(home, limits, scratch)));
            extractor.probe();
            return extractor;
        } catch (IOException | TikaConfigException broken) {
            throw new ExtractorUnavailable("the parsers cannot be set up from " + home.folder(), broken);
        }
    }

    private static PipesConfig settings(ExtractorHome home, ForkLimits limits, Path scratch)
            throws IOException, TikaConfigException {
        Path file = scratch.resolve(SETTINGS);
        try (URLClassLoader own = new URLClassLoader(urls(home.folder()), null);
                InputStream settings = own.getResourceAsStream(SETTINGS)) {
            if (settings == null) {
                throw new ExtractorUnavailable("no " + SETTINGS + " among the jars and classes of " + home.folder());
            }
            Files.copy(settings, file);
        }
        Path temporary = Files.createDirectory(scratch.resolve("tmp"));
        PipesConfig config = PipesConfig.load(file);
        config.setTikaConfig(file);
        config.setNumClients(limits.forks());
        config.setTimeoutMillis(limits.perFile().toMillis());
        config.setStartupTimeoutMillis(60_000);
        // Longer than any file waits for a free parser: waiting is not a property of the file.
        config.setMaxWaitForClientMillis(limits.perFile().toMillis() * 20 + 600_000);
        config.setMaxFilesProcessedPerProcess(5_000);
        config.setMaxForEmitBatchBytes(-1);
        config.setJavaPath(ExtractorHome.java().toString());
        config.setForkedJvmArgs(List.of(
                "-cp",
                home.classPath(),
                "-Xmx" + limits.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                // A parser sees a little of much code: the optimising compiler cost more than half of the time it was
                // given.
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                // What a killed parser leaves lying about is a copy of somebody's document: it goes with our folder.
                "-Djava.io.tmpdir=" + temporary));
        return config;
    }

    private static URL[] urls(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(p -> p.toString().endsWith(".jar") || p.endsWith("classes"))
                    .map(TikaExtractor::url)
                    .toArray(URL[]::new);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (java.net.MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void probe() throws IOException {
        Path probe = Files.writeString(scratch.resolve("probe"), PROBE, StandardCharsets.UTF_8);
        boolean reads = false;
        try {
            Extraction read = extract(probe, "probe.txt");
            reads = read.text().equals(PROBE);
            if (!reads) {
                throw new ExtractorUnavailable(
                        "the parsers start but do not read: " + read.outcome() + " " + read.detail());
            }
        } finally {
            if (!reads) {
                close();
            }
        }
    }

    @Override
    public Extraction extract(Path file, String originalName) {
        try {
            long size = Files.size(file);
            if (size > limits.fileBytes()) {
                return Extraction.without(Outcome.TOO_LARGE, "", size + " bytes, the limit is " + limits.fileBytes());
            }
        } catch (IOException unreadable) {
            return Extraction.without(Outcome.FAILED, "", "the file cannot be opened: " + unreadable.getMessage());
        }
        return PipesAnswer.read(ask(task(file, originalName)));
    }

    /** What the fork says; what it cannot say about a file it says about itself. */
    private PipesResult ask(FetchEmitTuple task) {
        // A pool that does not start throws what it likes, unchecked exceptions too: a task gathers them all.
        FutureTask<PipesResult> asking = new FutureTask<>(() -> parsers.parse(task));
        asking.run();
        try {
            return asking.get();
        } catch (ExecutionException down) {
            throw new ExtractorUnavailable("the parsers do not start or do not answer", down);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new ExtractorUnavailable("interrupted while a parser was at work", stop);
        }
    }

    private FetchEmitTuple task(Path file, String originalName) {
        ParseContext context = new ParseContext();
        context.set(
                HandlerConfig.class,
                new HandlerConfig(
                        HANDLER_TYPE.TEXT,
                        HandlerConfig.PARSE_MODE.RMETA,
                        limits.textCharacters(),
                        limits.embeddedFiles(),
                        false));
        String key = file.toAbsolutePath() + "\0" + originalName;
        return new FetchEmitTuple(
                UUID.randomUUID().toString(),
                new FetchKey("file", key),
                new EmitKey("none", "none"),
                new Metadata(),
                context,
                FetchEmitTuple.ON_PARSE_EXCEPTION.EMIT);
    }

    @Override
    public void close() {
        try {
            parsers.close();
            try (Stream<Path> left = Files.walk(scratch)) {
                for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException stillInUse) {
            throw new UncheckedIOException("the parsers' folder could not be emptied", stillInUse);
        }
    }
}
