package org.larchiveum.archive.graph.snapshot;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;

/** How many rows a pattern makes of one, by counts of the snapshot: exact for what the query names, averages for what is bound. */
final class Guess {
    /** A walk up a chain of command or of broader terms is short; one down may be wide. */
    private static final double CHAIN = 6;

    private static final double WIDE = 64;
    private static final double EVERYWHERE = 1e12;

    private final Snapshot snapshot;
    private final Lexicon lexicon;

    Guess(Evaluation evaluation) {
        this.snapshot = evaluation.snapshot();
        this.lexicon = evaluation.lexicon();
    }

    private static boolean bound(Node node, Set<Var> bound) {
        return node.isVariable() && bound.contains(Var.alloc(node));
    }

    double of(Triple triple, TripleStep.Pattern pattern, Set<Var> bound) {
        int s = named(pattern.s());
        int p = named(pattern.p());
        int o = named(pattern.o());
        if (s < 0 || p < 0 || o < 0) {
            return 0;
        }
        double rows = matches(s, p, o);
        Snapshot.Counts counts = p > 0
                ? snapshot.counts(p)
                : new Snapshot.Counts(
                        snapshot.size(),
                        snapshot.terms().size(),
                        snapshot.terms().size());
        if (bound(triple.getSubject(), bound)) {
            rows /= Math.max(1, counts.subjects());
        }
        if (bound(triple.getObject(), bound)) {
            rows /= Math.max(1, counts.objects());
        }
        if (bound(triple.getPredicate(), bound)) {
            rows /= Math.max(1, snapshot.counts().size());
        }
        return rows;
    }

    /** The number of a part that the query names, 0 for a variable, -1 when no triple has it. */
    private int named(int part) {
        if (part < 0) {
            return 0;
        }
        int here = lexicon.inData(part);
        return here == 0 ? -1 : here;
    }

    private double matches(int s, int p, int o) {
        if (s > 0) {
            return within(snapshot.subjects(), s, p) * (o > 0 ? 0.5 : 1);
        }
        if (o > 0) {
            return within(snapshot.objects(), o, p);
        }
        return p > 0 ? snapshot.counts(p).triples() : snapshot.size();
    }

    private static double within(Order order, int first, int second) {
        int from = order.from(first);
        int to = order.to(first);
        if (second == 0) {
            return to - from;
        }
        int low = order.seek(from, to, second);
        return order.seek(low, to, second + 1) - low;
    }

    /** A path, with its start or its end known, or both. */
    double of(Trail trail, boolean start, boolean end) {
        if (!start && !end) {
            return EVERYWHERE;
        }
        double along = start ? spread(trail, true) : spread(trail, false);
        return start && end ? Math.min(0.5, along) : along;
    }

    private double spread(Trail trail, boolean forward) {
        return switch (trail) {
            case Trail.Link link -> {
                Snapshot.Counts counts = snapshot.counts(link.predicate());
                yield (double) counts.triples() / Math.max(1, forward ? counts.subjects() : counts.objects());
            }
            case Trail.Except except -> WIDE / 4;
            case Trail.Inverse inverse -> spread(inverse.trail(), !forward);
            case Trail.Then then -> spread(then.first(), forward) * spread(then.second(), forward);
            case Trail.Either either -> spread(either.one(), forward) + spread(either.other(), forward);
            case Trail.Maybe maybe -> 1 + spread(maybe.trail(), forward);
            case Trail.Closure closure -> spread(closure.trail(), forward) <= 1.1 ? CHAIN : WIDE;
        };
    }
}
