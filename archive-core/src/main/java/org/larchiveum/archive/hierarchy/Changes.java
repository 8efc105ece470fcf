package org.larchiveum.archive.hierarchy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Multilingual;

/** What began, ended or was renamed after one day and up to another. */
final class Changes {
    private final Bodies bodies;
    private final LocalDate after;
    private final LocalDate until;
    private final List<Change> changes = new ArrayList<>();

    Changes(Bodies bodies, LocalDate after, LocalDate until) {
        this.bodies = bodies;
        this.after = after;
        this.until = until;
    }

    /** Of these institutions: the relations in which they are controlled, and their names; of {@code top} what it controls, too. */
    List<Change> of(Set<String> institutions, String top) {
        bodies.relations().stream()
                .map(Bodies.Dated::control)
                .filter(control -> institutions.contains(control.controlled())
                        || control.controller().equals(top))
                .forEach(this::relation);
        institutions.forEach(iri -> bodies.unit(iri).ifPresent(this::names));
        changes.sort(
                Comparator.comparing((Change change) -> change.when().earliest().orElse(LocalDate.MIN))
                        .thenComparing(change -> change.when().latest().orElse(LocalDate.MAX)));
        return changes;
    }

    private void relation(Control control) {
        control.when().flatMap(Changes::start).ifPresent(when -> between(when)
                .ifPresent(certainty -> changes.add(new Change.Begun(
                        control,
                        named(control.controller(), when),
                        named(control.controlled(), when),
                        when,
                        certainty))));
        control.when().flatMap(Changes::end).ifPresent(when -> between(when)
                .ifPresent(certainty -> changes.add(new Change.Ended(
                        control,
                        named(control.controller(), when),
                        named(control.controlled(), when),
                        when,
                        certainty))));
    }

    private Named named(String iri, DateSpan when) {
        return bodies.named(iri, Period.within(when));
    }

    private void names(Unit unit) {
        for (var use : unit.names()) {
            use.when().flatMap(Changes::start).ifPresent(when -> between(when)
                    .ifPresent(certainty -> changes.add(
                            new Change.Renamed(unit.iri(), before(unit, use), use.name(), when, certainty))));
        }
    }

    /** The name whose use began last before this one's, in a language of this one. */
    private static Multilingual before(Unit unit, NameUse use) {
        var start = Period.of(use.when()).possibleFrom();
        return unit.names().stream()
                .filter(other -> Period.of(other.when()).possibleFrom().isBefore(start))
                .filter(other -> other.name().byTag().keySet().stream()
                        .anyMatch(use.name().byTag()::containsKey))
                .max(Comparator.comparing(other -> Period.of(other.when()).possibleFrom()))
                .map(NameUse::name)
                .orElse(Multilingual.NONE);
    }

    private Optional<Certainty> between(DateSpan when) {
        var first = when.earliest().orElse(LocalDate.MIN);
        var last = when.latest().orElse(LocalDate.MAX);
        if (!last.isAfter(after) || first.isAfter(until)) {
            return Optional.empty();
        }
        return Optional.of(first.isAfter(after) && !last.isAfter(until) ? Certainty.CERTAIN : Certainty.POSSIBLE);
    }

    /** When it began; of what is no interval, its date. */
    private static Optional<DateSpan> start(DateSpan when) {
        int slash = when.edtf().indexOf('/');
        return slash < 0 ? Optional.of(when) : DateSpan.parse(when.edtf().substring(0, slash));
    }

    private static Optional<DateSpan> end(DateSpan when) {
        int slash = when.edtf().indexOf('/');
        return slash < 0 ? Optional.empty() : DateSpan.parse(when.edtf().substring(slash + 1));
    }
}
