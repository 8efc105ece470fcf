package org.larchiveum.ingest.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.larchiveum.archive.description.Kind;

/** The outcome of every row, by its table and its place there, as far as it is known. */
final class Tally {
    private final List<List<Outcome>> outcomes = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();
    private int settled;

    Tally(List<Source> sources) {
        for (var source : sources) {
            outcomes.add(new ArrayList<>());
            kinds.add(source.rule().kind());
        }
    }

    void set(Source source, Source.Group group, Outcome outcome) {
        var ofTable = outcomes.get(source.number());
        if (group.number() == ofTable.size()) {
            ofTable.add(outcome);
        } else {
            ofTable.set(group.number(), outcome);
        }
    }

    Outcome of(Source source, Source.Group group) {
        return outcomes.get(source.number()).get(group.number());
    }

    long count(Outcome outcome) {
        return outcomes.stream()
                .flatMap(List::stream)
                .filter(one -> one == outcome)
                .count();
    }

    /** Testimonies of the archive that change since their consent comes. */
    void settled(int testimonies) {
        settled = testimonies;
    }

    /** Entries that are to be kept. */
    long toKeep() {
        return count(Outcome.ADDED) + count(Outcome.CHANGED) + settled;
    }

    Map<Kind, Map<Outcome, Integer>> counts() {
        var counts = new EnumMap<Kind, Map<Outcome, Integer>>(Kind.class);
        for (int i = 0; i < outcomes.size(); i++) {
            var ofKind = counts.computeIfAbsent(kinds.get(i), kind -> new EnumMap<>(Outcome.class));
            outcomes.get(i).forEach(outcome -> ofKind.merge(outcome, 1, Integer::sum));
        }
        if (settled > 0) {
            counts.computeIfAbsent(Kind.TESTIMONY, kind -> new EnumMap<>(Outcome.class))
                    .merge(Outcome.CHANGED, settled, Integer::sum);
        }
        return counts;
    }
}
