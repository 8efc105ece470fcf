package org.larchiveum.ingest.extraction;

/** What became of the attempt to read a file; none of these keeps the file from being preserved. */
public enum Outcome {
    /** All text there is. */
    COMPLETE,
    /** Read to the end; the file holds no text (an image, a recording, an empty document). */
    NO_TEXT,
    /** The file asks for a password. */
    ENCRYPTED,
    /** Some text, and the detail says what is missing. */
    PARTIAL,
    /** The parser gave up: damaged, or not what it claims to be. */
    FAILED,
    /** The parser did not end within its time and was ended. */
    TIMED_OUT,
    /** The parser's process died, of memory as a rule. */
    CRASHED,
    /** Larger than what is handed to a parser at all. */
    TOO_LARGE,
    /** No parser for this type. */
    UNSUPPORTED
}
