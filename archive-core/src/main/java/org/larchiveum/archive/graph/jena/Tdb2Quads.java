package org.larchiveum.archive.graph.jena;

import java.util.Iterator;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.larchiveum.archive.graph.snapshot.Quads;

/** The named graphs of a TDB2 database as it numbers them, within the transaction of the thread that reads. */
final class Tdb2Quads implements Quads {
    private static final int PAUSE = 1 << 12;

    private final NodeTupleTable quads;
    private final Runnable between;
    private final byte[] bytes = new byte[Long.BYTES];

    /** @param between is called now and then, and may end the reading by throwing */
    Tdb2Quads(DatasetGraph dataset, Runnable between) {
        this.quads = TDBInternal.getDatasetGraphTDB(dataset).getQuadTable().getNodeTupleTable();
        this.between = between;
    }

    @Override
    public void each(Sink sink) {
        int read = 0;
        for (Iterator<Tuple<NodeId>> all = quads.findAll(); all.hasNext(); ) {
            Tuple<NodeId> quad = all.next();
            sink.quad(number(quad.get(0)), number(quad.get(1)), number(quad.get(2)), number(quad.get(3)));
            if (++read % PAUSE == 0) {
                between.run();
            }
        }
    }

    private long number(NodeId id) {
        NodeIdFactory.set(id, bytes);
        return Bytes.getLong(bytes);
    }

    @Override
    public Node term(long number) {
        Bytes.setLong(number, bytes);
        NodeTable nodes = quads.getNodeTable();
        return nodes.getNodeForNodeId(NodeIdFactory.get(bytes));
    }

    @Override
    public Node asWritten(Node term) {
        return written(term);
    }

    /** TDB2 keeps numbers and dates by value, so that what it gives back may be written in another way. */
    static Node written(Node term) {
        if (!term.isLiteral()) {
            return term;
        }
        NodeId inline = NodeId.inline(term);
        return inline == null ? term : NodeId.extract(inline);
    }
}
