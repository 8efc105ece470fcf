package org.larchiveum.ingest.table;

import java.util.Optional;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.fault.Finding;

/** Whether what an import calls cross-verified is: by what its sources, and those of the archive, say of it. */
interface Corroborated {
    /** Takes note of an entry of the import: a source, an attestation. */
    void note(Known entry);

    /** What is wrong with an assessment; empty when it holds, and for every other entry. */
    Optional<Finding> judge(Known assessment, String where);
}
