package org.larchiveum.ingest.derivative;

import java.nio.file.Path;

/**
 * Somebody who makes the copies that are served, from decoded pixels and samples. A bad file is an answer, never an
 * exception; only an installation that cannot start its worker throws {@code ExtractorUnavailable}. Safe for several threads.
 */
public interface Deriver extends AutoCloseable {
    /** {@code access.tif} (tiles of 512, IIIF Image API 3, 5.2) and {@code thumbnail.jpg}, in an existing folder. */
    Derived image(Path source, Path targetFolder);

    /** No files; the fact {@code pages}. */
    Derived pdfPages(Path pdf);

    /**
     * One page as a JPEG.
     *
     * @param page from 1
     * @param width in pixels
     */
    Derived pdfPage(Path pdf, int page, int width, Path target);

    /** The pages as pictures of 150 dots an inch in a PDF that carries nothing else. */
    Derived pdfCopy(Path pdf, Path target);

    /** {@code access.m4a} or {@code access.wav}, and {@code peaks.json}; the fact {@code seconds}. */
    Derived audio(Path source, Path targetFolder);

    /** {@code access.mp4} (at most 720 lines) and {@code poster.jpg}; the fact {@code seconds} where ffprobe is. */
    Derived video(Path source, Path targetFolder);

    @Override
    void close();
}
