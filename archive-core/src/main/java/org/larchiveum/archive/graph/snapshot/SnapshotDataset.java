package org.larchiveum.archive.graph.snapshot;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalNull;

/** A snapshot as a dataset of Jena's, for everything that is not evaluated in numbers. It never changes, so that transactions are empty words. */
public final class SnapshotDataset extends DatasetGraphBaseFind {
    private final Snapshot snapshot;
    private final Transactional transaction = TransactionalNull.create();

    SnapshotDataset(Snapshot snapshot) {
        super();
        this.snapshot = snapshot;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public Graph getDefaultGraph() {
        return SnapshotGraph.union(snapshot);
    }

    @Override
    public Graph getUnionGraph() {
        return getDefaultGraph();
    }

    @Override
    public Graph getGraph(Node name) {
        if (Quad.isUnionGraph(name)) {
            return getDefaultGraph();
        }
        return SnapshotGraph.named(snapshot, name);
    }

    @Override
    public boolean containsGraph(Node name) {
        return Quad.isDefaultGraph(name) || Quad.isUnionGraph(name) || place(name) >= 0;
    }

    private int place(Node name) {
        return snapshot.membership().graph(snapshot.terms().find(name));
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        Membership membership = snapshot.membership();
        return IntStream.range(0, membership.count())
                .mapToObj(place -> snapshot.terms().node(membership.names().get(place)))
                .iterator();
    }

    private static Iterator<Quad> quads(Graph graph, Node name, Node s, Node p, Node o) {
        return graph.find(s, p, o).mapWith(triple -> Quad.create(name, triple));
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
        return quads(getDefaultGraph(), Quad.defaultGraphIRI, s, p, o);
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
        return quads(getGraph(g), g, s, p, o);
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
        Terms terms = snapshot.terms();
        Membership membership = snapshot.membership();
        return getDefaultGraph()
                .find(s, p, o)
                .mapWith(found -> {
                    int triple = snapshot.subjects()
                            .find(
                                    terms.find(found.getSubject()),
                                    terms.find(found.getPredicate()),
                                    terms.find(found.getObject()));
                    return IntStream.range(0, membership.graphsOf(triple))
                            .mapToObj(i -> Quad.create(
                                    terms.node(membership.names().get(membership.graphOf(triple, i))), found))
                            .toList();
                })
                .toList()
                .stream()
                .flatMap(java.util.List::stream)
                .iterator();
    }

    @Override
    public PrefixMap prefixes() {
        return PrefixMapFactory.create();
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        throw new UnsupportedOperationException("A snapshot never changes");
    }

    @Override
    public void removeGraph(Node name) {
        throw new UnsupportedOperationException("A snapshot never changes");
    }

    @Override
    public boolean supportsTransactions() {
        return true;
    }

    @Override
    public void begin(TxnType type) {
        transaction.begin(type);
    }

    @Override
    public boolean promote(Promote mode) {
        return false;
    }

    @Override
    public void commit() {
        transaction.commit();
    }

    @Override
    public void abort() {
        transaction.abort();
    }

    @Override
    public void end() {
        transaction.end();
    }

    @Override
    public ReadWrite transactionMode() {
        return transaction.transactionMode();
    }

    @Override
    public TxnType transactionType() {
        return transaction.transactionType();
    }

    @Override
    public boolean isInTransaction() {
        return transaction.isInTransaction();
    }
}
