package org.larchiveum.archive.graph.snapshot;

import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.Map;

/** Lays out a dataset in columns: terms in their order, then triples in three, each made from the one before by counting. */
final class SnapshotBuilder {
    private final Quads source;
    private final Pages pages;
    private final Growing.Ints graphs;
    private final Growing.Ints subjects;
    private final Growing.Ints predicates;
    private final Growing.Ints objects;

    SnapshotBuilder(Quads source, Pages pages) {
        this.source = source;
        this.pages = pages;
        this.graphs = new Growing.Ints(pages);
        this.subjects = new Growing.Ints(pages);
        this.predicates = new Growing.Ints(pages);
        this.objects = new Growing.Ints(pages);
    }

    Snapshot build() {
        TermSorter.Sorted sorted = read();
        int terms = sorted.terms().size();
        for (Growing.Ints column : new Growing.Ints[] {graphs, subjects, predicates, objects}) {
            for (int i = 0; i < column.size(); i++) {
                column.set(i, sorted.numbers()[column.get(i)]);
            }
        }
        int quads = subjects.size();
        IntBuffer byObject = counted(quads, terms, i -> i, objects::get);
        IntBuffer byPredicate = counted(quads, terms, byObject::get, predicates::get);
        IntBuffer bySubject = counted(quads, terms, byPredicate::get, subjects::get);
        return layOut(sorted.terms(), bySubject);
    }

    private TermSorter.Sorted read() {
        Numbers numbers = new Numbers();
        source.each((g, s, p, o) -> {
            graphs.add(numbers.place(g));
            subjects.add(numbers.place(s));
            predicates.add(numbers.place(p));
            objects.add(numbers.place(o));
        });
        TermSorter sorter = new TermSorter(pages);
        for (long number : numbers.byPlace()) {
            sorter.add(source.term(number));
        }
        return sorter.sort();
    }

    /** A number for each place. */
    @FunctionalInterface
    private interface Column {
        int get(int place);
    }

    /** Places in the order of their keys, those of the same key as they came. */
    private IntBuffer counted(int count, int terms, Column places, Column keys) {
        int[] next = new int[terms + 2];
        for (int i = 0; i < count; i++) {
            next[keys.get(i) + 1]++;
        }
        for (int i = 1; i < next.length; i++) {
            next[i] += next[i - 1];
        }
        IntBuffer ordered = pages.ints(count);
        for (int i = 0; i < count; i++) {
            int place = places.get(i);
            ordered.put(next[keys.get(place)]++, place);
        }
        return ordered;
    }

    /** Where each first part begins. */
    private IntBuffer starts(int count, int terms, Column firsts) {
        IntBuffer start = pages.ints(terms + 2L);
        for (int i = 0; i < count; i++) {
            int first = firsts.get(i);
            start.put(first + 1, start.get(first + 1) + 1);
        }
        for (int i = 1; i < terms + 2; i++) {
            start.put(i, start.get(i) + start.get(i - 1));
        }
        return start;
    }

    private boolean same(int one, int other) {
        return subjects.get(one) == subjects.get(other)
                && predicates.get(one) == predicates.get(other)
                && objects.get(one) == objects.get(other);
    }

    private Snapshot layOut(Terms terms, IntBuffer sorted) {
        int quads = subjects.size();
        int triples = 0;
        for (int i = 0; i < quads; i++) {
            triples += i == 0 || !same(sorted.get(i), sorted.get(i - 1)) ? 1 : 0;
        }
        IntBuffer s = pages.ints(triples);
        IntBuffer p = pages.ints(triples);
        IntBuffer o = pages.ints(triples);
        IntBuffer tripleOf = pages.ints(quads);
        int triple = -1;
        for (int i = 0; i < quads; i++) {
            int quad = sorted.get(i);
            if (i == 0 || !same(quad, sorted.get(i - 1))) {
                triple++;
                s.put(triple, subjects.get(quad));
                p.put(triple, predicates.get(quad));
                o.put(triple, objects.get(quad));
            }
            tripleOf.put(quad, triple);
        }
        Membership membership = membership(terms, triples, sorted, tripleOf);
        return layOut(terms, exact(s, triples), exact(p, triples), exact(o, triples), membership);
    }

    private static IntBuffer exact(IntBuffer column, int size) {
        return column.slice(0, size);
    }

    private Snapshot layOut(Terms terms, IntBuffer s, IntBuffer p, IntBuffer o, Membership membership) {
        int triples = s.capacity();
        int count = terms.size();
        Order bySubject = new Order(starts(triples, count, s::get), p, o);
        IntBuffer predicateOrder = counted(triples, count, i -> i, p::get);
        Order byPredicate = new Order(
                starts(triples, count, p::get), taken(triples, predicateOrder, s), taken(triples, predicateOrder, o));
        IntBuffer objectOrder = counted(triples, count, predicateOrder::get, o::get);
        Order byObject = new Order(
                starts(triples, count, o::get), taken(triples, objectOrder, p), taken(triples, objectOrder, s));
        return new Snapshot(
                terms,
                bySubject,
                byObject,
                byPredicate,
                membership,
                counts(count, byPredicate, byObject),
                source::asWritten);
    }

    private IntBuffer taken(int count, IntBuffer places, IntBuffer values) {
        IntBuffer taken = pages.ints(count);
        for (int i = 0; i < count; i++) {
            taken.put(i, values.get(places.get(i)));
        }
        return taken;
    }

    private Membership membership(Terms terms, int triples, IntBuffer sorted, IntBuffer tripleOf) {
        int quads = subjects.size();
        IntBuffer byTriple = counted(quads, terms.size(), sorted::get, graphs::get);
        Growing.Ints names = new Growing.Ints(pages);
        Growing.Ints start = new Growing.Ints(pages);
        IntBuffer listed = pages.ints(quads);
        int[] place = new int[terms.size() + 1];
        for (int i = 0; i < quads; i++) {
            int quad = byTriple.get(i);
            int name = graphs.get(quad);
            if (names.size() == 0 || names.get(names.size() - 1) != name) {
                place[name] = names.size();
                names.add(name);
                start.add(i);
            }
            listed.put(i, tripleOf.get(quad));
        }
        start.add(quads);
        Growing.Ints many = new Growing.Ints(pages);
        IntBuffer only = pages.ints(triples);
        for (int from = 0, to; from < quads; from = to) {
            int triple = tripleOf.get(sorted.get(from));
            to = from + 1;
            while (to < quads && tripleOf.get(sorted.get(to)) == triple) {
                to++;
            }
            if (to - from == 1) {
                only.put(triple, place[graphs.get(sorted.get(from))]);
            } else {
                only.put(triple, ~many.size());
                many.add(to - from);
                for (int i = from; i < to; i++) {
                    many.add(place[graphs.get(sorted.get(i))]);
                }
            }
        }
        return new Membership(names.column(), names.size(), only, many.column(), start.column(), listed);
    }

    private static Map<Integer, Snapshot.Counts> counts(int terms, Order byPredicate, Order byObject) {
        int[] objects = new int[terms + 1];
        for (int o = 1; o <= terms; o++) {
            for (int i = byObject.from(o); i < byObject.to(o); i++) {
                if (i == byObject.from(o)
                        || byObject.second().get(i) != byObject.second().get(i - 1)) {
                    objects[byObject.second().get(i)]++;
                }
            }
        }
        Map<Integer, Snapshot.Counts> counts = new HashMap<>();
        for (int p = 1; p <= terms; p++) {
            int subjects = 0;
            for (int i = byPredicate.from(p); i < byPredicate.to(p); i++) {
                subjects += i == byPredicate.from(p)
                                || byPredicate.second().get(i)
                                        != byPredicate.second().get(i - 1)
                        ? 1
                        : 0;
            }
            if (subjects > 0) {
                counts.put(p, new Snapshot.Counts(byPredicate.to(p) - byPredicate.from(p), subjects, objects[p]));
            }
        }
        return Map.copyOf(counts);
    }
}
