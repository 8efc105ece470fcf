package org.larchiveum.ingest.derivative.fork;

import java.time.Duration;

/**
 * What a copy may cost.
 *
 * @param heapMegabytes memory of the worker
 * @param pixels the largest image, told from its header; less when the memory holds less
 * @param perJob time for an image or a page
 * @param perRecording time for sound or film
 */
public record DeriverLimits(int heapMegabytes, long pixels, Duration perJob, Duration perRecording) {
    /** Bytes of memory a pixel needs at the worst moment: decoded, converted, and the level below. */
    private static final int PER_PIXEL = 8;

    /** 1 GB, 250 megapixels at most, two minutes, two hours. */
    public static DeriverLimits usual() {
        return new DeriverLimits(1_024, 250_000_000, Duration.ofMinutes(2), Duration.ofHours(2));
    }

    long pixelsThatFit() {
        return Math.min(pixels, ((long) heapMegabytes << 20) / PER_PIXEL);
    }
}
