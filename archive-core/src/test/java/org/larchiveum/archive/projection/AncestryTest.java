package org.larchiveum.archive.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.description.Description;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.disclosure.Access;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.entry.Holding;
import org.larchiveum.archive.entry.Position;
import org.larchiveum.archive.identifier.EntryId;

class AncestryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private final Map<EntryId, Entry> archive = new HashMap<>();
    private final List<EntryId> read = new ArrayList<>();
    private final Ancestry ancestry = new Ancestry(id -> {
        read.add(id);
        return Optional.ofNullable(archive.get(id));
    });

    private final Entry fonds = unit(EntryId.random(), Optional.empty(), true);
    private final Entry series = unit(EntryId.random(), Optional.of(fonds.id()), false);

    @Test
    void namesTheWidestUnitFirst() {
        var item = unit(EntryId.random(), Optional.of(series.id()), true);

        assertThat(ancestry.staff(item))
                .containsExactly(fonds.id().toString(), series.id().toString());
    }

    @Test
    void tellsVisitorsOfOpenUnitsOnly() {
        var item = unit(EntryId.random(), Optional.of(series.id()), true);

        assertThat(ancestry.open(item, TODAY))
                .containsExactly(fonds.access().publicId().toString());
    }

    @Test
    void readsEachUnitOnceHoweverManyAreInIt() {
        for (int i = 0; i < 50; i++) {
            ancestry.staff(unit(EntryId.random(), Optional.of(series.id()), true));
        }

        assertThat(read).containsExactly(series.id(), fonds.id());
    }

    @Test
    void aUnitThatIsMissingEndsTheChain() {
        var orphan = unit(EntryId.random(), Optional.of(EntryId.random()), true);

        assertThat(ancestry.staff(orphan)).isEmpty();
    }

    @Test
    void aLoopEnds() {
        var one = EntryId.random();
        var other = unit(EntryId.random(), Optional.of(one), true);
        var loop = unit(one, Optional.of(other.id()), true);

        assertThat(ancestry.staff(loop)).hasSizeBetween(2, 64);
    }

    private Entry unit(EntryId id, Optional<EntryId> parent, boolean open) {
        var access = open ? Access.closed().under(Disclosure.OPEN, TODAY) : Access.closed();
        var unit = new Holding(
                id,
                Description.of(Multilingual.of("en", "An invented unit"), Level.SERIES),
                new Position(parent, Optional.empty(), Optional.empty(), "", 0),
                access,
                List.of());
        archive.put(id, unit);
        return unit;
    }
}
