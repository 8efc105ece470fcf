package org.larchiveum.archive.reading.knowledge;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An open institution, post or place in the directory.
 *
 * @param above the IRI of what it is part of, stands in, or lies within
 * @param type a concept of the scheme of its types
 * @param place the IRI of the place where it is
 */
public record Listed(
        Reference reference,
        Optional<String> above,
        Optional<String> type,
        Optional<String> place,
        Optional<Point> point) {
    public String iri() {
        return reference.iri();
    }

    /** A point on the globe in degrees (WGS 84). */
    public record Point(BigDecimal latitude, BigDecimal longitude) {}
}
