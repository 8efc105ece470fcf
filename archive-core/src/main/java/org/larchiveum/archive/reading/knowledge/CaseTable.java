package org.larchiveum.archive.reading.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.rdf.model.RDFNode;
import org.larchiveum.archive.graph.GraphStore;

/**
 * The open cases of one generation as a small table: how many there are of each sort. Asking the graph anew for every count would
 * read every case for every visitor; adding up this table takes a moment.
 */
final class CaseTable {
    private static final String ALL = "SELECT ?case { ?case a <https://w3id.org/larchiveum/ns#ViolationCase> }";
    private static final String ONE =
            "PREFIX lar: <https://w3id.org/larchiveum/ns#> SELECT ?case ?value { ?case a lar:ViolationCase ; lar:%s ?value }";
    private static final List<String> TERMS = List.of("facilityType", "verificationStatus", "knowledgeBasis");

    /** One sort of case: what can be counted, and nothing that tells one from another. */
    private record Sort(
            String type,
            List<String> terms,
            Set<String> institutions,
            String place,
            Optional<Integer> decade,
            boolean invented) {}

    /** A case while it is being read. */
    private static final class Draft {
        private String type = "";
        private final List<String> terms = new ArrayList<>();
        private final Set<String> institutions = new LinkedHashSet<>();
        private String place = "";
        private Optional<Integer> decade = Optional.empty();
        private boolean invented;

        Sort sort() {
            return new Sort(type, List.copyOf(terms), Set.copyOf(institutions), place, decade, invented);
        }
    }

    private final Map<Sort, Long> sorts = new HashMap<>();
    private final Function<String, Set<String>> wider;
    private final Map<String, Set<String>> widened = new java.util.concurrent.ConcurrentHashMap<>();

    /** @param wider a type, institution or place with everything that it counts towards */
    private CaseTable(Function<String, Set<String>> wider) {
        this.wider = wider;
    }

    static CaseTable read(GraphStore graphs, Function<String, Set<String>> wider) {
        var drafts = new HashMap<String, Draft>();
        graphs.select(ALL, Map.of(), row -> row.getResource("case").getURI())
                .forEach(iri -> drafts.put(iri, new Draft()));
        var same = new HashMap<String, String>();
        each(graphs, "primaryViolationType", drafts, (draft, value) -> draft.type = word(value, same));
        for (var term : TERMS) {
            each(graphs, term, drafts, (draft, value) -> draft.terms.add(word(value, same)));
        }
        each(graphs, "perpetratorInstitution", drafts, (draft, value) -> draft.institutions.add(word(value, same)));
        each(graphs, "atPlace", drafts, (draft, value) -> draft.place = word(value, same));
        each(graphs, "earliest", drafts, (draft, value) -> draft.decade = decade(value));
        each(
                graphs,
                "invented",
                drafts,
                (draft, value) -> draft.invented = word(value, same).equals("true"));
        var table = new CaseTable(wider);
        drafts.values().forEach(draft -> table.sorts.merge(draft.sort(), 1L, Long::sum));
        return table;
    }

    private interface Setting {
        void on(Draft draft, RDFNode value);
    }

    private static void each(GraphStore graphs, String property, Map<String, Draft> drafts, Setting setting) {
        graphs.select(ONE.formatted(property), Map.of(), row -> {
            var draft = drafts.get(row.getResource("case").getURI());
            if (draft != null) {
                setting.on(draft, row.get("value"));
            }
            return Boolean.TRUE;
        });
    }

    /** One string for each word: there are many cases and few words. */
    private static String word(RDFNode value, Map<String, String> same) {
        var text = value.isLiteral()
                ? value.asLiteral().getLexicalForm()
                : value.asResource().getURI();
        return same.computeIfAbsent(text, Function.identity());
    }

    private static Optional<Integer> decade(RDFNode value) {
        var text = value.isLiteral() ? value.asLiteral().getLexicalForm() : "";
        return text.matches("[0-9]{4}-.*")
                ? Optional.of(Integer.parseInt(text.substring(0, 3)) * 10)
                : Optional.empty();
    }

    Census count(Scope scope) {
        long total = 0;
        long invented = 0;
        var byTerm = new HashMap<String, Long>();
        var byInstitution = new HashMap<String, Long>();
        var byPlace = new HashMap<String, Long>();
        var byDecade = new TreeMap<Integer, Long>();
        for (var entry : sorts.entrySet()) {
            var sort = entry.getKey();
            long n = entry.getValue();
            var institutions = new LinkedHashSet<String>();
            sort.institutions().forEach(one -> institutions.addAll(widen(one)));
            if (!in(scope, sort, institutions)) {
                continue;
            }
            total += n;
            invented += sort.invented() ? n : 0;
            widen(sort.type()).forEach(one -> byTerm.merge(one, n, Long::sum));
            sort.terms().forEach(one -> byTerm.merge(one, n, Long::sum));
            institutions.forEach(one -> byInstitution.merge(one, n, Long::sum));
            widen(sort.place()).forEach(one -> byPlace.merge(one, n, Long::sum));
            sort.decade().ifPresent(decade -> byDecade.merge(decade, n, Long::sum));
        }
        return new Census(total, invented, byTerm, byInstitution, byPlace, byDecade);
    }

    private boolean in(Scope scope, Sort sort, Set<String> institutions) {
        return scope.type().map(type -> widen(sort.type()).contains(type)).orElse(true)
                && scope.place()
                        .map(place -> widen(sort.place()).contains(place))
                        .orElse(true)
                && (scope.institutions().isEmpty()
                        || scope.institutions().stream().anyMatch(institutions::contains));
    }

    private Set<String> widen(String iri) {
        return iri.isEmpty() ? Set.of() : widened.computeIfAbsent(iri, wider);
    }
}
