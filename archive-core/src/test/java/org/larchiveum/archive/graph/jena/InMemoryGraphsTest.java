package org.larchiveum.archive.graph.jena;

import org.junit.jupiter.api.AfterEach;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.graph.GraphStoreContract;

class InMemoryGraphsTest implements GraphStoreContract {
    private final GraphStore store = JenaGraphs.open(new GraphAddress.Memory());

    @Override
    public GraphStore store() {
        return store;
    }

    @AfterEach
    void close() {
        store.close();
    }
}
