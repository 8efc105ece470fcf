package org.larchiveum.archive.graph.snapshot;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_BNode;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_Random;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.E_StrUUID;
import org.apache.jena.sparql.expr.E_UUID;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.vocabulary.XSD;

/** An expression of a query. Jena works it out, but once only for the same values when it speaks of one variable or two. */
final class Expression {
    /** What one expression remembers; further values are worked out each time. */
    private static final int REMEMBERED = 1 << 20;

    private final Evaluation evaluation;
    private final Expr expr;
    private final int[] places;
    private final boolean remembers;
    private final boolean plain;
    private final Numbers known = new Numbers();

    Expression(Evaluation evaluation, Expr expr) {
        this.evaluation = evaluation;
        this.expr = expr;
        Set<Var> variables = expr.getVarsMentioned();
        this.places = evaluation.columns().places(variables);
        this.remembers = places.length <= 2 && sameAlways(expr);
        this.plain = places.length == 2
                && (expr instanceof E_Equals || expr instanceof E_NotEquals || expr instanceof E_SameTerm)
                && ((ExprFunction2) expr).getArg1().isVariable()
                && ((ExprFunction2) expr).getArg2().isVariable();
    }

    /** Whether the same values always give the same, whatever else the row has. */
    static boolean sameAlways(Expr expr) {
        return switch (expr) {
            case E_Random random -> false;
            case E_UUID uuid -> false;
            case E_StrUUID uuid -> false;
            case E_BNode node -> false;
            case ExprFunctionOp pattern -> false;
            case E_Function call when !call.getFunctionIRI().startsWith(XSD.getURI()) -> false;
            case ExprFunction function ->
                function.getArgs().stream().allMatch(part -> part == null || sameAlways(part));
            default -> expr.isVariable() || expr.isConstant();
        };
    }

    /** Whether a FILTER of this lets the row pass; an error does not (SPARQL 1.1, 17.2). */
    boolean holds(int[] row) {
        if (plain) {
            int one = row[places[0]];
            int other = row[places[1]];
            if (one != 0 && other != 0 && evaluation.lexicon().areResources(one, other)) {
                return (one == other) != (expr instanceof E_NotEquals);
            }
        }
        if (!remembers) {
            return expr.isSatisfied(evaluation.binding(row), evaluation.context());
        }
        int value = known.get(key(row));
        if (value < 0) {
            value = expr.isSatisfied(evaluation.binding(row), evaluation.context()) ? 1 : 0;
            remember(row, value);
        }
        return value == 1;
    }

    /** The value's number; 0 for an error. */
    int value(int[] row) {
        if (expr.isVariable()) {
            return row[places[0]];
        }
        if (!remembers) {
            return worked(row);
        }
        int value = known.get(key(row));
        if (value < 0) {
            value = worked(row);
            remember(row, value);
        }
        return value;
    }

    private int worked(int[] row) {
        try {
            NodeValue value = expr.eval(evaluation.binding(row), evaluation.context());
            Node node = value == null ? null : value.asNode();
            return node == null ? 0 : evaluation.lexicon().id(node);
        } catch (ExprEvalException e) {
            return 0;
        }
    }

    private long key(int[] row) {
        return switch (places.length) {
            case 0 -> 0;
            case 1 -> row[places[0]];
            default -> ((long) row[places[0]] << 32) | row[places[1]];
        };
    }

    private void remember(int[] row, int value) {
        if (known.size() < REMEMBERED) {
            evaluation.work().keep(6);
            known.put(key(row), value);
        }
    }
}
