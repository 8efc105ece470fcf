package org.larchiveum.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.ingest.arrival.Arrival;
import org.larchiveum.ingest.arrival.Consignment;
import org.larchiveum.ingest.arrival.Survey;
import org.larchiveum.ingest.arrival.Unit;
import org.larchiveum.ingest.note.Note;
import org.larchiveum.ingest.note.OrganisationStatement;
import org.larchiveum.ingest.pipeline.Custody;
import org.larchiveum.ingest.pipeline.Pipeline;
import org.larchiveum.ontology.Ontology;

/**
 * Takes in what an order names: the accession first, then its units from the top down, then the files, several at a time.
 * What was acknowledged stays; the same order again goes on with what is missing.
 */
public final class Ingest {
    private final Archive archive;
    private final Workshop workshop;
    private final Pipeline pipeline;
    private final Register register;
    private final Clock clock = Clock.systemUTC();

    public Ingest(Archive archive, Workshop workshop) {
        this.archive = archive;
        this.workshop = workshop;
        this.pipeline = workshop.steps(Ontology.load()).into(archive);
        this.register = new Register(archive);
    }

    /**
     * Takes everything in; returns when all that was accepted is acknowledged (not: when it can be found).
     *
     * @throws ArchiveException.NotFound when a path or the unit to take it into does not exist
     * @throws ArchiveException.Refused when the accession's own note is refused; nothing was taken in
     */
    public IngestReport run(IngestOrder order, IngestListener listener) {
        var started = Instant.now(clock);
        var consignment = Survey.of(order.paths(), order.table());
        listener.surveyed(consignment.units().size(), consignment.files().size());
        var into = order.into().map(code -> archive.staff()
                .unit(code)
                .orElseThrow(() -> new ArchiveException.NotFound("--into: no unit has the reference code " + code)));
        var number = number(order, consignment);
        var accession = accession(number, consignment, order.actor());
        var codes = new Codes();
        var custody = new Custody(accession, into, order.disclosure(), order.actor(), codes);
        var lines = new ArrayList<IngestReport.Line>();
        for (var unit : consignment.units()) {
            lines.add(unit(unit, custody, codes, order.actor(), listener));
        }
        lines.addAll(files(consignment, custody, listener));
        var seconds = Duration.between(started, Instant.now(clock)).toMillis() / 1000.0;
        return new IngestReport(number, lines, consignment.findings(), workshop.tools(), seconds);
    }

    private static String number(IngestOrder order, Consignment consignment) {
        return order.accession()
                .or(() -> consignment
                        .accession()
                        .map(note -> note.values().get("number"))
                        .map(Object::toString))
                .orElse(consignment.name());
    }

    private EntryId accession(String number, Consignment consignment, String actor) {
        var known = archive.staff().accession(number);
        if (known.isPresent()) {
            return known.get();
        }
        var note = consignment.accession().orElse(new Note("_accession.yaml", new TreeMap<>(), List.of()));
        return register.enter(note, number, actor);
    }

    private IngestReport.Line unit(Unit unit, Custody custody, Codes codes, String actor, IngestListener listener) {
        var outcome = taken(unit, custody, codes, actor);
        if (Pipeline.entry(outcome).isEmpty()) {
            custody.refused(unit.place());
        }
        listener.done(unit.note().source(), outcome);
        return new IngestReport.Line(unit.note().source(), outcome);
    }

    /** Makes the unit and the organisation that its note declares; what is wrong with either is the outcome of the note. */
    private IngestOutcome taken(Unit unit, Custody custody, Codes codes, String actor) {
        try {
            var holder = holder(unit, actor, codes).or(() -> custody.holderAt(unit.above()));
            var level = unit.above().equals(Arrival.Place.TOP) ? Level.FONDS : Level.SERIES;
            boolean alone = unit.place().folder().endsWith(".yaml");
            var outcome = pipeline.run(unit, alone ? Level.ITEM : level, holder, custody);
            Pipeline.entry(outcome).ifPresent(id -> {
                custody.made(unit.place(), new Custody.Unit(id, holder));
                Optional.ofNullable(unit.note().values().get("reference"))
                        .ifPresent(code -> codes.units.put(code.toString(), id));
            });
            return outcome;
        } catch (ArchiveException failed) {
            return Pipeline.outcome(failed, unit.note().source());
        }
    }

    /** The organisation that the unit's note declares; made when the archive does not have it yet. */
    private Optional<EntryId> holder(Unit unit, String actor, Codes codes) {
        var stated = OrganisationStatement.of(unit.note(), LocalDate.now(clock));
        return stated.organisation().map(organisation -> {
            var id = register.enter(organisation, stated.findings(), unit.note().source(), actor);
            codes.organisations.put(organisation.code(), id);
            return id;
        });
    }

    private List<IngestReport.Line> files(Consignment consignment, Custody custody, IngestListener listener) {
        try (var workers = Executors.newFixedThreadPool(
                workshop.workers(), Thread.ofPlatform().name("ingest-", 1).factory())) {
            var running = new ArrayList<Future<IngestReport.Line>>();
            for (var arrival : consignment.files()) {
                running.add(workers.submit(() -> {
                    var source = arrival.file().toString();
                    var outcome = pipeline.run(arrival, custody);
                    listener.done(source, outcome);
                    return new IngestReport.Line(source, outcome);
                }));
            }
            var lines = new ArrayList<IngestReport.Line>();
            for (var line : running) {
                lines.add(line.get());
            }
            return lines;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArchiveException.Unavailable("Interrupted; the same command goes on where this one stopped", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** What codes mean: those made in this run, which the index may not show yet, before those in the archive. */
    private final class Codes implements Custody.Codes {
        private final ConcurrentHashMap<String, EntryId> units = new ConcurrentHashMap<>();
        private final ConcurrentHashMap<String, EntryId> organisations = new ConcurrentHashMap<>();

        @Override
        public Optional<EntryId> unit(String referenceCode) {
            return Optional.ofNullable(units.get(referenceCode))
                    .or(() -> archive.staff().unit(referenceCode));
        }

        @Override
        public Optional<EntryId> organisation(String code) {
            return Optional.ofNullable(organisations.get(code))
                    .or(() -> archive.staff().organisation(code));
        }
    }
}
