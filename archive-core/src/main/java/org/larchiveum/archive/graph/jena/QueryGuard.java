package org.larchiveum.archive.graph.jena;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.vocabulary.XSD;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.Question;

/** Judges a stranger's text before anything of it runs: SPARQL 1.1 query, nothing that reaches out of the store. */
final class QueryGuard {
    /** Relative IRIs resolve against this; the engine's own choice would be the working directory, told to the world. */
    static final String BASE = "http://relative.invalid/";

    private QueryGuard() {}

    /** What became of the text. */
    sealed interface Judged {
        /** It may run. */
        record Allowed(Query query) implements Judged {}

        /** It may not; this is the answer. */
        record Refused(Answer answer) implements Judged {}
    }

    static Judged judge(Question question) {
        Query query;
        try {
            query = QueryFactory.create(question.query(), BASE, Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            return new Judged.Refused(malformedOrUpdate(question.query(), e, e.getLine(), e.getColumn()));
        } catch (QueryException e) {
            return new Judged.Refused(malformedOrUpdate(question.query(), e, 0, 0));
        } catch (StackOverflowError e) {
            return new Judged.Refused(new Answer.Malformed("The query is nested too deeply", 0, 0));
        }
        try {
            List<String> refused = reachesOut(query);
            if (!refused.isEmpty()) {
                return new Judged.Refused(new Answer.NotAllowed(refused.getFirst()));
            }
        } catch (StackOverflowError e) {
            // What could just be read may still be too deep to be walked.
            return new Judged.Refused(new Answer.LimitReached("nesting", "stack"));
        }
        takeDataset(query, question);
        return new Judged.Allowed(query);
    }

    private static Answer malformedOrUpdate(String text, JenaException fault, int line, int column) {
        try {
            var unused = UpdateFactory.create(text, BASE, Syntax.syntaxSPARQL_11);
            if (!unused.getOperations().isEmpty()) {
                return new Answer.NotAllowed("update");
            }
        } catch (JenaException | StackOverflowError e) {
            // Neither query nor update: what the query parser said stands.
        }
        String message = fault.getMessage() == null ? "Not a SPARQL 1.1 query" : fault.getMessage();
        return new Answer.Malformed(message, Math.max(line, 0), Math.max(column, 0));
    }

    /** SPARQL 1.1 Protocol 2.1.4: the dataset of the protocol is used, not the one in the query. */
    private static void takeDataset(Query query, Question question) {
        if (question.defaultGraphs().isEmpty() && question.namedGraphs().isEmpty()) {
            return;
        }
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        question.defaultGraphs().forEach(query::addGraphURI);
        question.namedGraphs().forEach(query::addNamedGraphURI);
    }

    /** Walks the algebra, which has sub-selects and EXISTS in it, and names what is not for strangers. */
    private static List<String> reachesOut(Query query) {
        Inspector inspector = new Inspector();
        if (query.getQueryPattern() != null) {
            Walker.walk(Algebra.compile(query), inspector, inspector.expressions);
        }
        return inspector.found;
    }

    /** Collects what is refused. */
    private static final class Inspector extends OpVisitorBase {
        private final List<String> found = new ArrayList<>();
        private final Expressions expressions = new Expressions();

        @Override
        public void visit(OpService op) {
            found.add("SERVICE");
        }

        /** The engine's walker leaves out the keys of ORDER BY. */
        @Override
        public void visit(OpOrder op) {
            op.getConditions().forEach(key -> Walker.walk(key.getExpression(), this, expressions));
        }

        @Override
        public void visit(OpTopN op) {
            op.getConditions().forEach(key -> Walker.walk(key.getExpression(), this, expressions));
        }

        /** ... and what stands in aggregates. */
        @Override
        public void visit(OpGroup op) {
            for (ExprAggregator aggregator : op.getAggregators()) {
                if (aggregator.getAggregator() instanceof AggCustom custom) {
                    found.add("aggregate <" + custom.getIRI() + ">");
                }
                ExprList parts = aggregator.getAggregator().getExprList();
                if (parts != null) {
                    Walker.walk(parts, this, expressions);
                }
            }
        }

        /** What stands in expressions; EXISTS in them is walked by the engine's walker. */
        private final class Expressions extends ExprVisitorBase {
            @Override
            public void visit(ExprFunctionN function) {
                if (function instanceof E_Function call && !isCast(call.getFunctionIRI())) {
                    found.add("function <" + call.getFunctionIRI() + ">");
                }
            }
        }
    }

    /** Of functions with an IRI only the constructors of SPARQL 1.1, 17.5 are; Jena's own can load classes. */
    private static boolean isCast(String iri) {
        return iri.startsWith(XSD.getURI());
    }
}
