package org.larchiveum.ingest;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.catalogue.Deposit;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.entry.Organisation;
import org.larchiveum.archive.event.EventType;
import org.larchiveum.archive.event.PreservationEvent;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.fault.Severity;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.judgement.Judge;
import org.larchiveum.archive.storage.Commit;
import org.larchiveum.ingest.note.AccessionStatement;
import org.larchiveum.ingest.note.Note;
import org.larchiveum.ontology.Ontology;

/** Enters accessions and holding organisations: what must be known before files can belong to them. */
public final class Register {
    private static final String REASON = "Registered";

    private final Archive archive;
    private final Judge judge = new Judge();
    private final Ontology ontology = Ontology.load();
    private final Clock clock = Clock.systemUTC();

    public Register(Archive archive) {
        this.archive = archive;
    }

    /**
     * Enters an accession as a note states it.
     *
     * @param number used when the note gives none
     * @throws ArchiveException.Refused when the note is refused
     * @throws ArchiveException.Conflict when the number is taken
     */
    public EntryId enter(Note note, String number, String actor) {
        var stated = AccessionStatement.of(note, number, ontology);
        var accession = stated.accession();
        if (archive.staff().accession(accession.transfer().number()).isPresent()) {
            throw new ArchiveException.Conflict("There is an accession "
                    + accession.transfer().number() + " already; './larchiveum accession show' shows it");
        }
        var findings = new ArrayList<>(stated.findings());
        findings.addAll(judge.judge(accession, note.source()));
        return keep(accession, findings, actor);
    }

    /** The organisation with this one's code; entered when the archive does not have it yet. */
    EntryId enter(Organisation organisation, List<Finding> stated, String source, String actor) {
        return archive.staff().organisation(organisation.code()).orElseGet(() -> {
            var findings = new ArrayList<>(stated);
            findings.addAll(judge.judge(organisation, source));
            return keep(organisation, findings, actor);
        });
    }

    private EntryId keep(Entry entry, List<Finding> findings, String actor) {
        if (findings.stream().anyMatch(f -> f.severity() == Severity.REFUSAL)) {
            throw new ArchiveException.Refused(findings);
        }
        var now = Instant.now(clock);
        var event = new PreservationEvent(EventType.INGESTION, now, actor, PreservationEvent.Outcome.SUCCESS, "");
        var commit = new Commit(actor, now, REASON);
        return archive.deposit(new Deposit(entry, new TreeMap<>(), List.of(event), commit))
                .entry();
    }
}
