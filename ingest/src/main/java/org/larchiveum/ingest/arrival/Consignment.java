package org.larchiveum.ingest.arrival;

import java.util.List;
import java.util.Optional;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.ingest.note.Note;

/** All that one command is to take in: the accession's own note, units from the top down, files in order, and slips found. */
public record Consignment(
        String name, Optional<Note> accession, List<Unit> units, List<Arrival> files, List<Finding> findings) {
    public Consignment {
        units = List.copyOf(units);
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }
}
