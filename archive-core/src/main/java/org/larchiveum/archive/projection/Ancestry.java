package org.larchiveum.archive.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.entry.Holding;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.publication.PublicView;

/** The units above entries, the widest first. Lives for one batch, whose entries mostly have the same few units above them: each is read once. */
final class Ancestry {
    /** Longer chains of units than this are taken for a loop in hand-made descriptions. */
    private static final int DEEPEST = 32;

    private final Function<EntryId, Optional<Entry>> find;
    private final Map<EntryId, Optional<Entry>> known = new HashMap<>();

    Ancestry(Function<EntryId, Optional<Entry>> find) {
        this.find = find;
    }

    /** Staff ids of all units above. */
    List<String> staff(Entry entry) {
        return above(entry).stream().map(unit -> unit.id().toString()).toList();
    }

    /** Public ids of those units above that are open on a day. */
    List<String> open(Entry entry, LocalDate day) {
        return above(entry).stream()
                .filter(unit -> PublicView.open(unit, day))
                .map(unit -> unit.access().publicId().toString())
                .toList();
    }

    private List<Entry> above(Entry entry) {
        var above = new ArrayList<Entry>();
        var next = unitAbove(entry);
        while (next.isPresent() && above.size() < DEEPEST) {
            above.addFirst(next.get());
            next = unitAbove(next.get());
        }
        return above;
    }

    private Optional<Entry> unitAbove(Entry entry) {
        return entry instanceof Holding holding
                ? holding.position().parent().flatMap(id -> known.computeIfAbsent(id, find))
                : Optional.empty();
    }
}
