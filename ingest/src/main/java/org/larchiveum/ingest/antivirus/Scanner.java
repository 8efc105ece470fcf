package org.larchiveum.ingest.antivirus;

import java.nio.file.Path;

/** Somebody who looks for malware. */
public interface Scanner {
    /** Looks at one file; never throws for the file's sake, and safe to call from several threads. */
    Verdict scan(Path file);

    /** Its name and version for the event record. */
    String name();
}
