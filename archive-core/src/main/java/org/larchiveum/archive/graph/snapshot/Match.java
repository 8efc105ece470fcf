package org.larchiveum.archive.graph.snapshot;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.util.VarUtils;

/** A triple pattern, in any graph or in one. */
final class Match implements Member {
    private final Evaluation evaluation;
    private final Triple triple;
    private final TripleStep.Pattern pattern;
    private final Optional<Integer> within;

    Match(Evaluation evaluation, Plan plan, Triple triple, Optional<Integer> within) {
        this.evaluation = evaluation;
        this.triple = triple;
        this.within = within;
        this.pattern = new TripleStep.Pattern(
                plan.part(triple.getSubject()), plan.part(triple.getPredicate()), plan.part(triple.getObject()));
    }

    @Override
    public Set<Var> variables() {
        Set<Var> variables = new HashSet<>();
        VarUtils.addVarsFromTriple(variables, triple);
        within.filter(name -> name < 0)
                .ifPresent(name -> evaluation.columns().places().forEach((variable, place) -> {
                    if (place == ~name) {
                        variables.add(variable);
                    }
                }));
        return variables;
    }

    @Override
    public double rows(Set<Var> bound) {
        return new Guess(evaluation).of(triple, pattern, bound);
    }

    @Override
    public Sink step(Sink next, Set<Var> bound) {
        return within.<Sink>map(name -> new GraphStep(evaluation, pattern, name, next))
                .orElseGet(() -> new TripleStep(evaluation, pattern, next));
    }
}
