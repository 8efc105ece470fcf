package org.larchiveum.ingest.antivirus;

/** What a scanner says of a file. Anything but {@link Clean} leaves the file in quarantine, never deleted. */
public sealed interface Verdict {
    /** Nothing known was found. */
    record Clean() implements Verdict {}

    /** The name the scanner gives to what it found. */
    record Infected(String signature) implements Verdict {}

    /** No answer, and why: the scanner is away, or the file too large for it. */
    record NotScanned(String why) implements Verdict {}
}
