package org.larchiveum.ingest.extraction.tika;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.ingest.extraction.Corpus;
import org.larchiveum.ingest.extraction.Extraction;
import org.larchiveum.ingest.extraction.ExtractorHome;
import org.larchiveum.ingest.extraction.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class WholeCorpusTest {
    private static final Logger LOG = LoggerFactory.getLogger(WholeCorpusTest.class);

    @Test
    void everyFileOfTheCorpusHasAnOutcomeAndNoneStopsTheRest(@TempDir Path scratch)
            throws IOException, InterruptedException {
        Corpus corpus = Corpus.orSkip();
        List<String> files = corpus.names();
        Map<String, Extraction> read = new ConcurrentHashMap<>();
        long start;
        try (TikaExtractor extractor = TikaExtractor.start(
                ExtractorHome.fromProperty(),
                ForkLimits.usual().withForks(2).withPerFile(Duration.ofSeconds(60)),
                scratch)) {
            start = System.nanoTime();
            try (ExecutorService two = Executors.newFixedThreadPool(2)) {
                files.forEach(f -> two.execute(
                        () -> read.put(f, extractor.extract(corpus.file(f), f.substring(f.indexOf('/') + 1)))));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        LOG.info("\n{}{} files in {} s = {} files/s", table(read), files.size(), seconds, files.size() / seconds);
        Path report = Path.of("target", "corpus-extraction.tsv");
        Files.writeString(report, lines(read));

        assertThat(read).hasSameSizeAs(files);
        assertThat(of(read, "hwp")).allSatisfy((file, e) -> {
            assertThat(e.mediaType()).startsWith("application/x-hwp-v");
            assertThat(e.outcome()).isIn(Outcome.COMPLETE, Outcome.NO_TEXT, Outcome.UNSUPPORTED);
        });
        assertThat(of(read, "hwpx")).hasSize(16).allSatisfy((file, e) -> {
            assertThat(e.mediaType()).isEqualTo("application/hwp+zip");
            // One of them holds a page of given size and nothing on it.
            assertThat(e.outcome()).isEqualTo(file.contains("PageSize") ? Outcome.NO_TEXT : Outcome.COMPLETE);
        });
        assertThat(of(read, "txt"))
                .allSatisfy((file, e) -> assertThat(e.outcome()).isEqualTo(Outcome.COMPLETE));
    }

    private static Map<String, Extraction> of(Map<String, Extraction> read, String folder) {
        return read.entrySet().stream()
                .filter(e -> e.getKey().startsWith(folder + "/"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String table(Map<String, Extraction> read) {
        Map<String, Map<Outcome, Integer>> counts = new TreeMap<>();
        read.values().forEach(e -> counts.computeIfAbsent(e.mediaType(), t -> new EnumMap<>(Outcome.class))
                .merge(e.outcome(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> "%-75s %s%n".formatted(e.getKey(), e.getValue()))
                .collect(Collectors.joining());
    }

    private static String lines(Map<String, Extraction> read) {
        return new TreeMap<>(read)
                .entrySet().stream()
                        .map(e -> String.join(
                                "\t",
                                e.getKey(),
                                e.getValue().outcome().name(),
                                e.getValue().mediaType(),
                                e.getValue().charset(),
                                Integer.toString(e.getValue().text().length()),
                                Long.toString(e.getValue()
                                        .text()
                                        .codePoints()
                                        .filter(c -> c >= 0xAC00 && c <= 0xD7A3)
                                        .count()),
                                e.getValue().detail()))
                        .collect(Collectors.joining("\n"));
    }
}
