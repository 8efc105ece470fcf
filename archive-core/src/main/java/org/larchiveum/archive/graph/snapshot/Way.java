package org.larchiveum.archive.graph.snapshot;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.core.Var;

/** A path between two ends. */
final class Way implements Member {
    private final Evaluation evaluation;
    private final OpPath op;
    private final Trail trail;
    private final boolean ofGraph;
    private final int s;
    private final int o;

    Way(Evaluation evaluation, Plan plan, OpPath op, Trail trail, boolean ofGraph) {
        this.evaluation = evaluation;
        this.ofGraph = ofGraph;
        this.op = op;
        this.trail = trail;
        this.s = plan.part(op.getTriplePath().getSubject());
        this.o = plan.part(op.getTriplePath().getObject());
    }

    @Override
    public Set<Var> variables() {
        return OpVars.visibleVars(op);
    }

    @Override
    public double rows(Set<Var> bound) {
        return new Guess(evaluation)
                .of(
                        trail,
                        known(op.getTriplePath().getSubject(), bound),
                        known(op.getTriplePath().getObject(), bound));
    }

    private static boolean known(Node node, Set<Var> bound) {
        return !node.isVariable() || bound.contains(Var.alloc(node));
    }

    @Override
    public Sink step(Sink next, Set<Var> bound) {
        Guess guess = new Guess(evaluation);
        return new PathStep(
                evaluation,
                trail,
                new PathStep.Ends(s, o),
                guess.of(trail, false, true) < guess.of(trail, true, false),
                ofGraph,
                next);
    }
}
