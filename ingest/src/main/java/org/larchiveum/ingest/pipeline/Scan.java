package org.larchiveum.ingest.pipeline;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.larchiveum.archive.event.EventType;
import org.larchiveum.archive.event.PreservationEvent;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.ingest.antivirus.Scanner;
import org.larchiveum.ingest.antivirus.Verdict;

/** Looks for malware. What is found stays in quarantine: it may be evidence, and nothing is ever deleted for being dangerous. */
final class Scan {
    private final Scanner scanner;
    private final Path infected;
    private final Clock clock;

    Scan(Scanner scanner, Path infected, Clock clock) {
        this.scanner = scanner;
        this.infected = infected;
        this.clock = clock;
    }

    Step<Scanned> apply(Received received) {
        return switch (scanner.scan(received.quarantined())) {
            case Verdict.Clean() -> Step.next(new Scanned(received, event(PreservationEvent.Outcome.SUCCESS, "")));
            case Verdict.NotScanned(var why) ->
                Step.next(new Scanned(received, event(PreservationEvent.Outcome.WARNING, why)));
            case Verdict.Infected(var signature) ->
                Step.refused(Finding.refusal(
                        "ING-010",
                        received.arrival().file().toString(),
                        signature,
                        setAside(received).toString()));
        };
    }

    private Path setAside(Received received) {
        try {
            Files.createDirectories(infected);
            return Files.move(
                    received.quarantined(),
                    infected.resolve(received.checksums().sha256()),
                    REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("An infected file could not be set aside in " + infected, e);
        }
    }

    private PreservationEvent event(PreservationEvent.Outcome outcome, String note) {
        return new PreservationEvent(EventType.VIRUS_CHECK, Instant.now(clock), scanner.name(), outcome, note);
    }
}
