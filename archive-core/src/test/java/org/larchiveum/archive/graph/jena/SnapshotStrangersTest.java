package org.larchiveum.archive.graph.jena;

import java.time.Duration;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.graph.GraphStore;

/** A snapshot holds to the same limits as the database that it is of. */
class SnapshotStrangersTest extends StrangersTest {
    @Override
    GraphStore open() {
        return JenaGraphs.openForReading(new GraphAddress.Memory(), Duration.ZERO);
    }

    @Override
    void filled(GraphStore filled) {
        SnapshotGraphsTest.await((JenaGraphs) filled);
    }
}
