package org.larchiveum.archive.projection;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.ontology.Ontology;

/**
 * The vocabulary in a graph of its own beside the entries, in both datasets: whoever asks for cases can ask in the same query what their types
 * are called, and what is narrower.
 */
final class Vocabulary {
    /** The name of that graph: the address at which the vocabulary is published. */
    static final String GRAPH = "https://w3id.org/larchiveum/ns";

    private final Graph graph;

    Vocabulary(Ontology ontology) {
        // A copy: the ontology's own is not to be written to, and a store may keep what it is given.
        this.graph = GraphFactory.createDefaultGraph();
        ontology.graph().find().forEach(graph::add);
    }

    /** Sees to it that a dataset has the vocabulary as this version of the archive knows it; costs a read when it has. */
    void keepIn(GraphStore store) {
        boolean known = store.graph(GRAPH).filter(this::same).isPresent();
        if (!known) {
            store.apply(Map.of(GRAPH, graph), List.of(), store.watermark().orElse("0"));
        }
    }

    private boolean same(Graph kept) {
        return kept.size() == graph.size()
                && kept.find().toSet().equals(graph.find().toSet());
    }
}
