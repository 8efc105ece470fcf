package org.larchiveum.ingest.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class KilledBetweenStepsTest extends Killing {
    private static final String PIPELINE = "org.larchiveum.ingest.pipeline.";
    private static final String CORE = "org.larchiveum.archive.";

    /** Each stands for the moment just before the method named does anything, for the so-many-eth time. */
    private static final List<Moment> MOMENTS = List.of(
            new Moment("after receiving", PIPELINE + "Scan", "apply", 3),
            new Moment("after the look for malware", PIPELINE + "Identify", "apply", 2),
            new Moment("after extraction", PIPELINE + "Copy", "apply", 4),
            new Moment("before describing", PIPELINE + "Describe", "apply", 2),
            new Moment("before the deposit", CORE + "catalogue.Catalogue", "deposit", 5),
            new Moment("while the version is being made", CORE + "storage.ocfl.Intents", "begin", 4),
            new Moment(
                    "with the version whole and its files not yet moved",
                    CORE + "storage.ocfl.Incoming",
                    "removeMoved",
                    4),
            new Moment("after storage, before the ledger", CORE + "ledger.file.FileLedger", "appendAll", 6),
            new Moment("after the ledger's line, before its head", CORE + "ledger.file.HeadFile", "write", 3),
            new Moment("after the ledger, before it is settled", CORE + "storage.ocfl.OcflStorage", "settled", 5),
            new Moment("before the public copies", CORE + "projection.Media", "publish", 2),
            new Moment("before the public index", CORE + "search.solr.SolrSearch", "put", 1),
            new Moment("after the index, before the public graph", CORE + "graph.jena.JenaGraphs", "apply", 1),
            new Moment(
                    "after the public graph, before its index is committed",
                    CORE + "search.solr.SolrSearch",
                    "commit",
                    1),
            new Moment("after the public side, before the staff side", CORE + "graph.jena.JenaGraphs", "apply", 2),
            new Moment("after both graphs, before the last index", CORE + "search.solr.SolrSearch", "commit", 2));

    private record Moment(String name, String type, String method, int times) {}

    @Test
    @Timeout(1_800)
    void everythingAcknowledgedSurvivesAKillBetweenAnyTwoSteps() throws Exception {
        for (var moment : MOMENTS) {
            var victim = ready(1);
            var debugged = Debugged.attach(port());
            debugged.stopAt(moment.type(), moment.method());
            Files.createFile(talk.resolve("go"));
            var reached = debugged.reached(moment.times(), Duration.ofSeconds(120));
            victim.destroyForcibly().waitFor();
            assertThat(reached).as("reached: %s", moment.name()).isTrue();
            assertThat(said().getLast())
                    .as("killed before its end: %s", moment.name())
                    .isNotEqualTo("DONE");
        }
        proveTheLast(MOMENTS.size() + " named moments");
    }
}
