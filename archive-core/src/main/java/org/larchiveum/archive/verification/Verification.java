package org.larchiveum.archive.verification;

import java.time.Instant;
import java.util.List;

/** What a verification of the whole archive found. Digests of {@code bytes} bytes in {@code files} files were taken anew. */
public record Verification(
        Instant at, long objects, long files, long bytes, String ledgerHead, List<IntegrityFault> faults) {
    public Verification {
        faults = List.copyOf(faults);
    }

    public boolean clean() {
        return faults.isEmpty();
    }
}
