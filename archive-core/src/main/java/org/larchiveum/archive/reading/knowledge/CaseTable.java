package org.larchiveum.archive.reading.knowledge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.larchiveum.archive.graph.GraphStore;

/**
 * The open cases of one generation as columns of numbers, and nothing that tells one from another. Asking the graph anew for every
 * count would read every case for every visitor; a hundred thousand rows of numbers are counted in milliseconds.
 */
final class CaseTable {
    private static final int NOTHING = -1;

    private final int[] types;
    private final int[] places;
    private final int[] decades;
    /** Of each row, which of {@link #institutions}. */
    private final int[] perpetrators;

    private final List<int[]> terms;
    private final BitSet invented;
    private final Words words;
    /** The sets of institutions that cases have, each with everything above any of them. */
    private final List<int[]> institutions;

    private CaseTable(Columns columns, Words words) {
        var rows = columns.rows();
        this.words = words;
        types = column(rows, row -> row.type);
        places = column(rows, row -> row.place);
        decades = column(rows, row -> row.decade);
        terms = List.of(
                column(rows, row -> row.terms[0]), column(rows, row -> row.terms[1]), column(rows, row -> row.terms[
                        2]));
        invented = new BitSet(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            invented.set(i, rows.get(i).invented);
        }
        var sets = new HashMap<Set<Integer>, Integer>();
        var wide = new ArrayList<int[]>();
        perpetrators = column(
                rows,
                row -> sets.computeIfAbsent(row.institutions, set -> {
                    var all = new LinkedHashSet<Integer>();
                    set.forEach(one -> {
                        for (int up : words.wide(one)) {
                            all.add(up);
                        }
                    });
                    wide.add(all.stream().mapToInt(Integer::intValue).toArray());
                    return wide.size() - 1;
                }));
        institutions = List.copyOf(wide);
    }

    /** @param wider a type, institution or place with everything that it counts towards */
    static CaseTable read(GraphStore graphs, Function<String, Set<String>> wider) {
        var words = new Words(wider);
        return new CaseTable(Columns.read(graphs, words), words);
    }

    private static int[] column(List<Columns.Row> rows, java.util.function.ToIntFunction<Columns.Row> value) {
        return rows.stream().mapToInt(value).toArray();
    }

    /** Which words, or which sets of institutions, lie in a scope. */
    private static boolean[] within(List<int[]> wide, Set<Integer> wanted) {
        var in = new boolean[wide.size()];
        for (int i = 0; i < in.length; i++) {
            for (int one : wide.get(i)) {
                in[i] |= wanted.contains(one);
            }
        }
        return in;
    }

    Census count(Scope scope) {
        var counts = new long[words.size()];
        var byDecade = new TreeMap<Integer, Long>();
        long total = 0;
        long made = 0;
        var typeIn = scope.type().map(type -> within(words.all(), words.of(Set.of(type))));
        var placeIn = scope.place().map(place -> within(words.all(), words.of(Set.of(place))));
        var institutionIn = scope.institutions().isEmpty()
                ? Optional.<boolean[]>empty()
                : Optional.of(within(institutions, words.of(scope.institutions())));
        for (int row = 0; row < types.length; row++) {
            if (lies(types[row], typeIn) && lies(places[row], placeIn) && lies(perpetrators[row], institutionIn)) {
                total++;
                made += invented.get(row) ? 1 : 0;
                add(counts, types[row]);
                add(counts, places[row]);
                for (var term : terms) {
                    add(counts, term[row]);
                }
                for (int one : institutions.get(perpetrators[row])) {
                    counts[one]++;
                }
                if (decades[row] != NOTHING) {
                    byDecade.merge(decades[row], 1L, Long::sum);
                }
            }
        }
        var byIri = new HashMap<String, Long>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                byIri.put(words.word(i), counts[i]);
            }
        }
        return new Census(total, made, byIri, byDecade);
    }

    private static boolean lies(int value, Optional<boolean[]> in) {
        return in.isEmpty() || (value != NOTHING && in.get()[value]);
    }

    private void add(long[] counts, int word) {
        if (word != NOTHING) {
            for (int one : words.wide(word)) {
                counts[one]++;
            }
        }
    }

    /** IRIs as numbers, and of each number those that it counts towards. */
    static final class Words {
        private final Function<String, Set<String>> wider;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> iris = new ArrayList<>();
        private final List<int[]> wide = new ArrayList<>();

        Words(Function<String, Set<String>> wider) {
            this.wider = wider;
        }

        int number(String iri) {
            var known = numbers.get(iri);
            if (known != null) {
                return known;
            }
            int number = iris.size();
            numbers.put(iri, number);
            iris.add(iri);
            wide.add(new int[0]);
            wide.set(
                    number,
                    wider.apply(iri).stream().mapToInt(this::number).distinct().toArray());
            return number;
        }

        int size() {
            return iris.size();
        }

        String word(int number) {
            return iris.get(number);
        }

        int[] wide(int number) {
            return wide.get(number);
        }

        List<int[]> all() {
            return wide;
        }

        /** The numbers of those that any case knows. */
        Set<Integer> of(Set<String> some) {
            var found = new LinkedHashSet<Integer>();
            some.forEach(iri -> Optional.ofNullable(numbers.get(iri)).ifPresent(found::add));
            return found;
        }
    }
}
