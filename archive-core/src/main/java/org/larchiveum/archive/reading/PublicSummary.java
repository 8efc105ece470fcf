package org.larchiveum.archive.reading;

import java.util.Optional;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.identifier.PublicId;

/** An open entry in a list or tree: {@code thumbnail} tells whether its media hold one, {@code children} how many are below. */
public record PublicSummary(
        PublicId id, Kind kind, Label label, String mediaGroup, boolean thumbnail, boolean invented, long children) {

    /** What a line says. */
    public record Label(String referenceCode, Multilingual title, Level level, Optional<DateSpan> date) {}
}
