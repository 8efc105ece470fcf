package org.larchiveum.ingest.pipeline;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.larchiveum.archive.catalogue.Deposit;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.disclosure.Access;
import org.larchiveum.archive.disclosure.AccessLevel;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.entry.Holding;
import org.larchiveum.archive.entry.Position;
import org.larchiveum.archive.event.EventType;
import org.larchiveum.archive.event.PreservationEvent;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.fault.Severity;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.instantiation.Instantiation;
import org.larchiveum.archive.instantiation.MediaGroup;
import org.larchiveum.archive.judgement.Judge;
import org.larchiveum.archive.publication.PublicView;
import org.larchiveum.archive.storage.Commit;
import org.larchiveum.ingest.IngestOutcome;
import org.larchiveum.ingest.arrival.Arrival;
import org.larchiveum.ingest.note.Statement;
import org.larchiveum.ontology.Ontology;

/** Makes the entry: what a person wrote over what the file tells, judged by the shapes. */
final class Describe {
    private static final String REASON = "Taken in";

    private final Judge judge;
    private final Ontology ontology;
    private final Custody custody;
    private final Clock clock;

    Describe(Judge judge, Ontology ontology, Custody custody, Clock clock) {
        this.judge = judge;
        this.ontology = ontology;
        this.custody = custody;
        this.clock = clock;
    }

    /** The files of one item with what was made of each; the first is the one that was described. */
    Step<Described> apply(List<Copied> files) {
        var first = files.getFirst();
        var arrival = first.extracted().received().arrival();
        var carriers = new Carriers();
        var findings = new ArrayList<Finding>();
        try {
            for (var file : files) {
                findings.addAll(file.extracted().findings());
                findings.addAll(file.findings());
                carriers.add(file);
            }
        } catch (IOException e) {
            return Step.later(e);
        }
        var stated = Statement.of(arrival.note(), Level.ITEM, ontology);
        var group = MediaGroup.of(first.extracted().format());
        var text = files.stream().map(Copied::text).filter(t -> !t.isBlank()).findFirst();
        var described = new Statement(
                Defaults.complete(stated.description(), text.orElse(""), group, arrival.order()),
                stated.disclosure(),
                stated.consent(),
                stated.belonging(),
                stated.findings());
        var standing = new Standing(arrival.unit(), arrival.order(), custody.holderAt(arrival.unit()));
        return entry(
                        described,
                        standing,
                        carriers.files(),
                        findings,
                        arrival.file().toString())
                .map(entry -> Step.next(new Described(
                        new Deposit(entry, carriers.contents(), events(files), commit()), group.word(), findings)))
                .orElseGet(() -> new Step.End<>(new IngestOutcome.Refused(findings)));
    }

    /** A unit without files of its own. */
    Step<Described> unit(org.larchiveum.ingest.arrival.Unit unit, Level expected, Optional<EntryId> holder) {
        var findings = new ArrayList<Finding>();
        var stated = Statement.of(unit.note(), expected, ontology);
        var standing = new Standing(unit.above(), unit.order(), holder.or(() -> custody.holderAt(unit.above())));
        return entry(stated, standing, List.of(), findings, unit.note().source())
                .map(entry -> Step.next(new Described(
                        new Deposit(entry, new java.util.TreeMap<>(), List.of(ingestion()), commit()), "", findings)))
                .orElseGet(() -> new Step.End<>(new IngestOutcome.Refused(findings)));
    }

    /** Where a unit stands if its note does not say otherwise: what it lies in, its order there, who holds it. */
    private record Standing(Arrival.Place above, int order, Optional<EntryId> holder) {}

    /** The entry, or empty when something about it is a refusal; every finding is added to the list either way. */
    private Optional<Entry> entry(
            Statement stated, Standing standing, List<Instantiation> files, List<Finding> findings, String source) {
        findings.addAll(stated.findings());
        var belonging = stated.belonging();
        var holder = belonging.holder().isEmpty() ? standing.holder() : custody.holder(belonging.holder());
        if (!belonging.holder().isEmpty() && holder.isEmpty()) {
            findings.add(Finding.refusal("DES-135", source + ": holder", belonging.holder()));
        }
        var position = new Position(
                custody.parent(
                        standing.above(),
                        belonging.partOf(),
                        missing -> findings.add(Finding.refusal("DES-136", source + ": part-of", missing))),
                holder,
                Optional.of(custody.accession()),
                belonging.location(),
                standing.order());
        var entry = guarded(stated, position, files, findings, source);
        findings.addAll(judge.judge(entry, source));
        return findings.stream().anyMatch(f -> f.severity() == Severity.REFUSAL)
                ? Optional.empty()
                : Optional.of(entry);
    }

    /** Consent decides disclosure, never preservation: a testimony without it is kept, sealed. */
    private Entry guarded(
            Statement stated, Position position, List<Instantiation> files, List<Finding> findings, String source) {
        var today = LocalDate.now(clock);
        var disclosure = stated.disclosure().orElse(custody.disclosure());
        var wanted = holding(stated, position, files, disclosure, today);
        boolean silenced = disclosure.level() == AccessLevel.PUBLIC
                && PublicView.speaks(stated.description())
                && stated.consent().filter(c -> c.covers(PublicView.CONSENT)).isEmpty();
        if (!silenced) {
            return wanted;
        }
        findings.add(Finding.warning("ING-040", source));
        var sealed = new Disclosure(AccessLevel.SEALED, disclosure.closedUntil(), disclosure.reason());
        return holding(stated, position, files, sealed, today);
    }

    private static Holding holding(
            Statement stated, Position position, List<Instantiation> files, Disclosure disclosure, LocalDate today) {
        var access = new Access(Disclosure.CLOSED, stated.consent(), PublicId.random(), Optional.empty())
                .under(disclosure, today);
        return new Holding(EntryId.random(), stated.description(), position, access, files);
    }

    private Commit commit() {
        return new Commit(custody.actor(), Instant.now(clock), REASON);
    }

    private PreservationEvent ingestion() {
        return event(EventType.INGESTION, custody.actor(), PreservationEvent.Outcome.SUCCESS, "");
    }

    private List<PreservationEvent> events(List<Copied> files) {
        var events = new ArrayList<PreservationEvent>();
        events.add(ingestion());
        files.forEach(file -> events.addAll(events(file)));
        return events;
    }

    private List<PreservationEvent> events(Copied copied) {
        var extraction = copied.extracted().extraction();
        var events = new ArrayList<PreservationEvent>();
        events.add(event(
                EventType.MESSAGE_DIGEST_CALCULATION,
                "larchiveum",
                PreservationEvent.Outcome.SUCCESS,
                "SHA-256, SHA-512"));
        events.add(copied.extracted().identified().scanned().event());
        events.add(event(
                EventType.FORMAT_IDENTIFICATION,
                "Apache Tika",
                PreservationEvent.Outcome.SUCCESS,
                copied.extracted().format().mediaType()));
        events.add(event(
                EventType.METADATA_EXTRACTION,
                "Apache Tika",
                switch (extraction.outcome()) {
                    case COMPLETE, NO_TEXT -> PreservationEvent.Outcome.SUCCESS;
                    case PARTIAL, UNSUPPORTED, TOO_LARGE, ENCRYPTED -> PreservationEvent.Outcome.WARNING;
                    case FAILED, TIMED_OUT, CRASHED -> PreservationEvent.Outcome.FAILURE;
                },
                (extraction.outcome() + " " + extraction.charset() + " " + extraction.detail()).strip()));
        if (!copied.copies().isEmpty()) {
            events.add(event(
                    EventType.DERIVATIVE_CREATION,
                    "larchiveum",
                    PreservationEvent.Outcome.SUCCESS,
                    copied.copies().size() + " copies, re-encoded and checked"));
        }
        if (extraction.text().isBlank() && !copied.text().isBlank()) {
            events.add(event(
                    EventType.METADATA_EXTRACTION,
                    "Tesseract",
                    PreservationEvent.Outcome.SUCCESS,
                    "Text read from the picture by a machine"));
        }
        return events;
    }

    private PreservationEvent event(EventType type, String agent, PreservationEvent.Outcome outcome, String note) {
        return new PreservationEvent(type, Instant.now(clock), agent, outcome, note);
    }
}
