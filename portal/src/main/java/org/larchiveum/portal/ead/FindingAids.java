package org.larchiveum.portal.ead;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.larchiveum.archive.reading.PublicEntry;
import org.larchiveum.archive.reading.PublicSummary;
import org.larchiveum.archive.reading.ReadingRoom;
import org.springframework.stereotype.Component;

/** Gathers finding aids from what is open. */
@Component
public class FindingAids {
    /** A finding aid of more units would take longer to make than anybody waits. */
    static final int MOST = 5_000;

    private static final int PORTION = 200;
    private static final int DEEPEST = 32;

    private final ReadingRoom room;

    public FindingAids(ReadingRoom room) {
        this.room = room;
    }

    /** The unit and all that lies in it, in order, as far as it is open. */
    public FindingAid of(PublicEntry unit) {
        return of(unit, new AtomicInteger(MOST - 1), 1);
    }

    private FindingAid of(PublicEntry unit, AtomicInteger left, int depth) {
        var below = new ArrayList<FindingAid>();
        boolean whole = true;
        for (int from = 0; depth < DEEPEST; from += PORTION) {
            var portion = room.below(unit.id(), from, PORTION);
            for (var summary : portion) {
                if (left.getAndDecrement() <= 0) {
                    return new FindingAid(unit, below, false);
                }
                var part = room.entry(summary.id()).map(entry -> part(entry, summary, left, depth));
                part.ifPresent(below::add);
                whole &= part.map(FindingAid::whole).orElse(true);
            }
            if (portion.size() < PORTION) {
                break;
            }
        }
        return new FindingAid(unit, below, whole);
    }

    private FindingAid part(PublicEntry entry, PublicSummary summary, AtomicInteger left, int depth) {
        return summary.children() == 0 ? new FindingAid(entry, java.util.List.of(), true) : of(entry, left, depth + 1);
    }
}
