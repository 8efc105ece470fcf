package org.larchiveum.archive.graph.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/** The terms that an evaluation speaks of: those of the snapshot, and further on those that only the query has or makes. */
final class Lexicon {
    private static final int REMEMBERED = 1 << 12;

    private final Snapshot snapshot;
    private final Terms terms;
    private final int size;
    private final Work work;
    private final Map<Node, Integer> made = new HashMap<>();
    private final List<Node> added = new ArrayList<>();
    private final List<Integer> written = new ArrayList<>();
    private final int[] remembered = new int[REMEMBERED];
    private final @Nullable Node[] nodes = new Node[REMEMBERED];
    private final Map<Integer, NodeValue> values = new HashMap<>();

    Lexicon(Snapshot snapshot, Work work) {
        this.snapshot = snapshot;
        this.terms = snapshot.terms();
        this.size = terms.size();
        this.work = work;
    }

    Node node(int id) {
        if (id > size) {
            return added.get(id - size - 1);
        }
        int slot = id & (REMEMBERED - 1);
        Node known = nodes[slot];
        if (known != null && remembered[slot] == id) {
            return known;
        }
        Node node = terms.node(id);
        nodes[slot] = node;
        remembered[slot] = id;
        return node;
    }

    /** The number of a term; a new one when the snapshot does not have it. */
    int id(Node node) {
        Integer known = made.get(node);
        if (known != null) {
            return known;
        }
        int id = terms.find(node);
        if (id == 0) {
            work.keep(32);
            added.add(node);
            id = size + added.size();
            made.put(node, id);
            written.add(terms.find(snapshot.asWritten().apply(node)));
        }
        return id;
    }

    /** The number under which triples have this term; 0 when none does. */
    int inData(int id) {
        return id <= size ? id : written.get(id - size - 1);
    }

    /** SPARQL 1.1, 15.1, with Jena's choices where it leaves them; an unbound variable comes first. */
    int compare(int one, int other) {
        if (one == other) {
            return 0;
        }
        if (one == 0 || other == 0 || terms.sameOrder(one, other)) {
            return Integer.compare(one, other);
        }
        return NodeValue.compareAlways(value(one), value(other));
    }

    private NodeValue value(int id) {
        NodeValue known = values.get(id);
        if (known == null) {
            work.keep(32);
            known = NodeValue.makeNode(node(id));
            values.put(id, known);
        }
        return known;
    }

    /** Jena's order of rows that are equal otherwise. */
    int compareTerms(int one, int other) {
        if (one == other) {
            return 0;
        }
        if (one == 0 || other == 0 || terms.sameOrder(one, other)) {
            return Integer.compare(one, other);
        }
        return org.apache.jena.sparql.util.NodeCmp.compareRDFTerms(node(one), node(other));
    }

    /** Whether two terms are neither literals nor made by the query: they are equal only as the same. */
    boolean areResources(int one, int other) {
        return one <= size && other <= size && !terms.isLiteral(one) && !terms.isLiteral(other);
    }
}
