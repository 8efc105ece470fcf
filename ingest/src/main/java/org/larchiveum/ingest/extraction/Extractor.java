package org.larchiveum.ingest.extraction;

import java.nio.file.Path;

/** Somebody who reads text and metadata out of files, hostile ones included. */
public interface Extractor extends AutoCloseable {
    /**
     * Reads one file. A bad file is an {@link Outcome}, never an exception; safe to call from several threads.
     *
     * @param file where the bytes are now
     * @param originalName the name the donor gave it, which helps to tell its type
     * @throws ExtractorUnavailable when no file at all can be read, because the parsers do not start
     */
    Extraction extract(Path file, String originalName);

    /** Ends the parsers. */
    @Override
    void close();
}
