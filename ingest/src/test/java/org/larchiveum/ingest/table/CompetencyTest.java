package org.larchiveum.ingest.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.Question;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.ontology.Ontology;

/**
 * The twelve questions that the ontology must answer, asked of all that the staff side says after the profile kp and a handful of invented
 * cases came in through the import, with the vocabulary beside it. What is expected was worked out by hand from the tables.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompetencyTest {
    private static final Path TABLES = tables();

    private Home home;
    private ImportReport report;

    @BeforeAll
    void takeIn(@TempDir Path folder) throws IOException, InterruptedException {
        home = new Home(folder);
        assertThat(new ProfileImport(home.archive())
                        .run("kp", "tester", "the questions")
                        .refused())
                .isFalse();
        home.archive().awaitProjection();
        try (var files = Files.list(TABLES)) {
            var tables = files.filter(file -> file.toString().endsWith(".csv")).toArray(Path[]::new);
            report = home.take(TABLES.resolve("mapping.yaml"), tables);
        }
        home.archive().awaitProjection();
    }

    @AfterAll
    void close() {
        home.close();
    }

    @Test
    void everyRowIsTakenIn() {
        assertThat(report.ending()).isEqualTo(ImportReport.Ending.KEPT);
        assertThat(report.remarks().refusals()).isZero();
        assertThat(report.count(Outcome.ADDED)).isEqualTo(39);
    }

    @Test
    void thereAreTwelve() {
        assertThat(questions()).hasSize(12);
    }

    static Stream<String> questions() {
        try (var files = Files.list(TABLES.resolve("expected"))) {
            return files.map(file -> file.getFileName().toString().replace(".csv", "")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theAnswerIsWhatTheTablesSay(String question) throws IOException {
        var expected = Files.readAllLines(TABLES.resolve("expected").resolve(question + ".csv"));

        var answer = answer(query(question));

        assertThat(answer.getFirst()).isEqualTo(expected.getFirst());
        // Rows of equal count come in the order of names that are drawn by lot.
        assertThat(answer).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** By the staff's dataset as it is, with the vocabulary beside the entries. */
    private List<String> answer(String query) throws IOException {
        var limits = new Question.Limits(Duration.ofMinutes(1), 100_000, 50_000_000);
        var out = new ByteArrayOutputStream();
        try (var complete =
                (Answer.Complete) home.archive().staff().ask(new Question(query, List.of(), List.of(), limits))) {
            complete.write("text/csv", out);
        }
        return out.toString(UTF_8).lines().map(this::named).toList();
    }

    /** A row with entries called by what they were called in the profile. */
    private String named(String row) {
        return EntryId.parse(row.split(",", -1)[0])
                .flatMap(id -> home.archive().staff().entry(id))
                .map(stored -> (Known) stored.entry())
                .map(known ->
                        row.replace(known.id().urn(), known.earlierIdentifiers().getFirst()))
                .orElse(row);
    }

    private static String query(String question) throws IOException {
        try (var in = Objects.requireNonNull(
                Ontology.class.getResourceAsStream("competency/" + question + ".rq"), question)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static Path tables() {
        try {
            return Path.of(Objects.requireNonNull(CompetencyTest.class.getResource("competency"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
