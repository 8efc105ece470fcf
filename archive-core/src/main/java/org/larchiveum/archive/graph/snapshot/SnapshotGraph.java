package org.larchiveum.archive.graph.snapshot;

import java.util.Iterator;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NullIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** A named graph of a snapshot, or all of them as one. */
final class SnapshotGraph extends GraphBase {
    private final Snapshot snapshot;

    /** Empty for the union. */
    private final Optional<Node> name;

    private SnapshotGraph(Snapshot snapshot, Optional<Node> name) {
        super();
        this.snapshot = snapshot;
        this.name = name;
    }

    static Graph union(Snapshot snapshot) {
        return new SnapshotGraph(snapshot, Optional.empty());
    }

    static Graph named(Snapshot snapshot, Node name) {
        return new SnapshotGraph(snapshot, Optional.of(name));
    }

    /** Whether this is the union of a snapshot's graphs. */
    static boolean isUnionOf(Graph graph, Snapshot snapshot) {
        return graph instanceof SnapshotGraph seen && seen.snapshot == snapshot && seen.name.isEmpty();
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        Wanted wanted =
                new Wanted(number(pattern.getSubject()), number(pattern.getPredicate()), number(pattern.getObject()));
        if (wanted.s < 0 || wanted.p < 0 || wanted.o < 0) {
            return NullIterator.instance();
        }
        return WrappedIterator.create(name.isPresent() ? named(wanted, name.get()) : all(wanted));
    }

    /** Parts by number, 0 for any, -1 for one that is not here. */
    private record Wanted(int s, int p, int o) {}

    private int number(@org.jspecify.annotations.Nullable Node term) {
        if (term == null || !term.isConcrete()) {
            return 0;
        }
        int found = snapshot.terms().find(snapshot.asWritten().apply(term));
        return found == 0 ? -1 : found;
    }

    private Iterator<Triple> named(Wanted wanted, Node graph) {
        Membership membership = snapshot.membership();
        int place = membership.graph(snapshot.terms().find(graph));
        if (place < 0) {
            return NullIterator.instance();
        }
        if (wanted.s != 0) {
            return triples(ofSubject(wanted).filter(i -> membership.has(place, i)));
        }
        return triples(IntStream.range(
                        membership.start().get(place), membership.start().get(place + 1))
                .map(i -> membership.triples().get(i))
                .filter(i -> (wanted.p == 0 || wanted.p == predicate(i)) && (wanted.o == 0 || wanted.o == object(i))));
    }

    private int predicate(int triple) {
        return snapshot.subjects().second().get(triple);
    }

    private int object(int triple) {
        return snapshot.subjects().third().get(triple);
    }

    private IntStream ofSubject(Wanted wanted) {
        Order order = snapshot.subjects();
        int from = order.from(wanted.s);
        int to = order.to(wanted.s);
        int low = wanted.p == 0 ? from : order.seek(from, to, wanted.p);
        int high = wanted.p == 0 ? to : order.seek(low, to, wanted.p + 1);
        return IntStream.range(low, high).filter(i -> wanted.o == 0 || wanted.o == object(i));
    }

    /** Triples at places in the order of subjects; the subject is found from the place. */
    private Iterator<Triple> triples(IntStream places) {
        PrimitiveIterator.OfInt found = places.iterator();
        return WrappedIterator.create(found).mapWith(i -> triple(snapshot.subjectAt(i), predicate(i), object(i)));
    }

    private Triple triple(int s, int p, int o) {
        Terms terms = snapshot.terms();
        return Triple.create(terms.node(s), terms.node(p), terms.node(o));
    }

    private Iterator<Triple> all(Wanted wanted) {
        if (wanted.s != 0) {
            return ofSubject(wanted)
                    .mapToObj(i -> triple(wanted.s, predicate(i), object(i)))
                    .iterator();
        }
        if (wanted.o != 0) {
            Order order = snapshot.objects();
            int from = order.from(wanted.o);
            int to = order.to(wanted.o);
            int low = wanted.p == 0 ? from : order.seek(from, to, wanted.p);
            int high = wanted.p == 0 ? to : order.seek(low, to, wanted.p + 1);
            return IntStream.range(low, high)
                    .mapToObj(i -> triple(order.third().get(i), order.second().get(i), wanted.o))
                    .iterator();
        }
        if (wanted.p != 0) {
            Order order = snapshot.predicates();
            return IntStream.range(order.from(wanted.p), order.to(wanted.p))
                    .mapToObj(i -> triple(
                            order.second().get(i), wanted.p, order.third().get(i)))
                    .iterator();
        }
        return triples(IntStream.range(0, snapshot.size()));
    }
}
