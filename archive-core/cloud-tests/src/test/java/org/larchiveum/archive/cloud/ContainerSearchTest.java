package org.larchiveum.archive.cloud;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.larchiveum.archive.search.SearchAddress;
import org.larchiveum.archive.search.SearchIndex;
import org.larchiveum.archive.search.SearchIndexContract;
import org.larchiveum.archive.search.solr.SolrCollections;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

/** The contracts of the index against Solr as its makers ship it, reached by the address of a node. */
@Testcontainers(disabledWithoutDocker = true)
class ContainerSearchTest implements SearchIndexContract {
    private static final int PORT = 8983;

    @Container
    private static final GenericContainer<?> SOLR = new GenericContainer<>("solr:9.10.1")
            .withEnv("SOLR_MODULES", "analysis-extras")
            .withCommand("solr-foreground", "-c")
            .withExposedPorts(PORT)
            .waitingFor(Wait.forHttp("/solr/admin/info/system").forPort(PORT));

    private static SolrCollections collections;

    @BeforeAll
    static void open() {
        collections = SolrCollections.open(SearchAddress.parse(
                "http://" + SOLR.getHost() + ":" + SOLR.getMappedPort(PORT) + "/solr", Path.of("")));
    }

    @AfterAll
    static void close() {
        collections.close();
    }

    @BeforeEach
    void empty() {
        collections.published().clear();
    }

    @Override
    public SearchIndex index() {
        return collections.published();
    }
}
