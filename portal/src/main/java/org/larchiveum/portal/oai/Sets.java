package org.larchiveum.portal.oai;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.larchiveum.archive.change.PublicChange;
import org.larchiveum.archive.change.PublicChanges;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.portal.outline.Outlines;
import org.springframework.stereotype.Component;

/**
 * The sets (OAI-PMH 2.0, 2.6): one for each kind, and one for each open unit of holdings that others lie in, below the unit that it lies
 * in itself: {@code record:FONDS:SERIES}. What was withdrawn stays in the sets that it was in, as long as these are open.
 */
@Component
class Sets {
    private static final int DEEPEST = 32;

    private final ReadingRoom room;
    private final Outlines outlines;
    /** The open units that others lie in, by the newest change when they were gathered. */
    private final Map<Long, Set<PublicId>> units = new ConcurrentHashMap<>();

    Sets(ReadingRoom room, Outlines outlines) {
        this.room = room;
        this.outlines = outlines;
    }

    /** A set as it is listed. */
    record Listed(String spec, String name) {}

    /** The narrowest set that an entry is in; the wider ones stand in its name. A unit is in the set that it makes. */
    String of(PublicChange change) {
        boolean makes = !change.gone() && units().contains(change.id());
        return above(change) + (makes ? ":" + change.id() : "");
    }

    private String above(PublicChange change) {
        var path = new ArrayList<PublicId>();
        var above = change.within();
        while (above.isPresent() && path.size() < DEEPEST) {
            var unit = room.changes().of(above.get()).filter(seen -> !seen.gone() && seen.kind() == Kind.RECORD);
            unit.ifPresent(found -> path.addFirst(found.id()));
            above = unit.flatMap(PublicChange::within);
        }
        return change.kind().word() + path.stream().map(id -> ":" + id).collect(Collectors.joining());
    }

    /** Whether an entry is in a set, or in one below it. */
    boolean contains(String set, PublicChange change) {
        var spec = of(change);
        return spec.equals(set) || spec.startsWith(set + ":");
    }

    /** So many sets after the first ones: kinds, then units in the order in which they came. */
    List<Listed> listed(long after, int limit) {
        return specs().stream()
                .skip(after)
                .limit(limit)
                .map(spec -> new Listed(spec, name(spec)))
                .toList();
    }

    long count() {
        return specs().size();
    }

    private List<String> specs() {
        PublicChanges changes = room.changes();
        var kinds = new TreeSet<String>();
        changes.after(0, change -> !change.gone(), Integer.MAX_VALUE)
                .forEach(change -> kinds.add(change.kind().word()));
        var specs = new ArrayList<>(kinds);
        units().forEach(unit -> changes.of(unit).map(this::of).ifPresent(specs::add));
        return specs;
    }

    /** Gathered anew when anything has changed. */
    private Set<PublicId> units() {
        var changes = room.changes();
        long newest = changes.newest(change -> true, 1).stream()
                .mapToLong(PublicChange::sequence)
                .findFirst()
                .orElse(0);
        units.keySet().removeIf(sequence -> sequence != newest);
        return units.computeIfAbsent(newest, sequence -> {
            var found = new LinkedHashSet<PublicId>();
            changes.after(0, change -> !change.gone(), Integer.MAX_VALUE).stream()
                    .flatMap(change -> change.within().stream())
                    .filter(unit -> changes.of(unit)
                            .filter(seen -> !seen.gone() && seen.kind() == Kind.RECORD)
                            .isPresent())
                    .forEach(found::add);
            return found;
        });
    }

    private String name(String spec) {
        var last = spec.substring(spec.lastIndexOf(':') + 1);
        return PublicId.parse(last)
                .flatMap(id -> outlines.of(Kind.RECORD, id))
                .map(unit -> both(unit.title()))
                .orElse(last);
    }

    private static String both(Multilingual title) {
        return Stream.of(Language.KO, Language.EN).map(title::best).distinct().collect(Collectors.joining(" / "));
    }
}
