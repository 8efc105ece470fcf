package org.larchiveum.ingest.derivative;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A copy that was made.
 *
 * @param width in pixels, where there are any
 * @param height in pixels, where there are any
 */
public record DerivedFile(
        Path file, DerivativeRole role, String mediaType, Optional<Integer> width, Optional<Integer> height) {

    /** A copy without a picture. */
    public static DerivedFile of(Path file, DerivativeRole role, String mediaType) {
        return new DerivedFile(file, role, mediaType, Optional.empty(), Optional.empty());
    }
}
