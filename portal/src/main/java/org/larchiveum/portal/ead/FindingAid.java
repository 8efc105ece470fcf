package org.larchiveum.portal.ead;

import java.util.List;
import org.larchiveum.archive.reading.PublicEntry;

/**
 * An open unit of holdings with everything open that lies in it.
 *
 * @param whole whether all of it is there; very large units are told in parts
 */
public record FindingAid(PublicEntry unit, List<FindingAid> below, boolean whole) {
    public FindingAid {
        below = List.copyOf(below);
    }

    /** How many units it describes, itself included. */
    public int size() {
        return 1 + below.stream().mapToInt(FindingAid::size).sum();
    }
}
