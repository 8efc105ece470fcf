package org.larchiveum.archive.graph.snapshot;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.Var;

/** Which place of a row each variable has. */
final class Columns {
    private final Map<Var, Integer> places = new HashMap<>();

    /** The place of a variable; a new one when it has none yet. */
    int place(Var variable) {
        return places.computeIfAbsent(variable, v -> width());
    }

    /** A place that no variable of the query has. */
    int spare() {
        return place(Var.alloc("=" + places.size()));
    }

    int width() {
        return places.size();
    }

    Map<Var, Integer> places() {
        return places;
    }

    /** Variables in the order of their names. */
    static List<Var> byName(Collection<Var> variables) {
        return variables.stream().sorted(Comparator.comparing(Var::getName)).toList();
    }

    int[] places(Collection<Var> variables) {
        return byName(variables).stream().mapToInt(this::place).toArray();
    }
}
