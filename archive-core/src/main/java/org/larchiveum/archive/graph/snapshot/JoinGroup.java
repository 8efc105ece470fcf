package org.larchiveum.archive.graph.snapshot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;

/**
 * Patterns, paths and VALUES that are joined: the next one is always the one that makes the fewest rows of what is bound by then, and a
 * condition is asked as soon as its variables are bound.
 */
final class JoinGroup {
    private final Evaluation evaluation;
    private final Plan plan;
    private final List<Member> members = new ArrayList<>();

    /** GRAPH around it: the graph's name as a part. */
    private Optional<Integer> graph = Optional.empty();

    JoinGroup(Evaluation evaluation, Plan plan) {
        this.evaluation = evaluation;
        this.plan = plan;
    }

    Sink of(Op op, Sink next, Set<Var> bound) {
        List<Expr> last = new ArrayList<>();
        List<Expr> early = new ArrayList<>();
        if (op instanceof OpFilter filter) {
            gather(filter.getSubOp(), early, bound);
            Set<Var> sure = OpVars.fixedVars(filter.getSubOp());
            for (Expr expr : filter.getExprs()) {
                (sure.containsAll(expr.getVarsMentioned()) && Plan.asksNoPattern(expr) ? early : last).add(expr);
            }
        } else {
            gather(op, early, bound);
        }
        Set<Var> after = new HashSet<>(bound);
        members.forEach(member -> after.addAll(member.variables()));
        Sink step = next;
        for (Expr expr : last.reversed()) {
            step = condition(expr, step, after);
        }
        return ordered(early, step, bound);
    }

    private Sink condition(Expr expr, Sink next, Set<Var> bound) {
        boolean exists = expr instanceof E_Exists || expr instanceof E_NotExists;
        if (exists && Plan.follows(((ExprFunctionOp) expr).getGraphPattern())) {
            Steps.Exists step = new Steps.Exists(expr instanceof E_Exists, next);
            return step.of(plan.of(((ExprFunctionOp) expr).getGraphPattern(), step.matches(), bound));
        }
        return new Steps.Filter(new Expression(evaluation, expr), next);
    }

    /** What may stand within GRAPH here: triple patterns and conditions. */
    static boolean withinGraph(OpGraph graph) {
        return !Plan.isSpecial(graph.getNode()) && patternsOnly(graph.getSubOp());
    }

    private static boolean patternsOnly(Op op) {
        return switch (op) {
            case OpBGP pattern -> !pattern.getPattern().isEmpty();
            case OpSequence sequence -> sequence.getElements().stream().allMatch(JoinGroup::patternsOnly);
            case OpFilter filter ->
                patternsOnly(filter.getSubOp())
                        && filter.getExprs().getList().stream().allMatch(Plan::asksNoPattern)
                        && OpVars.fixedVars(filter.getSubOp())
                                .containsAll(filter.getExprs().getVarsMentioned());
            default -> false;
        };
    }

    /** Takes an operation apart, as far as its parts can be joined in any order. */
    private void gather(Op op, List<Expr> conditions, Set<Var> bound) {
        switch (op) {
            case OpBGP pattern ->
                pattern.getPattern().forEach(triple -> members.add(new Match(evaluation, plan, triple, graph)));
            case OpPath path -> path(path, bound);
            case OpTable table -> {
                if (!table.isJoinIdentity()) {
                    members.add(new Given(evaluation, table));
                }
            }
            case OpSequence sequence -> sequence.getElements().forEach(element -> gather(element, conditions, bound));
            case OpFilter filter
            when spreads(filter) -> {
                gather(filter.getSubOp(), conditions, bound);
                conditions.addAll(filter.getExprs().getList());
            }
            case OpGraph named
            when withinGraph(named) && graph.isEmpty() -> {
                graph = Optional.of(plan.part(named.getNode()));
                gather(named.getSubOp(), conditions, bound);
                graph = Optional.empty();
            }
            default -> members.add(new Whole(op));
        }
    }

    private static boolean spreads(OpFilter filter) {
        return OpVars.fixedVars(filter.getSubOp()).containsAll(filter.getExprs().getVarsMentioned())
                && filter.getExprs().getList().stream().allMatch(Plan::asksNoPattern);
    }

    private void path(OpPath op, Set<Var> bound) {
        Set<Var> ends = OpVars.visibleVars(op);
        boolean free = ends.stream()
                .noneMatch(end -> bound.contains(end)
                        || members.stream()
                                .anyMatch(member -> member.mentioned().contains(end)));
        boolean variables = op.getTriplePath().getSubject().isVariable()
                && op.getTriplePath().getObject().isVariable();
        Trail.of(op.getTriplePath().getPath(), evaluation.lexicon())
                .ifPresentOrElse(
                        trail -> members.add(new Way(evaluation, plan, op, trail, free && variables)),
                        () -> members.add(new Whole(op)));
    }

    private Sink ordered(List<Expr> conditions, Sink next, Set<Var> bound) {
        List<Object> order = new ArrayList<>();
        List<Set<Var>> boundAt = new ArrayList<>();
        List<Expr> waiting = new ArrayList<>(conditions);
        List<Member> left = new ArrayList<>(members);
        Set<Var> now = new HashSet<>(bound);
        while (!left.isEmpty()) {
            Member chosen = choose(left, now);
            left.remove(chosen);
            order.add(chosen);
            boundAt.add(Set.copyOf(now));
            now.addAll(chosen.variables());
            for (Iterator<Expr> each = waiting.iterator(); each.hasNext(); ) {
                Expr expr = each.next();
                if (now.containsAll(expr.getVarsMentioned())) {
                    order.add(expr);
                    boundAt.add(Set.copyOf(now));
                    each.remove();
                }
            }
        }
        Sink step = next;
        for (Expr expr : waiting) {
            step = condition(expr, step, now);
        }
        for (int i = order.size() - 1; i >= 0; i--) {
            step = order.get(i) instanceof Member member
                    ? member.step(step, boundAt.get(i))
                    : condition((Expr) order.get(i), step, boundAt.get(i));
        }
        return step;
    }

    /** What cannot be moved keeps its place: all before it comes before it. */
    private static Member choose(List<Member> left, Set<Var> bound) {
        Member best = left.getFirst();
        double least = Double.MAX_VALUE;
        for (Member member : left) {
            if (member instanceof Whole) {
                return least == Double.MAX_VALUE ? member : best;
            }
            boolean apart = !bound.isEmpty() && member.variables().stream().noneMatch(bound::contains);
            double rows = member.rows(bound) * (apart ? 8 : 1);
            if (rows < least) {
                least = rows;
                best = member;
            }
        }
        return best;
    }

    /** Anything else, which keeps its place. */
    final class Whole implements Member {
        private final Op op;

        Whole(Op op) {
            this.op = op;
        }

        @Override
        public Set<Var> variables() {
            return OpVars.fixedVars(op);
        }

        @Override
        public Set<Var> mentioned() {
            return OpVars.visibleVars(op);
        }

        @Override
        public double rows(Set<Var> bound) {
            return 1;
        }

        @Override
        public Sink step(Sink next, Set<Var> bound) {
            boolean first = members.getFirst() == this;
            if (!first && Plan.needsRow(op)) {
                return new Foreign(evaluation, op, next);
            }
            if (first || Plan.follows(op)) {
                return plan.of(op, next, bound);
            }
            return new Joins.Join(plan.right(op, before()), next);
        }

        /** The variables that it has in common with what stands before it. */
        private Set<Var> before() {
            Set<Var> shared = new HashSet<>();
            for (Member member : members) {
                if (member == this) {
                    break;
                }
                shared.addAll(member.mentioned());
            }
            shared.retainAll(OpVars.visibleVars(op));
            return shared;
        }
    }
}
