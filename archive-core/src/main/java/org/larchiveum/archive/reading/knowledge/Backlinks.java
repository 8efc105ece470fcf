package org.larchiveum.archive.reading.knowledge;

import java.util.List;
import org.larchiveum.archive.description.Kind;

/**
 * The open entries of one kind that point at another by one property.
 *
 * @param first as many as were asked for, by name
 * @param total how many there are
 */
public record Backlinks(String property, Kind kind, List<Reference> first, long total) {
    public Backlinks {
        first = List.copyOf(first);
    }
}
