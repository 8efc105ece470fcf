package org.larchiveum.ingest.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.ingest.IngestOutcome;
import org.larchiveum.ingest.arrival.Arrival;
import org.larchiveum.ingest.arrival.Unit;
import org.larchiveum.ingest.note.Note;

/**
 * The order of work, and nowhere else: receive, scan, identify, extract, copy, describe, deposit. Each step takes what the
 * one before it returned, so that nothing can be done out of turn.
 */
public final class Pipeline {
    private final Archive archive;
    private final Steps steps;

    Pipeline(Archive archive, Steps steps) {
        this.archive = archive;
        this.steps = steps;
    }

    /** Takes in one file, to the acknowledgement. */
    public IngestOutcome run(Arrival arrival, Custody custody) {
        if (custody.waits(arrival.unit())) {
            return waiting(arrival.file().toString());
        }
        var left = new ArrayList<Path>();
        try {
            return deposit(receive(arrival, left)
                    .then(received -> unknown(received, custody))
                    .then(received -> read(received, left))
                    .then(first -> companions(arrival, left).then(others -> describe(first, others, custody))));
        } catch (ArchiveException failed) {
            return outcome(failed, arrival.file().toString());
        } finally {
            left.forEach(Pipeline::discard);
        }
    }

    private static IngestOutcome waiting(String where) {
        return new IngestOutcome.Refused(List.of(Finding.refusal("ING-011", where)));
    }

    private Step<Received> receive(Arrival arrival, List<Path> left) {
        return steps.receive().apply(arrival).then(received -> {
            left.add(received.quarantined());
            return Step.next(received);
        });
    }

    private Step<Received> unknown(Received received, Custody custody) {
        return archive.staff()
                .holding(Optional.of(custody.accession()), received.checksums().sha512())
                .<Step<Received>>map(known -> new Step.End<>(new IngestOutcome.Duplicate(known)))
                .orElseGet(() -> Step.next(received));
    }

    /** Looks for malware, and then into the file; an infected one is not ours to discard. */
    private Step<Extracted> read(Received received, List<Path> left) {
        left.remove(received.quarantined());
        return steps.scan().apply(received).then(clean -> {
            left.add(received.quarantined());
            return steps.identify().apply(clean).then(steps.extract()::apply);
        });
    }

    /** Further files of the same item go the same way: each may be infected, hold text, or be a picture to look at. */
    private Step<List<Extracted>> companions(Arrival arrival, List<Path> left) {
        Step<List<Extracted>> all = Step.next(List.of());
        for (var file : arrival.companions()) {
            var alone = new Arrival(file, List.of(), Note.NONE, arrival.unit(), 0);
            all = all.then(before -> receive(alone, left)
                    .then(received -> read(received, left))
                    .then(one -> Step.next(
                            Stream.concat(before.stream(), Stream.of(one)).toList())));
        }
        return all;
    }

    private Step<Described> describe(Extracted first, List<Extracted> others, Custody custody) {
        // A text that came with a picture is what the picture says; a machine would only read it worse.
        boolean told = others.stream()
                .anyMatch(other -> !Transcripts.named(other.received())
                        && !other.extraction().text().isBlank());
        Step<List<Copied>> copied = steps.copy().apply(first, told).then(copy -> Step.next(List.of(copy)));
        for (var other : others) {
            copied = copied.then(before -> steps.copy()
                    .apply(other, told)
                    .then(copy -> Step.next(
                            Stream.concat(before.stream(), Stream.of(copy)).toList())));
        }
        return copied.then(all -> steps.describe(custody).apply(all));
    }

    /**
     * Makes a unit without files; one that is there already is known again.
     *
     * @param holder the organisation that holds it, unless its note names another
     */
    public IngestOutcome run(Unit unit, Level expected, Optional<EntryId> holder, Custody custody) {
        if (custody.waits(unit.above())) {
            return waiting(unit.note().source());
        }
        try {
            return deposit(steps.describe(custody).unit(unit, expected, holder));
        } catch (ArchiveException failed) {
            return outcome(failed, unit.note().source());
        }
    }

    private IngestOutcome deposit(Step<Described> step) {
        return switch (step) {
            case Step.End<Described>(var outcome) -> outcome;
            case Step.Next<Described>(var described) -> {
                var entry = described.deposit().entry();
                var known = archive.staff().known(entry);
                yield known.<IngestOutcome>map(IngestOutcome.Duplicate::new).orElseGet(() -> keep(described));
            }
        };
    }

    private IngestOutcome keep(Described described) {
        try {
            var receipt = archive.deposit(described.deposit());
            return new IngestOutcome.Accepted(receipt.entry(), described.mediaGroup(), described.findings());
        } catch (ArchiveException.Conflict twin) {
            // The same came in by another worker since this one looked.
            return archive.staff()
                    .known(described.deposit().entry())
                    .<IngestOutcome>map(IngestOutcome.Duplicate::new)
                    .orElseThrow(() -> twin);
        }
    }

    /** How a fault of the archive ends the story of one file or note. */
    public static IngestOutcome outcome(ArchiveException failed, String where) {
        return switch (failed) {
            case ArchiveException.Unavailable away -> new IngestOutcome.TryAgain(String.valueOf(away.getMessage()));
            case ArchiveException.Conflict conflict ->
                new IngestOutcome.TryAgain(String.valueOf(conflict.getMessage()));
            case ArchiveException.Refused refused -> new IngestOutcome.Refused(refused.findings());
            case ArchiveException.NotFound absent ->
                new IngestOutcome.Refused(
                        List.of(Finding.refusal("ING-009", where, String.valueOf(absent.getMessage()))));
            case ArchiveException.Corrupt corrupt ->
                new IngestOutcome.Refused(
                        List.of(Finding.refusal("ING-009", where, String.valueOf(corrupt.getMessage()))));
            case ArchiveException.Forbidden forbidden ->
                new IngestOutcome.Refused(
                        List.of(Finding.refusal("ING-009", where, String.valueOf(forbidden.getMessage()))));
        };
    }

    /** The quarantined file, where storage did not move it away, and the copies that were not kept. */
    private static void discard(Path quarantined) {
        try {
            Files.deleteIfExists(quarantined);
            var copies = quarantined.resolveSibling(quarantined.getFileName() + ".copies");
            if (Files.exists(copies)) {
                try (var all = Files.walk(copies)) {
                    for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of an entry in an outcome that has one. */
    public static Optional<EntryId> entry(IngestOutcome outcome) {
        return switch (outcome) {
            case IngestOutcome.Accepted accepted -> Optional.of(accepted.entry());
            case IngestOutcome.Duplicate duplicate -> Optional.of(duplicate.entry());
            case IngestOutcome.Refused refused -> Optional.empty();
            case IngestOutcome.TryAgain later -> Optional.empty();
        };
    }
}
