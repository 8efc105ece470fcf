package org.larchiveum.archive.cloud;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.graph.GraphStoreContract;
import org.larchiveum.archive.graph.jena.RemoteGraphs;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

/** The contract of graph stores against Oxigraph, which is not made of Jena and is asked and changed at two addresses. */
@Testcontainers(disabledWithoutDocker = true)
class OxigraphGraphsTest implements GraphStoreContract {
    private static final int PORT = 7878;

    @Container
    private static final GenericContainer<?> OXIGRAPH = new GenericContainer<>("ghcr.io/oxigraph/oxigraph:0.5.2")
            .withCommand("serve", "--location", "/data", "--bind", "0.0.0.0:" + PORT)
            .withExposedPorts(PORT)
            .waitingFor(Wait.forHttp("/").forPort(PORT));

    @TempDir
    static Path folder;

    private GraphStore store;

    @BeforeEach
    void open() throws IOException {
        var server = "http://" + OXIGRAPH.getHost() + ":" + OXIGRAPH.getMappedPort(PORT);
        store = RemoteGraphs.open(
                (GraphAddress.Remote) GraphAddress.parse(server + "/query " + server + "/update"),
                Files.createDirectories(folder).resolve("key"),
                "public");
        store.clear();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public GraphStore store() {
        return store;
    }
}
