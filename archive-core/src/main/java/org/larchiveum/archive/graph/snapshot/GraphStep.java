package org.larchiveum.archive.graph.snapshot;

/** Matches one triple pattern within GRAPH: the same triple counts once for each graph that has it. */
final class GraphStep implements Sink {
    private final Evaluation evaluation;
    private final TripleStep.Pattern pattern;
    private final int graph;
    private final Sink next;
    private final Sink triples;

    /** @param graph the graph's name, a part as those of the pattern */
    GraphStep(Evaluation evaluation, TripleStep.Pattern pattern, int graph, Sink next) {
        this.evaluation = evaluation;
        this.pattern = pattern;
        this.graph = graph;
        this.next = next;
        this.triples = new TripleStep(evaluation, pattern, this::within);
    }

    @Override
    public boolean row(int[] row) {
        int name = value(row, graph);
        if (name == 0 || value(row, pattern.s()) != 0) {
            return triples.row(row);
        }
        return ofGraph(
                row,
                evaluation.snapshot().membership().graph(evaluation.lexicon().inData(name)));
    }

    private static int value(int[] row, int part) {
        return part < 0 ? row[~part] : part;
    }

    /** The parts are known by now: which graphs have this triple? */
    private boolean within(int[] row) {
        Membership membership = evaluation.snapshot().membership();
        Lexicon lexicon = evaluation.lexicon();
        int triple = evaluation
                .snapshot()
                .subjects()
                .find(
                        lexicon.inData(value(row, pattern.s())),
                        lexicon.inData(value(row, pattern.p())),
                        lexicon.inData(value(row, pattern.o())));
        int name = value(row, graph);
        if (name != 0) {
            int wanted = membership.graph(lexicon.inData(name));
            return wanted < 0 || !membership.has(wanted, triple) || next.row(row);
        }
        boolean more = true;
        for (int i = 0; more && i < membership.graphsOf(triple); i++) {
            row[~graph] = membership.names().get(membership.graphOf(triple, i));
            more = next.row(row);
        }
        row[~graph] = 0;
        return more;
    }

    private boolean ofGraph(int[] row, int place) {
        if (place < 0) {
            return true;
        }
        Membership membership = evaluation.snapshot().membership();
        Order subjects = evaluation.snapshot().subjects();
        int p = value(row, pattern.p());
        int o = value(row, pattern.o());
        int to = membership.start().get(place + 1);
        int subject = 0;
        boolean more = true;
        for (int at = membership.start().get(place); more && at < to; at++) {
            int triple = membership.triples().get(at);
            evaluation.work().step();
            if ((p == 0 || evaluation.lexicon().inData(p) == subjects.second().get(triple))
                    && (o == 0
                            || evaluation.lexicon().inData(o)
                                    == subjects.third().get(triple))) {
                subject = subject != 0 && triple < subjects.to(subject) ? subject : subjectOf(triple);
                more = filled(row, subject, triple);
            }
        }
        return more;
    }

    private boolean filled(int[] row, int subject, int triple) {
        int[] parts = {pattern.s(), pattern.p(), pattern.o()};
        Order subjects = evaluation.snapshot().subjects();
        int[] values = {subject, subjects.second().get(triple), subjects.third().get(triple)};
        boolean[] free = new boolean[parts.length];
        boolean fits = true;
        for (int i = 0; i < parts.length; i++) {
            int known = value(row, parts[i]);
            if (known == 0) {
                free[i] = true;
                row[~parts[i]] = values[i];
            } else {
                fits &= evaluation.lexicon().inData(known) == values[i];
            }
        }
        boolean more = !fits || next.row(row);
        for (int i = 0; i < parts.length; i++) {
            if (free[i]) {
                row[~parts[i]] = 0;
            }
        }
        return more;
    }

    private int subjectOf(int triple) {
        return evaluation.snapshot().subjectAt(triple);
    }
}
