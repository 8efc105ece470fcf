package org.larchiveum.ingest.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.larchiveum.ingest.table.Acceptance;
import org.larchiveum.ingest.table.Import;
import org.larchiveum.ingest.table.ImportListener;
import org.larchiveum.ingest.table.ImportOrder;

/** A program of its own that takes in a table, tells how many rows were acknowledged, and is killed meanwhile. */
final class ImportVictim {
    private ImportVictim() {}

    /** Arguments: the home; the table; the mapping; a folder to talk through. */
    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]);
        var talk = Path.of(arguments[3]);
        try (var archive = Bench.open(home)) {
            Victim.say(talk, "READY");
            while (!Files.exists(talk.resolve("go"))) {
                Thread.sleep(10);
            }
            new Import(archive, home.resolve("work"))
                    .run(order(Path.of(arguments[1]), Path.of(arguments[2])), telling(talk));
            archive.awaitProjection();
            Victim.say(talk, "DONE");
            Thread.sleep(600_000);
        }
    }

    static ImportOrder order(Path table, Path mapping) {
        return new ImportOrder(
                List.of(table),
                new ImportOrder.MappingWanted.InFile(mapping),
                Acceptance.ALL,
                false,
                Optional.empty(),
                "the proof",
                "tester");
    }

    private static ImportListener telling(Path talk) {
        return (phase, done, total) -> {
            if (phase == ImportListener.Phase.KEEPING) {
                Victim.say(talk, "ACK " + done);
            }
        };
    }
}
