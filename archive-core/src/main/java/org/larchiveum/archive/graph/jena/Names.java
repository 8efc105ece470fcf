package org.larchiveum.archive.graph.jena;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Which predicates and graphs a dataset elsewhere has, as far as anybody has asked since its last change. */
final class Names {
    /** What no dataset has. */
    static final Node NONE = NodeFactory.createURI("urn:larchiveum:none");

    /** Graphs that Jena's engine makes up. */
    private static final String MADE_UP = "urn:x-arq:";

    private static final String PREDICATES = "SELECT DISTINCT ?n { VALUES ?n { %s } FILTER EXISTS { ?s ?n ?o } }";
    /** Which of some graphs there are. */
    static final String GRAPHS = "SELECT DISTINCT ?n { VALUES ?n { %s } FILTER EXISTS { GRAPH ?n { ?s ?p ?o } } }";

    private final Set<Node> predicates = ConcurrentHashMap.newKeySet();
    private final Set<Node> graphs = ConcurrentHashMap.newKeySet();

    /** Of these predicates those that the dataset has. */
    Set<Node> predicates(Collection<Node> asked, BiFunction<String, String, List<Node>> select) {
        return known(predicates, asked, PREDICATES, select);
    }

    /** Of these graphs those that the dataset has, and that are its own. */
    Set<Node> graphs(Collection<Node> asked, BiFunction<String, String, List<Node>> select) {
        return known(
                graphs,
                asked.stream()
                        .filter(name ->
                                !name.equals(ChangeText.MARK) && !name.getURI().startsWith(MADE_UP))
                        .toList(),
                GRAPHS,
                select);
    }

    private static Set<Node> known(
            Set<Node> known, Collection<Node> asked, String query, BiFunction<String, String, List<Node>> select) {
        Set<Node> unsure = new HashSet<>(asked);
        unsure.removeAll(known);
        if (!unsure.isEmpty()) {
            known.addAll(select.apply(query.formatted(list(unsure)), "n"));
        }
        return asked.stream().filter(known::contains).collect(Collectors.toSet());
    }

    /** Nodes as VALUES of a query. */
    static String list(Collection<Node> iris) {
        return iris.stream().map(iri -> ChangeText.iri(iri.getURI())).collect(Collectors.joining(" "));
    }
}
