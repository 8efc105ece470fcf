package org.larchiveum.archive.graph.snapshot;

import java.nio.IntBuffer;

/**
 * Matches one triple pattern against the union of the graphs, by whichever order suits what is known when a row comes.
 * A part is a term's number, or, below 0, the complement of a variable's place.
 */
final class TripleStep implements Sink {
    /** Up to here looking one by one is quicker than halving. */
    private static final int SHORT = 24;

    private final Evaluation evaluation;
    private final Order subjects;
    private final Order objects;
    private final Order predicates;
    private final Part s;
    private final Part p;
    private final Part o;
    private final Sink next;
    private final boolean repeats;

    TripleStep(Evaluation evaluation, Pattern pattern, Sink next) {
        this.evaluation = evaluation;
        this.subjects = evaluation.snapshot().subjects();
        this.objects = evaluation.snapshot().objects();
        this.predicates = evaluation.snapshot().predicates();
        this.s = new Part(pattern.s());
        this.p = new Part(pattern.p());
        this.o = new Part(pattern.o());
        this.next = next;
        this.repeats = pattern.repeats();
    }

    /** The three parts of a pattern. */
    record Pattern(int s, int p, int o) {
        boolean repeats() {
            return (s < 0 && (s == p || s == o)) || (p < 0 && p == o);
        }
    }

    /** A part, and whether it is to be filled in for the row at hand. */
    private static final class Part {
        private final int code;
        private boolean free;

        Part(int code) {
            this.code = code;
        }

        /** The number to look for; 0 for any, -1 when nothing has it. */
        int wanted(int[] row, Lexicon lexicon) {
            free = false;
            int bound = code < 0 ? row[~code] : code;
            if (bound == 0) {
                free = true;
                return 0;
            }
            int here = lexicon.inData(bound);
            return here == 0 ? -1 : here;
        }

        void fill(int[] row, int value) {
            if (free) {
                row[~code] = value;
            }
        }
    }

    @Override
    public boolean row(int[] row) {
        int sv = s.wanted(row, evaluation.lexicon());
        int pv = p.wanted(row, evaluation.lexicon());
        int ov = o.wanted(row, evaluation.lexicon());
        if (sv < 0 || pv < 0 || ov < 0) {
            return true;
        }
        boolean more;
        if (sv > 0) {
            more = ofSubject(row, sv, pv, ov);
        } else if (ov > 0) {
            more = ofObject(row, pv, ov);
        } else if (pv > 0) {
            more = ofPredicate(row, pv);
        } else {
            more = all(row);
        }
        s.fill(row, 0);
        p.fill(row, 0);
        o.fill(row, 0);
        return more;
    }

    private boolean offer(int[] row, int subject, int predicate, int object) {
        evaluation.work().step();
        if (repeats && differs(subject, predicate, object)) {
            return true;
        }
        s.fill(row, subject);
        p.fill(row, predicate);
        o.fill(row, object);
        return next.row(row);
    }

    /** A variable that stands twice must have one value. */
    private boolean differs(int subject, int predicate, int object) {
        return (s.code == o.code && s.code < 0 && subject != object)
                || (s.code == p.code && s.code < 0 && subject != predicate)
                || (p.code == o.code && p.code < 0 && predicate != object);
    }

    private boolean ofSubject(int[] row, int subject, int predicate, int object) {
        IntBuffer second = subjects.second();
        IntBuffer third = subjects.third();
        int to = subjects.to(subject);
        int at = subjects.from(subject);
        if (predicate > 0 && to - at > SHORT) {
            at = object > 0
                    ? Math.max(subjects.find(subject, predicate, object), -1)
                    : subjects.seek(at, to, predicate);
            if (at < 0) {
                return true;
            }
        }
        for (; at < to; at++) {
            int seen = second.get(at);
            if (predicate > 0 && seen != predicate) {
                if (seen > predicate) {
                    return true;
                }
                continue;
            }
            if (object > 0 && third.get(at) != object) {
                continue;
            }
            if (!offer(row, subject, seen, third.get(at))) {
                return false;
            }
            if (object > 0 && predicate > 0) {
                return true;
            }
        }
        return true;
    }

    private boolean ofObject(int[] row, int predicate, int object) {
        IntBuffer second = objects.second();
        IntBuffer third = objects.third();
        int to = objects.to(object);
        int at = predicate > 0 ? objects.seek(objects.from(object), to, predicate) : objects.from(object);
        for (; at < to; at++) {
            int seen = second.get(at);
            if (predicate > 0 && seen != predicate) {
                return true;
            }
            if (!offer(row, third.get(at), seen, object)) {
                return false;
            }
        }
        return true;
    }

    private boolean ofPredicate(int[] row, int predicate) {
        IntBuffer second = predicates.second();
        IntBuffer third = predicates.third();
        int to = predicates.to(predicate);
        for (int at = predicates.from(predicate); at < to; at++) {
            if (!offer(row, second.get(at), predicate, third.get(at))) {
                return false;
            }
        }
        return true;
    }

    private boolean all(int[] row) {
        int terms = evaluation.snapshot().terms().size();
        for (int subject = 1; subject <= terms; subject++) {
            int to = subjects.to(subject);
            for (int at = subjects.from(subject); at < to; at++) {
                if (!offer(
                        row,
                        subject,
                        subjects.second().get(at),
                        subjects.third().get(at))) {
                    return false;
                }
            }
        }
        return true;
    }
}
