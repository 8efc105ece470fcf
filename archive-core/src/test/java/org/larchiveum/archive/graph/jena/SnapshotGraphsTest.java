package org.larchiveum.archive.graph.jena;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QuerySolution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.graph.GraphStoreContract;
import org.larchiveum.archive.graph.Question;

/** The store with a snapshot in front of it; every question waits until the snapshot is of what is there. */
class SnapshotGraphsTest implements GraphStoreContract {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init") // JUnit opens it before each test
    private JenaGraphs graphs;

    @BeforeEach
    void open() {
        graphs = JenaGraphs.openForReading(new GraphAddress.Tdb2(folder), Duration.ZERO);
    }

    @AfterEach
    void close() {
        graphs.close();
    }

    @Override
    public GraphStore store() {
        return new Waiting(graphs);
    }

    static void await(JenaGraphs store) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!store.readsSnapshot()) {
            assertThat(System.nanoTime()).as("a snapshot is made").isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";

    private static List<Integer> count(GraphStore store) {
        return store.select(COUNT, Map.of(), row -> row.getLiteral("n").getInt());
    }

    @Test
    void aChangeActsAtOnceWhileTheSnapshotIsStillTheOldOne() {
        graphs.close();
        graphs = JenaGraphs.openForReading(new GraphAddress.Tdb2(folder), Duration.ofMillis(700));
        twoGraphs();
        await(graphs);
        assertThat(count(graphs)).containsExactly(3);
        graphs.apply(Map.of(), List.of(A), "withdrawn");
        assertThat(graphs.readsSnapshot()).isFalse();
        assertThat(count(graphs)).containsExactly(1);
        await(graphs);
        assertThat(count(graphs)).containsExactly(1);
    }

    @Test
    void whatWasEmptiedIsEmptyAtOnce() {
        twoGraphs();
        await(graphs);
        graphs.clear();
        assertThat(count(graphs)).containsExactly(0);
        await(graphs);
        assertThat(count(graphs)).containsExactly(0);
    }

    @Test
    void aSnapshotLeavesNoFileWithAName() throws IOException {
        twoGraphs();
        await(graphs);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("snapshot"));
        }
    }

    /** Questions wait for the snapshot. */
    private record Waiting(JenaGraphs graphs) implements GraphStore {
        @Override
        public void apply(Map<String, Graph> replaced, Collection<String> removed, String watermark) {
            graphs.apply(replaced, removed, watermark);
        }

        @Override
        public Optional<String> watermark() {
            return graphs.watermark();
        }

        @Override
        public String version() {
            return graphs.version();
        }

        @Override
        public Optional<Graph> graph(String name) {
            return graphs.graph(name);
        }

        @Override
        public Stream<String> names() {
            return graphs.names();
        }

        @Override
        public <T> T moment(Function<Moment, T> reader) {
            return graphs.moment(reader);
        }

        @Override
        public <T> List<T> select(String query, Map<String, String> irisByVariable, Function<QuerySolution, T> row) {
            await(graphs);
            return graphs.select(query, irisByVariable, row);
        }

        @Override
        public Answer answer(Question question) {
            await(graphs);
            return graphs.answer(question);
        }

        @Override
        public void clear() {
            graphs.clear();
        }

        @Override
        public void close() {
            graphs.close();
        }
    }
}
