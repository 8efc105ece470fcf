package org.larchiveum.ingest.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.larchiveum.archive.Archive;
import org.larchiveum.ingest.Ingest;
import org.larchiveum.ingest.IngestListener;
import org.larchiveum.ingest.IngestOutcome;
import org.larchiveum.ingest.Workshop;

/**
 * A program of its own that proves what the one before it left, finishes that one's order, waits for leave, takes in the
 * next folder, and is killed meanwhile.
 */
final class Victim {
    private Victim() {}

    /** Arguments: the home; the folder given this time; the folder given last time or {@code -}; a folder to talk through. */
    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]);
        var talk = Path.of(arguments[3]);
        try (var archive = Bench.open(home);
                var workshop = Workshop.open(Bench.settings(home, false))) {
            Survivors.prove(archive, talk);
            if (!arguments[2].equals("-")) {
                Survivors.finish(archive, workshop, Path.of(arguments[2]));
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
