package org.larchiveum.ingest.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which tables are to be taken in, by which mapping, and on what terms.
 *
 * @param dryRun to tell what would change, and change nothing
 * @param accession the accession's number; else the one the mapping names, else the name of its system
 * @param actor who asks for it, for ledger and events
 */
public record ImportOrder(
        List<Path> tables,
        MappingWanted mapping,
        Acceptance acceptance,
        boolean dryRun,
        Optional<String> accession,
        String reason,
        String actor) {
    public ImportOrder {
        tables = List.copyOf(tables);
    }

    /** Where the mapping is. */
    public sealed interface MappingWanted {
        /** In a file of the order's own. */
        record InFile(Path file) implements MappingWanted {}

        /** Among those that come with the archive. */
        record ReadyMade(String name) implements MappingWanted {}
    }
}
