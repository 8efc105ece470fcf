package org.larchiveum.ingest.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import org.larchiveum.archive.Archive;
import org.larchiveum.ingest.Ingest;
import org.larchiveum.ingest.IngestListener;
import org.larchiveum.ingest.IngestOutcome;
import org.larchiveum.ingest.IngestSettings;
import org.larchiveum.ingest.Workshop;

/**
 * A program of its own that proves what the one before it left, finishes that one's order, waits for leave, takes in the
 * next folder, and is killed meanwhile.
 */
final class Victim {
    private Victim() {}

    /**
     * Arguments: the home; the folder given this time; the folder given last time or {@code -}; a folder to talk through;
     * how many files are worked on at once.
     */
    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]);
        var talk = Path.of(arguments[3]);
        var settings = Bench.settings(home, false, Integer.parseInt(arguments[4]));
        try (var archive = Bench.open(home);
                // The parsers start while the home is being proven: most of a victim's life is its start.
                var starting = Starting.of(settings)) {
            Survivors.prove(archive, talk);
            var workshop = starting.workshop().join();
            if (!arguments[2].equals("-")) {
                Survivors.complete(archive, workshop, Path.of(arguments[2]));
            }
            say(talk, "READY");
            while (!Files.exists(talk.resolve("go"))) {
                Thread.sleep(10);
            }
            takeIn(archive, workshop, Path.of(arguments[1]), talk);
            archive.awaitProjection();
            say(talk, "DONE");
            Thread.sleep(600_000);
        }
    }

    /** A workshop that will be open soon. */
    private record Starting(CompletableFuture<Workshop> workshop) implements AutoCloseable {
        static Starting of(IngestSettings settings) {
            return new Starting(CompletableFuture.supplyAsync(() -> Workshop.open(settings)));
        }

        @Override
        public void close() {
            workshop.join().close();
        }
    }

    static void takeIn(Archive archive, Workshop workshop, Path folder, Path talk) {
        new Ingest(archive, workshop).run(Bench.order(folder), new IngestListener() {
            @Override
            public void surveyed(int units, int files) {}

            @Override
            public synchronized void done(String source, IngestOutcome outcome) {
                if (outcome instanceof IngestOutcome.Accepted accepted) {
                    var file = Path.of(source);
                    var digest = Files.isRegularFile(file) && file.isAbsolute() ? Bench.sha512(file) : "-";
                    say(talk, "ACK " + accepted.entry() + " " + digest);
                } else {
                    say(talk, "OTHER " + source + " " + outcome);
                }
            }
        });
    }

    static void say(Path talk, String line) {
        try {
            Files.writeString(talk.resolve("said"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
