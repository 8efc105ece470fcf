package org.larchiveum.ingest.table.mapping;

import java.util.List;
import java.util.Optional;

/**
 * What the tables of a database mean here.
 *
 * @param system the prefix of its identifiers
 * @param accession the number of the accession that its tables belong to
 * @param invented whether all of it is invented
 */
public record Mapping(
        String name, String system, Optional<String> accession, boolean invented, List<TableRule> tables) {
    public Mapping {
        tables = List.copyOf(tables);
    }
}
