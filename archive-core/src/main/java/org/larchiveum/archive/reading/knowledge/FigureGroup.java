package org.larchiveum.archive.reading.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * Published figures of one origin: a total, if there is one, and its kinds.
 *
 * @param kinds the greatest first
 * @param unlisted how much of the total its kinds leave over, {@code of} whom no kind was published; empty without a total, or
 *     when kinds overlap
 */
public record FigureGroup(
        Figure.Origin origin,
        String unit,
        Optional<Comparison> total,
        List<Comparison> kinds,
        Optional<Unlisted> unlisted) {
    public FigureGroup {
        kinds = List.copyOf(kinds);
    }

    /** What a total holds beyond its published kinds: as published, and as the archive counts. Never zero by arithmetic of ours. */
    public record Unlisted(long published, Optional<Long> own) {}
}
