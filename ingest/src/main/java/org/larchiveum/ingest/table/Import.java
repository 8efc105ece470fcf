package org.larchiveum.ingest.table;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.judgement.Judge;
import org.larchiveum.ingest.Register;
import org.larchiveum.ingest.note.Note;
import org.larchiveum.ingest.table.mapping.Mapping;
import org.larchiveum.ingest.table.mapping.MappingFile;
import org.larchiveum.ingest.table.mapping.Terms;
import org.larchiveum.ingest.table.mapping.Words;
import org.larchiveum.ingest.table.sheet.UnreadableTable;
import org.larchiveum.ontology.Ontology;

/**
 * Takes in tables: read once to know every row, once to judge it, and, when it may be kept, once more to keep it. What was acknowledged stays;
 * the same order again goes on with what is missing, and finds nothing to do when nothing is.
 */
public final class Import {
    private static final int GROUP = 1_000;

    private final Archive archive;
    private final Path work;
    private final Ontology ontology = Ontology.load();
    private final Terms terms = new Terms(ontology);
    private final Judge judge = new Judge();
    private final Batches batches;
    private final Clock clock = Clock.systemUTC();

    /** @param work a folder on the storage's file system, for the copies of tables while they are read */
    public Import(Archive archive, Path work) {
        this.archive = archive;
        this.work = work;
        this.batches = new Batches(archive, judge);
    }

    /**
     * Takes the tables in; returns when all that was accepted is acknowledged (not: when it can be found).
     *
     * @throws ArchiveException.NotFound when a table or the mapping does not exist
     */
    public ImportReport run(ImportOrder order, ImportListener listener) {
        var started = Instant.now(clock);
        try (var received = Received.of(order, work)) {
            var read = MappingFile.read(received.mapping().copy(), terms);
            var remarks = new Remarks();
            remarks.addAll(read.findings());
            if (read.mapping().isEmpty()) {
                var nothing = new Done(Optional.empty(), "", ImportReport.Ending.REFUSED);
                return report(nothing, Map.of(), remarks, List.of(), started);
            }
            return run(new Run(order, received, read.mapping().get(), remarks, listener), started);
        }
    }

    /** What one run works with. */
    private record Run(
            ImportOrder order, Received received, Mapping mapping, Remarks remarks, ImportListener listener) {}

    /** How far it came. */
    private record Done(Optional<EntryId> batch, String accession, ImportReport.Ending ending) {}

    private ImportReport run(Run run, Instant started) {
        var identities = new Identities(archive.staff());
        var composer = new Composer(run.mapping(), archive.staff(), identities, new Words(ontology));
        var survey = new Survey(run.mapping(), composer, identities, run.remarks(), run.listener());
        var sources = survey.sources(run.received());
        survey.read(sources);
        var tally = new Tally(sources);
        var judging = new Judging(composer, identities, judge, new Corroborations(archive), run.remarks(), tally);
        boolean unread = run.remarks().refused();
        if (!unread) {
            judging.judge(sources, run.listener(), survey.groups());
            if (run.order().acceptance() == Acceptance.GOOD) {
                judging.settle(sources);
            }
            tally.settled(composer.settled().size());
        }
        // A table that cannot be read stops all: nobody knows what its rows would have been to the others.
        boolean stopped = unread
                || (run.order().acceptance() == Acceptance.ALL && run.remarks().refused());
        var done = stopped
                ? new Done(Optional.empty(), "", ImportReport.Ending.REFUSED)
                : keep(run, composer, sources, tally);
        return report(done, tally.counts(), run.remarks(), judging.differences(), started);
    }

    private ImportReport report(
            Done done,
            Map<org.larchiveum.archive.description.Kind, Map<Outcome, Integer>> counts,
            Remarks remarks,
            List<Difference> differences,
            Instant started) {
        var seconds = Duration.between(started, Instant.now(clock)).toMillis() / 1000.0;
        return new ImportReport(
                done.batch(), done.accession(), done.ending(), counts, remarks.told(), differences, seconds);
    }

    private Done keep(Run run, Composer composer, List<Source> sources, Tally tally) {
        if (run.order().dryRun()) {
            return new Done(Optional.empty(), "", ImportReport.Ending.DRY_RUN);
        }
        var last = batches.last(run.received().digest());
        if (tally.toKeep() == 0) {
            last.unfinished()
                    .ifPresent(batch -> batches.complete(batch, run.order().actor()));
            return new Done(last.unfinished(), "", ImportReport.Ending.NOTHING_NEW);
        }
        var number = run.order()
                .accession()
                .or(run.mapping()::accession)
                .orElse(run.mapping().system());
        var batch = last.unfinished().orElseGet(() -> begin(run, number, last.count() + 1));
        entries(run, composer, sources, tally, batch);
        batches.complete(batch, run.order().actor());
        return new Done(Optional.of(batch), number, ImportReport.Ending.KEPT);
    }

    private EntryId begin(Run run, String number, int count) {
        var accession = archive.staff().accession(number).orElseGet(() -> new Register(archive)
                .enter(
                        new Note(run.mapping().name(), accession(run.mapping(), number), List.of()),
                        number,
                        run.order().actor()));
        var names = run.received().tables().stream()
                .map(Received.ReceivedFile::name)
                .toList();
        return batches.begin(run.received(), count, String.join(", ", names), accession, run.order());
    }

    /** What is known of an accession that nobody registered before its tables came. */
    private static TreeMap<String, Object> accession(Mapping mapping, String number) {
        var note = new TreeMap<String, Object>();
        note.put("number", number);
        note.put("title", Map.of("ko", "데이터베이스 " + mapping.system(), "en", "Database " + mapping.system()));
        if (mapping.invented()) {
            note.put("invented", "true");
        }
        return note;
    }

    private void entries(Run run, Composer composer, List<Source> sources, Tally tally, EntryId batch) {
        var group = new ArrayList<Known>(GROUP);
        long total = tally.toKeep();
        var done = new long[1];
        for (var source : sources) {
            try {
                source.read(rows -> {
                    var outcome = tally.of(source, rows);
                    if (outcome == Outcome.ADDED || outcome == Outcome.CHANGED) {
                        composer.compose(source, rows).entry().ifPresent(group::add);
                    }
                    if (group.size() == GROUP) {
                        keep(batch, group, run.order());
                        run.listener().at(ImportListener.Phase.KEEPING, done[0] += GROUP, total);
                    }
                });
            } catch (UnreadableTable changed) {
                throw new ArchiveException.Corrupt("A copied table changed while it was read: " + changed.getMessage());
            }
        }
        group.addAll(composer.settled());
        keep(batch, group, run.order());
        run.listener().at(ImportListener.Phase.KEEPING, total, total);
    }

    private void keep(EntryId batch, List<Known> group, ImportOrder order) {
        if (!group.isEmpty()) {
            archive.keep(batch, List.copyOf(group), order.actor(), order.reason());
            group.clear();
        }
    }
}
