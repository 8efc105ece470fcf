package org.larchiveum.ingest;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the way in works.
 *
 * @param work a folder on the storage's file system, for quarantine
 * @param workers files worked on at the same time, each with a parser of its own
 * @param largest bytes that one file may have
 * @param derivatives whether access copies are made
 * @param reading whether pictures without text are read by OCR
 * @param scanner the address of clamd, if there is one
 */
public record IngestSettings(
        Path work, int workers, long largest, boolean derivatives, boolean reading, Optional<URI> scanner) {
    /** The property that names clamd's address: {@code tcp://host:port} or {@code unix:/path}. */
    public static final String SCANNER = "larchiveum.scanner";

    public static IngestSettings usual(Path home) {
        int workers = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
        var scanner = Optional.ofNullable(System.getProperty(SCANNER))
                .filter(a -> !a.isBlank())
                .map(URI::create);
        return new IngestSettings(home.resolve("work"), workers, 64L << 30, true, true, scanner);
    }
}
