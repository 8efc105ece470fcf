package org.larchiveum.archive.graph.jena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.fault.ArchiveException.Unavailable;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.graph.GraphStoreContract;

class JenaGraphsTest implements GraphStoreContract {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init") // JUnit opens it before each test
    private GraphStore store;

    @BeforeEach
    void open() {
        store = JenaGraphs.open(new GraphAddress.Tdb2(folder));
    }

    @Override
    public GraphStore store() {
        return store;
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        open();
    }

    @Test
    void aChangeThatNeverEndsShutsTheStoreInsteadOfKeepingTheNextOneWaiting() throws InterruptedException {
        var location = Tdb2Location.memory();
        try (var graphs = new JenaGraphs(location, Optional.empty())) {
            graphs.apply(Map.of(), List.of(), "1");
            var brokenOff = Thread.ofPlatform().start(() -> location.dataset().begin(TxnType.WRITE));
            brokenOff.join();

            assertThatThrownBy(() -> graphs.apply(Map.of(), List.of(), "2"))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("start again");
            assertThatThrownBy(graphs::watermark)
                    .as("it might show what has been withdrawn since")
                    .isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void survivesARestart() {
        twoGraphs();
        reopen();
        assertThat(store.watermark()).contains("7");
        assertThat(store.names()).containsExactlyInAnyOrder(A, B);
        assertThat(store.graph(B).orElseThrow().size()).isEqualTo(1);
    }

    @Test
    void whatIsClearedLeavesNoDatabaseBehindOnceItIsOpenedAgain() throws IOException {
        twoGraphs();
        store.clear();
        assertThat(store.names()).isEmpty();
        twoGraphs();
        reopen();
        assertThat(store.names()).containsExactlyInAnyOrder(A, B);
        try (var databases = Files.newDirectoryStream(folder, path -> Files.isDirectory(path))) {
            assertThat(databases).hasSize(1);
        }
    }

    @Test
    void clearsWhileQuestionsAreAsked() throws InterruptedException {
        var failed = new AtomicReference<Throwable>();
        var asking = new AtomicBoolean(true);
        var stranger = Thread.ofPlatform()
                .uncaughtExceptionHandler((t, e) -> failed.set(e))
                .start(() -> {
                    while (asking.get()) {
                        assertThat(store.names()).hasSizeLessThanOrEqualTo(2);
                    }
                });
        for (int i = 0; i < 5; i++) {
            twoGraphs();
            store.clear();
        }
        asking.set(false);
        stranger.join();
        assertThat(failed.get()).isNull();
        assertThat(store.names()).isEmpty();
    }

    @Test
    void aChangeThatFailsHalfWayIsNotMade() {
        twoGraphs();
        Graph faulty = new GraphWrapper(GraphStoreContract.turtle(":x :y :z .")) {
            @Override
            public ExtendedIterator<Triple> find() {
                throw new IllegalStateException("the source broke");
            }

            @Override
            public ExtendedIterator<Triple> find(Node s, Node p, Node o) {
                throw new IllegalStateException("the source broke");
            }
        };
        assertThatThrownBy(() -> store.apply(Map.of("urn:z", faulty), List.of(A, B), "8"))
                .hasMessageContaining("the source broke");
        assertThat(store.watermark()).contains("7");
        reopen();
        assertThat(store.names()).containsExactlyInAnyOrder(A, B);
        store.apply(Map.of(), List.of(A), "9");
        assertThat(store.watermark()).contains("9");
    }

    @Test
    void anInterruptedCallerDoesNotBreakTheDatabase() throws IOException {
        Thread.currentThread().interrupt();
        twoGraphs();
        assertThat(csv("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")).isEqualTo("n\n3\n");
        assertThat(Thread.interrupted()).isTrue();
        reopen();
        assertThat(store.watermark()).contains("7");
    }

    @Test
    void refusesASecondOpeningInThisProcess() {
        assertThatThrownBy(() -> JenaGraphs.open(new GraphAddress.Tdb2(folder)))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("open already in this process");
        twoGraphs();
    }

    @Test
    void saysThatAnotherProcessHoldsTheFolder(@TempDir Path other) throws IOException, InterruptedException {
        Process holder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        other.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(holder.inputReader().lines().anyMatch("the folder is held"::equals))
                    .isTrue();
            assertThatThrownBy(() -> JenaGraphs.open(new GraphAddress.Tdb2(other)))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("another process may hold it");
        } finally {
            holder.destroy();
            assertThat(holder.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        GraphStore freed = JenaGraphs.open(new GraphAddress.Tdb2(other));
        freed.close();
    }

    @Test
    void aClosedStoreSaysSo() {
        store.close();
        assertThatThrownBy(() -> store.watermark())
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("closed");
        store.close();
    }

    /** Another process that opens a database, says so, and waits to be ended. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws IOException {
            DatabaseMgr.connectDatasetGraph(Location.create(args[0]));
            System.out.println("the folder is held");
            int unused = System.in.read();
        }
    }
}
