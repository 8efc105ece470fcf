package org.larchiveum.ingest.derivative.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.ingest.derivative.Derived;
import org.larchiveum.ingest.extraction.Corpus;
import org.larchiveum.ingest.extraction.ExtractorHome;
import org.larchiveum.ingest.tool.OptionalTools;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class WholeCorpusDerivativesTest {
    private static final Logger LOG = LoggerFactory.getLogger(WholeCorpusDerivativesTest.class);

    @TempDir
    private Path folder;

    @Test
    void everyPictureSoundAndFilmHasAnOutcome() throws IOException {
        Corpus corpus = Corpus.orSkip();
        Map<String, Derived> outcomes = new LinkedHashMap<>();
        long start = System.nanoTime();
        try (ForkedDeriver deriver = ForkedDeriver.with(
                ExtractorHome.fromProperty(), DeriverLimits.usual(), OptionalTools.discover(), folder)) {
            int number = 0;
            for (String name : Stream.of("image", "scan", "av")
                    .flatMap(f -> corpus.in(f).stream())
                    .toList()) {
                Path target = Files.createDirectory(folder.resolve("t" + number++));
                Path source = corpus.file(name);
                outcomes.put(
                        name,
                        name.startsWith("av/")
                                ? name.endsWith(".mp4") ? deriver.video(source, target) : deriver.audio(source, target)
                                : deriver.image(source, target));
            }
        }
        LOG.info("{} in {} s", outcomes.size(), (System.nanoTime() - start) / 1e9);
        List<String> notMade = outcomes.entrySet().stream()
                .filter(e -> !(e.getValue() instanceof Derived.Made))
                .map(e -> e.getKey() + "\t" + e.getValue())
                .toList();
        Files.write(
                Path.of("target", "corpus-derivatives.tsv"),
                outcomes.entrySet().stream()
                        .map(e -> e.getKey() + "\t" + e.getValue())
                        .toList());
        LOG.info("not made:\n{}", String.join("\n", notMade));
        assertThat(outcomes).isNotEmpty();
        assertThat(notMade).noneMatch(line -> line.contains("Refused["));
        assertThat(notMade.stream().filter(line -> line.startsWith("scan/"))).isEmpty();
    }
}
