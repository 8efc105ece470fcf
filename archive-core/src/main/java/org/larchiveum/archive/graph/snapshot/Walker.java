package org.larchiveum.archive.graph.snapshot;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Walks trails from a term, and remembers where closures led. */
final class Walker {
    private final Evaluation evaluation;
    private final Map<Start, Ends> known = new HashMap<>();

    /** Where a walk begins. */
    private record Start(Trail trail, int term, boolean forward) {}

    Walker(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** Terms that a walk comes to. */
    static final class Ends {
        private int[] terms = new int[8];
        private int size;

        void add(int term) {
            if (size == terms.length) {
                terms = Arrays.copyOf(terms, size * 2);
            }
            terms[size++] = term;
        }

        int size() {
            return size;
        }

        int get(int index) {
            return terms[index];
        }
    }

    /** The ends of all walks from a term, as often as walks lead to them. */
    Ends ends(Trail trail, int term, boolean forward) {
        if (trail instanceof Trail.Closure closure) {
            return closure(closure, term, forward);
        }
        Ends ends = new Ends();
        walk(trail, term, forward, ends);
        return ends;
    }

    private void walk(Trail trail, int term, boolean forward, Ends into) {
        switch (trail) {
            case Trail.Link link -> link(link.predicate(), term, forward, into);
            case Trail.Except except -> {
                any(except.ahead(), !except.ahead().isEmpty(), term, forward, into);
                any(except.back(), !except.back().isEmpty(), term, !forward, into);
            }
            case Trail.Inverse inverse -> walk(inverse.trail(), term, !forward, into);
            case Trail.Then then -> {
                Ends middle = ends(forward ? then.first() : then.second(), term, forward);
                for (int i = 0; i < middle.size; i++) {
                    walk(forward ? then.second() : then.first(), middle.terms[i], forward, into);
                }
            }
            case Trail.Either either -> {
                walk(either.one(), term, forward, into);
                walk(either.other(), term, forward, into);
            }
            case Trail.Maybe maybe -> different(maybe.trail(), term, forward, into);
            case Trail.Closure closure -> addAll(closure(closure, term, forward), into);
        }
    }

    private void addAll(Ends ends, Ends into) {
        for (int i = 0; i < ends.size; i++) {
            evaluation.work().step();
            into.add(ends.terms[i]);
        }
    }

    private void different(Trail trail, int term, boolean forward, Ends into) {
        Numbers seen = new Numbers();
        seen.place(term);
        into.add(term);
        Ends steps = ends(trail, term, forward);
        for (int i = 0; i < steps.size; i++) {
            int before = seen.size();
            if (seen.place(steps.terms[i]) == before) {
                into.add(steps.terms[i]);
            }
        }
    }

    private void link(int predicate, int made, boolean forward, Ends into) {
        int term = evaluation.lexicon().inData(made);
        if (predicate == 0 || term == 0) {
            return;
        }
        Order order = forward
                ? evaluation.snapshot().subjects()
                : evaluation.snapshot().objects();
        int to = order.to(term);
        for (int at = order.seek(order.from(term), to, predicate);
                at < to && order.second().get(at) == predicate;
                at++) {
            evaluation.work().step();
            into.add(order.third().get(at));
        }
    }

    private void any(Set<Integer> but, boolean asked, int made, boolean forward, Ends into) {
        int term = evaluation.lexicon().inData(made);
        if (!asked || term == 0) {
            return;
        }
        Order order = forward
                ? evaluation.snapshot().subjects()
                : evaluation.snapshot().objects();
        for (int at = order.from(term); at < order.to(term); at++) {
            evaluation.work().step();
            if (!but.contains(order.second().get(at))) {
                into.add(order.third().get(at));
            }
        }
    }

    private Ends closure(Trail.Closure closure, int term, boolean forward) {
        Start start = new Start(closure, term, forward);
        Ends ends = known.get(start);
        if (ends == null) {
            ends = walkOn(closure, term, forward);
            evaluation.work().keep(16 + ends.size);
            known.put(start, ends);
        }
        return ends;
    }

    private Ends walkOn(Trail.Closure closure, int term, boolean forward) {
        Numbers seen = new Numbers();
        Ends ends = new Ends();
        if (closure.withStart()) {
            seen.place(term);
            ends.add(term);
        } else {
            reach(closure.trail(), term, forward, seen, ends);
        }
        for (int i = 0; i < ends.size; i++) {
            reach(closure.trail(), ends.terms[i], forward, seen, ends);
        }
        return ends;
    }

    private void reach(Trail trail, int term, boolean forward, Numbers seen, Ends ends) {
        Ends steps = ends(trail, term, forward);
        for (int i = 0; i < steps.size; i++) {
            int before = seen.size();
            if (seen.place(steps.terms[i]) == before) {
                ends.add(steps.terms[i]);
            }
        }
    }
}
