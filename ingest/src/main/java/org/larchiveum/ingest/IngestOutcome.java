package org.larchiveum.ingest;

import java.util.List;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.identifier.EntryId;

/** What became of one file or unit. */
public sealed interface IngestOutcome {
    /** Kept, forced to disk, in the ledger. */
    record Accepted(EntryId entry, String mediaGroup, List<Finding> findings) implements IngestOutcome {
        public Accepted {
            findings = List.copyOf(findings);
        }
    }

    /** The accession holds the same already. */
    record Duplicate(EntryId entry) implements IngestOutcome {}

    /** Kept out; the findings say why and what to do. */
    record Refused(List<Finding> findings) implements IngestOutcome {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /** The archive could not do it now, through no fault of the file; the same command takes it up again. */
    record TryAgain(String cause) implements IngestOutcome {}
}
