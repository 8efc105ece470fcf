package org.larchiveum.ingest.extraction.tika;

import java.time.Duration;

/**
 * What one file may cost.
 *
 * @param forks how many parsers work side by side
 * @param heapMegabytes memory of each
 * @param perFile time for one file; at least a second, which is how often a fork looks at the clock
 * @param fileBytes larger files are not opened
 * @param textCharacters where text is cut off
 * @param embeddedFiles how many files within the file are read
 */
public record ForkLimits(
        int forks, int heapMegabytes, Duration perFile, long fileBytes, int textCharacters, int embeddedFiles) {

    /** Two forks of 512 MB, 20 s, 4 GiB, 20 million characters, 500 embedded files. */
    public static ForkLimits usual() {
        return new ForkLimits(2, 512, Duration.ofSeconds(20), 4L << 30, 20_000_000, 500);
    }

    public ForkLimits withForks(int count) {
        return new ForkLimits(count, heapMegabytes, perFile, fileBytes, textCharacters, embeddedFiles);
    }

    public ForkLimits withPerFile(Duration limit) {
        return new ForkLimits(forks, heapMegabytes, limit, fileBytes, textCharacters, embeddedFiles);
    }
}
