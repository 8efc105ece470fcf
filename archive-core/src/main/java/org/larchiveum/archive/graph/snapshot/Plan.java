package org.larchiveum.archive.graph.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLateral;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProcedure;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;

/**
 * Makes the steps of a query from Jena's optimised algebra. A step fills in variables of the row that it is given, so that what comes later
 * looks up rather than joins. That is right where Jena's own optimizer made a sequence or a conditional of a join; what it left a join is
 * worked out by itself and joined.
 */
final class Plan {
    private final Evaluation evaluation;

    Plan(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** Whether an operation has a plan; others are left to Jena, with what stands below them. */
    static boolean knows(Op op) {
        return switch (op) {
            case OpBGP o -> true;
            case OpPath path -> Trail.knows(path.getTriplePath().getPath());
            case OpTable o -> true;
            case OpSequence o -> true;
            case OpFilter o -> true;
            case OpJoin o -> true;
            case OpLeftJoin o -> true;
            case OpConditional o -> true;
            case OpMinus o -> true;
            case OpUnion o -> true;
            case OpDisjunction o -> true;
            case OpExtend o -> true;
            case OpAssign o -> true;
            case OpGroup o -> true;
            case OpDistinct o -> true;
            case OpReduced o -> true;
            case OpProject o -> true;
            case OpSlice o -> true;
            case OpOrder o -> true;
            case OpTopN o -> true;
            case OpGraph o -> JoinGroup.withinGraph(o);
            default -> false;
        };
    }

    /** The whole of an operation that begins with nothing bound. */
    Sink of(Op op, Sink next) {
        return of(op, next, Set.of());
    }

    /**
     * @param bound what is surely bound when a row comes. Whoever is given more than nothing is asked only when {@link #follows}
     */
    Sink of(Op op, Sink next, Set<Var> bound) {
        return switch (op) {
            case OpFilter filter -> new JoinGroup(evaluation, this).of(filter, next, bound);
            case OpBGP pattern -> new JoinGroup(evaluation, this).of(pattern, next, bound);
            case OpPath path when knows(path) -> new JoinGroup(evaluation, this).of(path, next, bound);
            case OpTable table -> new JoinGroup(evaluation, this).of(table, next, bound);
            case OpSequence sequence -> new JoinGroup(evaluation, this).of(sequence, next, bound);
            case OpGraph graph
            when JoinGroup.withinGraph(graph) -> new JoinGroup(evaluation, this).of(graph, next, bound);
            case OpConditional maybe -> conditional(maybe, next, bound);
            case OpJoin join -> of(join.getLeft(), new Joins.Join(right(join.getLeft(), join.getRight()), next), bound);
            case OpLeftJoin join ->
                of(
                        join.getLeft(),
                        new Joins.LeftJoin(right(join.getLeft(), join.getRight()), expressions(join.getExprs()), next),
                        bound);
            case OpMinus minus -> minus(minus, next, bound);
            case OpUnion union ->
                new Steps.Union(List.of(of(union.getLeft(), next, bound), of(union.getRight(), next, bound)));
            case OpDisjunction union ->
                new Steps.Union(union.getElements().stream()
                        .map(branch -> of(branch, next, bound))
                        .toList());
            case OpExtend extend -> of(extend.getSubOp(), binds(extend.getVarExprList(), next, false), bound);
            case OpAssign assign -> of(assign.getSubOp(), binds(assign.getVarExprList(), next, true), bound);
            case OpProject project -> of(project.getSubOp(), next, bound);
            case OpGroup group -> group(group, next);
            case OpDistinct distinct ->
                of(distinct.getSubOp(), new Steps.Distinct(evaluation, visible(distinct.getSubOp()), next), bound);
            case OpReduced reduced ->
                of(reduced.getSubOp(), new Steps.Distinct(evaluation, visible(reduced.getSubOp()), next), bound);
            case OpSlice slice -> slice(slice, next, bound);
            case OpOrder order -> order(order.getSubOp(), order.getConditions(), -1, next);
            case OpTopN top -> order(top.getSubOp(), top.getConditions(), top.getLimit(), next);
            default -> new Foreign(evaluation, op, next);
        };
    }

    int[] visible(Op op) {
        return evaluation.columns().places(OpVars.visibleVars(op));
    }

    /** Whether an operation may be given rows in which something is bound, and does not have to be worked out by itself. */
    static boolean follows(Op op) {
        return switch (op) {
            case OpBGP o -> true;
            case OpPath path -> Trail.knows(path.getTriplePath().getPath());
            case OpTable o -> true;
            case OpSequence sequence -> sequence.getElements().stream().allMatch(Plan::follows);
            case OpFilter filter -> follows(filter.getSubOp());
            case OpExtend extend -> follows(extend.getSubOp());
            case OpConditional maybe -> follows(maybe.getLeft()) && follows(maybe.getRight());
            case OpUnion union -> follows(union.getLeft()) && follows(union.getRight());
            case OpDisjunction union -> union.getElements().stream().allMatch(Plan::follows);
            case OpGraph graph -> JoinGroup.withinGraph(graph);
            default -> false;
        };
    }

    /** A side of a join that is worked out by itself. */
    Joins.Right right(Op left, Op right) {
        Set<Var> shared = new HashSet<>(OpVars.visibleVars(left));
        shared.retainAll(OpVars.visibleVars(right));
        return right(right, shared);
    }

    Joins.Right right(Op right, Set<Var> shared) {
        Joins.Right rows =
                new Joins.Right(evaluation, visible(right), evaluation.columns().places(shared));
        return rows.of(of(right, rows.rows()));
    }

    /** Whether an operation has to see the row before it, as a search does for words that are bound there; only Jena knows such. */
    static boolean needsRow(Op op) {
        return switch (op) {
            case OpPropFunc search -> true;
            case OpProcedure call -> true;
            case OpLateral lateral -> true;
            case Op1 one -> needsRow(one.getSubOp());
            case Op2 two -> needsRow(two.getLeft()) || needsRow(two.getRight());
            case OpN many -> many.getElements().stream().anyMatch(Plan::needsRow);
            default -> false;
        };
    }

    private Sink conditional(OpConditional op, Sink next, Set<Var> bound) {
        if (needsRow(op.getRight())) {
            Steps.Maybe maybe = new Steps.Maybe(next);
            return of(op.getLeft(), maybe.of(new Foreign(evaluation, op.getRight(), maybe.matches())), bound);
        }
        if (!follows(op.getRight())) {
            return of(op.getLeft(), new Joins.LeftJoin(right(op.getLeft(), op.getRight()), List.of(), next), bound);
        }
        Set<Var> then = new HashSet<>(bound);
        then.addAll(OpVars.fixedVars(op.getLeft()));
        Steps.Maybe maybe = new Steps.Maybe(next);
        return of(op.getLeft(), maybe.of(of(op.getRight(), maybe.matches(), then)), bound);
    }

    private Sink minus(OpMinus op, Sink next, Set<Var> bound) {
        Set<Var> shared = new HashSet<>(OpVars.visibleVars(op.getLeft()));
        shared.retainAll(OpVars.visibleVars(op.getRight()));
        return shared.isEmpty()
                ? of(op.getLeft(), next, bound)
                : of(op.getLeft(), new Joins.Minus(right(op.getRight(), shared), next), bound);
    }

    private Sink binds(VarExprList list, Sink next, boolean mustAgree) {
        List<Var> variables = new ArrayList<>(list.getVars());
        Sink step = next;
        for (Var variable : variables.reversed()) {
            Expression expression = new Expression(evaluation, list.getExpr(variable));
            int place = evaluation.columns().place(variable);
            step = mustAgree ? new Steps.Assign(expression, place, step) : new Steps.Bind(expression, place, step);
        }
        return step;
    }

    List<Expression> expressions(@org.jspecify.annotations.Nullable ExprList list) {
        return list == null
                ? List.of()
                : list.getList().stream()
                        .map(expr -> new Expression(evaluation, expr))
                        .toList();
    }

    private Sink group(OpGroup op, Sink next) {
        VarExprList by = op.getGroupVars();
        int[] keys = by.getVars().stream()
                .mapToInt(v -> evaluation.columns().place(v))
                .toArray();
        Map<Integer, Expression> made = new HashMap<>();
        by.forEachExpr(
                (variable, expr) -> made.put(evaluation.columns().place(variable), new Expression(evaluation, expr)));
        // What Jena names itself does not count in COUNT(DISTINCT *).
        int[] visible = evaluation
                .columns()
                .places(OpVars.visibleVars(op.getSubOp()).stream()
                        .filter(variable -> Var.isNamedVar(variable))
                        .toList());
        List<Tally> tallies = op.getAggregators().stream()
                .map(aggregate -> Tally.of(evaluation, aggregate, visible))
                .toList();
        Grouping grouping = new Grouping(evaluation, keys, made, tallies, next);
        Sink rows = of(op.getSubOp(), grouping::take);
        return row -> {
            rows.row(row);
            return grouping.finish(row);
        };
    }

    private Sink slice(OpSlice op, Sink next, Set<Var> bound) {
        long skip = op.getStart() == Query.NOLIMIT ? 0 : op.getStart();
        long limit = op.getLength() == Query.NOLIMIT ? -1 : op.getLength();
        Sink sliced = new Steps.Slice(skip, limit, next);
        Optional<OpOrder> order =
                limit < 0 || skip + limit > Integer.MAX_VALUE / 4 ? Optional.empty() : ordered(op.getSubOp());
        return order.map(sorted -> order(sorted.getSubOp(), sorted.getConditions(), skip + limit, sliced))
                .orElseGet(() -> of(op.getSubOp(), sliced, bound));
    }

    /** An order of which the slice takes its rows one by one: what stands between only leaves out variables. */
    private static Optional<OpOrder> ordered(Op op) {
        return switch (op) {
            case OpOrder order -> Optional.of(order);
            case OpProject project -> ordered(project.getSubOp());
            default -> Optional.empty();
        };
    }

    private Sink order(Op sub, List<SortCondition> conditions, long limit, Sink next) {
        List<Sorting.Key> keys = conditions.stream()
                .map(condition -> new Sorting.Key(
                        new Expression(evaluation, condition.getExpression()),
                        evaluation.columns().spare(),
                        condition.getDirection() == Query.ORDER_DESCENDING))
                .toList();
        Sorting sorting = new Sorting(evaluation, keys, visible(sub), limit, next);
        Sink rows = of(sub, sorting::take);
        return row -> {
            rows.row(row);
            return sorting.finish();
        };
    }

    /** A part of a pattern: a term's number, or the complement of a variable's place. */
    int part(Node node) {
        return node.isVariable()
                ? ~evaluation.columns().place(Var.alloc(node))
                : evaluation.lexicon().id(node);
    }

    /** Whether an expression is worked out for one row by itself, without asking a pattern. */
    static boolean asksNoPattern(Expr expr) {
        return Expression.sameAlways(expr);
    }

    /** GRAPH that names all graphs or the default one is Jena's. */
    static boolean isSpecial(Node graph) {
        return graph.isConcrete() && (Quad.isDefaultGraph(graph) || Quad.isUnionGraph(graph));
    }
}
