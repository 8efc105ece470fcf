package org.larchiveum.ingest.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.identifier.EntryId;

/**
 * How an import ended.
 *
 * @param batch the batch that was kept; empty when nothing was
 * @param accession its number; empty when nothing was kept
 * @param counts rows by kind and outcome; of a refused import, what it would have been
 * @param differences of the changed entries, the first of them
 */
public record ImportReport(
        Optional<EntryId> batch,
        String accession,
        Ending ending,
        Map<Kind, Map<Outcome, Integer>> counts,
        Remarks.Told remarks,
        List<Difference> differences,
        double seconds) {
    public ImportReport {
        counts = Map.copyOf(counts);
        differences = List.copyOf(differences);
    }

    /** What was done in the end. */
    public enum Ending {
        /** What there was to keep is kept. */
        KEPT,
        /** The archive says all of it already. */
        NOTHING_NEW,
        /** It was only asked what would change. */
        DRY_RUN,
        /** Nothing was kept, since something was refused. */
        REFUSED
    }

    public int count(Outcome outcome) {
        return counts.values().stream()
                .mapToInt(byOutcome -> byOutcome.getOrDefault(outcome, 0))
                .sum();
    }
}
