package org.larchiveum.ingest.table;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.catalogue.BatchMark;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.fault.Severity;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.instantiation.FormatId;
import org.larchiveum.archive.judgement.Judge;
import org.larchiveum.archive.storage.Content;
import org.larchiveum.ontology.Lar;

/**
 * The batches of imports: each an entry that keeps the tables and the mapping as they were received. Its identifier is made of their digest
 * and a number, so that the same command finds the batch that was cut off and goes on with it.
 */
final class Batches {
    private static final String SYSTEM = "import:";

    private final Archive archive;
    private final Judge judge;
    private final Clock clock = Clock.systemUTC();

    Batches(Archive archive, Judge judge) {
        this.archive = archive;
        this.judge = judge;
    }

    /** The last batch of the same tables, when it was neither completed nor taken back; and how many there were. */
    record Last(Optional<EntryId> unfinished, int count) {}

    Last last(String digest) {
        int count = 0;
        var newest = Optional.<EntryId>empty();
        for (var next = find(digest, 1); next.isPresent(); next = find(digest, count + 1)) {
            newest = next;
            count++;
        }
        return new Last(newest.filter(this::unfinished), count);
    }

    private Optional<EntryId> find(String digest, int number) {
        return archive.staff().known(Kind.BATCH, SYSTEM + digest + ":" + number);
    }

    private boolean unfinished(EntryId id) {
        return archive.staff().entry(id).map(stored -> stored.entry()).filter(Known.class::isInstance).stream()
                .map(Known.class::cast)
                .anyMatch(BatchMark::unfinished);
    }

    /**
     * Keeps a new batch with its files.
     *
     * @throws ArchiveException.Refused when what is to be said of it breaks a rule
     */
    EntryId begin(Received received, int number, String name, EntryId accession, ImportOrder order) {
        var batch = new NewBatch("Import: " + name, "가져오기: " + name, Instant.now(clock), order.reason());
        var identifier = SYSTEM + received.digest() + ":" + number;
        batch.says(Lar.earlierIdentifier, NodeFactory.createLiteralString(identifier));
        batch.says(Lar.accession, NodeFactory.createURI(accession.urn()));
        hold(batch, received.mapping(), "application/yaml");
        for (var table : received.tables()) {
            boolean workbook = table.name().endsWith(".xlsx");
            var type = workbook ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv";
            hold(batch, table, type);
        }
        var findings = judge.judge(batch.entry(), identifier);
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.REFUSAL)) {
            throw new ArchiveException.Refused(findings);
        }
        return batch.keep(archive, order.actor());
    }

    private static void hold(NewBatch batch, Received.ReceivedFile file, String type) {
        var content = new Content.FileCopy(file.copy(), file.checksums().sha512());
        batch.holds(file.name(), new FormatId(type), file.size(), file.checksums(), content);
    }

    /** Notes that all of it is kept. */
    void complete(EntryId batch, String actor) {
        archive.describe(batch, entry -> BatchMark.completed(known(entry), Instant.now(clock)), actor, "Completed");
    }

    private static Known known(Entry entry) {
        if (entry instanceof Known known) {
            return known;
        }
        throw new ArchiveException.NotFound("Entry " + entry.id() + " is not a batch");
    }
}
