package org.larchiveum.ingest.extraction;

/** The parsers do not start, so nothing is known about any file: the ingest stops instead of blaming the files. */
public final class ExtractorUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ExtractorUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public ExtractorUnavailable(String message) {
        super(message);
    }
}
