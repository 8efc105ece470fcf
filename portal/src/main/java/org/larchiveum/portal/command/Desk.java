package org.larchiveum.portal.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.verification.Verification;
import org.larchiveum.ingest.Workshop;

/** What a command works at: an open archive, its tools, where its words go, and the folder its relative paths start from. */
interface Desk {
    /** The archive, opened when first asked for. */
    Archive archive();

    /** Proves the archive, which is opened neither for it nor needs to be sound enough to open. */
    Verification verify(LongConsumer progress);

    /** The tools of the way in, started when first asked for. */
    Workshop workshop();

    /** For results. */
    PrintWriter out();

    /** For progress and complaints. */
    PrintWriter err();

    /** Whether a person watches: progress is then drawn on one line. */
    boolean watched();

    Path folder();
}
