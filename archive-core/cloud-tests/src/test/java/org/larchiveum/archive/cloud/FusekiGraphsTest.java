package org.larchiveum.archive.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.graph.GraphStoreContract;
import org.larchiveum.archive.graph.jena.RemoteGraphs;

/** The contract of graph stores against a Fuseki server in a process of its own. */
class FusekiGraphsTest implements GraphStoreContract {
    @TempDir
    static Path folder;

    private static Fuseki fuseki;

    private GraphStore store;

    @BeforeAll
    static void start() throws IOException {
        fuseki = Fuseki.start(folder, "", "staff", "public");
    }

    @AfterAll
    static void stop() {
        fuseki.close();
    }

    @BeforeEach
    void open() {
        store = opened();
        store.clear();
    }

    private static GraphStore opened() {
        return RemoteGraphs.open(
                (GraphAddress.Remote) GraphAddress.parse(fuseki.address(), "public"), folder.resolve("key"), "public");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public GraphStore store() {
        return store;
    }

    @Test
    void survivesARestartOfEither() throws IOException {
        twoGraphs();
        store.close();
        fuseki = fuseki.restart(folder, "", "staff", "public");
        store = opened();
        assertThat(store.watermark()).contains("7");
        assertThat(store.names()).containsExactlyInAnyOrder(A, B);
    }
}
