package org.larchiveum.archive.graph.jena;

import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.larchiveum.archive.graph.GraphStore;

/** A dataset as one transaction sees it. */
record Transacted(DatasetGraph dataset) implements GraphStore.Moment {
    @Override
    public SortedSet<String> names() {
        var names = new TreeSet<String>();
        dataset.listGraphNodes().forEachRemaining(node -> names.add(node.getURI()));
        return names;
    }

    @Override
    public Graph graph(String name) {
        return dataset.getGraph(NodeFactory.createURI(name));
    }
}
