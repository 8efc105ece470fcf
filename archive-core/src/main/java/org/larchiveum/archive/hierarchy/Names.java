package org.larchiveum.archive.hierarchy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.larchiveum.archive.description.Multilingual;

/** Which of its names an institution bore at a time. */
final class Names {
    private Names() {}

    /**
     * The unit under its name of that time: in each language the surest, and of equals the one that began last. A language that
     * has no history of names keeps the label, which is then its translation.
     */
    static Named of(Unit unit, Period moment) {
        var byTag = new TreeMap<>(unit.label().byTag());
        var others = new ArrayList<Multilingual>();
        Optional<Certainty> dated = Optional.empty();
        for (var entry : inUse(unit.names(), moment).entrySet()) {
            var best = entry.getValue().getFirst();
            byTag.put(entry.getKey(), best.text());
            dated = Optional.of(dated.map(best.certainty()::and).orElse(best.certainty()));
            entry.getValue().stream()
                    .skip(1)
                    .filter(other -> !other.text().equals(best.text()))
                    .forEach(other -> others.add(Multilingual.of(entry.getKey(), other.text())));
        }
        return new Named(unit.iri(), false, new Multilingual(byTag), dated, others, unit.label());
    }

    private static Map<String, List<Used>> inUse(List<NameUse> names, Period moment) {
        var byTag = new TreeMap<String, List<Used>>();
        for (var use : names) {
            var period = Period.of(use.when());
            period.during(moment)
                    .ifPresent(certainty -> use.name().byTag().forEach((tag, text) -> byTag.computeIfAbsent(
                                    tag, absent -> new ArrayList<>())
                            .add(new Used(text, certainty, period))));
        }
        byTag.values().forEach(used -> used.sort(Used.BEST_FIRST));
        return byTag;
    }

    private record Used(String text, Certainty certainty, Period period) {
        static final Comparator<Used> BEST_FIRST = Comparator.comparing(Used::certainty)
                .thenComparing(used -> used.period().possibleFrom(), Comparator.reverseOrder())
                .thenComparing(Used::text);
    }
}
