package org.larchiveum.ingest.pipeline;

import java.util.List;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.instantiation.FormatId;
import org.larchiveum.ingest.extraction.Extraction;

/** An identified file with what could be read out of it; the format is now the one that a look inside gives. */
record Extracted(Identified identified, Extraction extraction, FormatId format, List<Finding> findings) {
    Received received() {
        return identified.scanned().received();
    }
}
