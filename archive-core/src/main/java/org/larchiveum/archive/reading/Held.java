package org.larchiveum.archive.reading;

import java.util.List;

/**
 * What an organisation holds, as far as it is open.
 *
 * @param tops its units that stand under no open unit of its own, in the order of their reference codes
 * @param items how many open items it holds in all
 */
public record Held(List<Top> tops, long items) {
    public Held {
        tops = List.copyOf(tops);
    }

    /** One of its topmost units, and how many open items are in it; an item by itself counts as one. */
    public record Top(PublicSummary unit, long items) {}
}
