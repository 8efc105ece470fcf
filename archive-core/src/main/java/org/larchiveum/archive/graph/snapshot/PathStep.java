package org.larchiveum.archive.graph.snapshot;

/** Matches a property path, from whichever end is known; from every term when neither is. */
final class PathStep implements Sink {
    private final Evaluation evaluation;
    private final Trail trail;
    private final int s;
    private final int o;
    private final boolean backwards;
    private final boolean ofGraph;
    private final Walker walker;
    private final Sink next;

    /**
     * @param backwards which way to look when both ends are known
     * @param ofGraph both ends are variables that nothing binds before this in the order of the query: they are terms of the graph only
     */
    PathStep(Evaluation evaluation, Trail trail, Ends ends, boolean backwards, boolean ofGraph, Sink next) {
        this.evaluation = evaluation;
        this.trail = trail;
        this.s = ends.s;
        this.o = ends.o;
        this.backwards = backwards;
        this.ofGraph = ofGraph;
        this.walker = new Walker(evaluation);
        this.next = next;
    }

    /** Subject and object, as parts of a pattern. */
    record Ends(int s, int o) {}

    private static int value(int[] row, int part) {
        return part < 0 ? row[~part] : part;
    }

    @Override
    public boolean row(int[] row) {
        int from = value(row, s);
        int to = value(row, o);
        if (ofGraph && (from != 0 && !isOfGraph(from) || to != 0 && !isOfGraph(to))) {
            return true;
        }
        if (from != 0 && to != 0) {
            return backwards ? between(row, to, from, false) : between(row, from, to, true);
        }
        if (from != 0) {
            return along(row, from, true, ~o);
        }
        if (to != 0) {
            return along(row, to, false, ~s);
        }
        return everywhere(row);
    }

    private boolean between(int[] row, int start, int end, boolean forward) {
        Walker.Ends ends = walker.ends(trail, start, forward);
        boolean more = true;
        for (int i = 0; more && i < ends.size(); i++) {
            evaluation.work().step();
            if (ends.get(i) == end || same(ends.get(i), end)) {
                more = next.row(row);
            }
        }
        return more;
    }

    private boolean same(int one, int other) {
        int here = evaluation.lexicon().inData(one);
        return here != 0 && here == evaluation.lexicon().inData(other);
    }

    private boolean along(int[] row, int start, boolean forward, int place) {
        Walker.Ends ends = walker.ends(trail, start, forward);
        boolean more = true;
        for (int i = 0; more && i < ends.size(); i++) {
            evaluation.work().step();
            row[place] = ends.get(i);
            more = next.row(row);
        }
        row[place] = 0;
        return more;
    }

    /** Every term that is a subject or an object (SPARQL 1.1, 18.4: nodes of the graph). */
    private boolean everywhere(int[] row) {
        int terms = evaluation.snapshot().terms().size();
        boolean more = true;
        for (int term = 1; more && term <= terms; term++) {
            if (isOfGraph(term)) {
                evaluation.work().step();
                more = s == o ? loop(row, term) : from(row, term);
            }
        }
        return more;
    }

    private boolean isOfGraph(int term) {
        int here = evaluation.lexicon().inData(term);
        Order subjects = evaluation.snapshot().subjects();
        Order objects = evaluation.snapshot().objects();
        return here > 0 && (subjects.from(here) < subjects.to(here) || objects.from(here) < objects.to(here));
    }

    private boolean loop(int[] row, int term) {
        row[~s] = term;
        boolean more = between(row, term, term, true);
        row[~s] = 0;
        return more;
    }

    private boolean from(int[] row, int term) {
        row[~s] = term;
        boolean more = along(row, term, true, ~o);
        row[~s] = 0;
        return more;
    }
}
