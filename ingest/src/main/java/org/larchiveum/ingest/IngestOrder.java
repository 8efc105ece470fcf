package org.larchiveum.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.larchiveum.archive.disclosure.Disclosure;

/**
 * What is to be taken in and on what terms.
 *
 * @param accession the accession's number; else the one its note gives, else the first folder's name
 * @param into the reference code of the unit it becomes part of
 * @param disclosure for what has no disclosure of its own
 * @param actor who asks for it, for ledger and events
 */
public record IngestOrder(
        List<Path> paths,
        Optional<String> accession,
        Optional<String> into,
        Optional<Path> table,
        Disclosure disclosure,
        String actor) {
    public IngestOrder {
        paths = List.copyOf(paths);
    }
}
