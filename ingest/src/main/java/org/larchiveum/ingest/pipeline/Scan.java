package org.larchiveum.ingest.pipeline;

import java.time.Clock;
import java.time.Instant;
import org.larchiveum.archive.event.EventType;
import org.larchiveum.archive.event.PreservationEvent;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.ingest.antivirus.Scanner;
import org.larchiveum.ingest.antivirus.Verdict;

/** Looks for malware. What is found stays in quarantine: it may be evidence, and nothing is ever deleted for being dangerous. */
final class Scan {
    private final Scanner scanner;
    private final Clock clock;

    Scan(Scanner scanner, Clock clock) {
        this.scanner = scanner;
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
                        received.quarantined().toString()));
        };
    }

    private PreservationEvent event(PreservationEvent.Outcome outcome, String note) {
        return new PreservationEvent(EventType.VIRUS_CHECK, Instant.now(clock), scanner.name(), outcome, note);
    }
}
