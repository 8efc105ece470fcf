package org.larchiveum.archive.graph.jena;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.tdb2.TDB2;
import org.larchiveum.archive.fault.ArchiveException.Unavailable;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.Question;
import org.larchiveum.archive.graph.snapshot.SnapshotDataset;

/** One stranger's question being answered: the engine with everything that reaches outward off, and every step counted. */
final class Interrogation {
    /** Rows that ORDER BY and DISTINCT keep in memory before they go to temporary files. */
    private static final long ROWS_IN_MEMORY = 50_000L;

    private final DatasetGraph dataset;
    private final Question question;
    private final Budget budget;

    Interrogation(DatasetGraph dataset, Question question, Budget budget) {
        this.dataset = dataset;
        this.question = question;
        this.budget = budget;
    }

    Answer answer(Query query) {
        try (HeapWatch.Watched watched = budget.watched();
                QueryExec execution = execution(query)) {
            budget.time();
            Answer answer = complete(query, execution);
            return budget.ended().map(end -> instead(end, answer)).orElse(answer);
        } catch (Budget.Ended e) {
            return e.answer();
        } catch (QueryCancelledException e) {
            return budget.timeReached();
        } catch (StackOverflowError e) {
            return new Answer.LimitReached("nesting", "stack");
        } catch (OutOfMemoryError e) {
            // What it held is garbage now; it was one text or table too large for what was left.
            return HeapWatch.LIMIT;
        } catch (JenaException | IOException e) {
            throw new Unavailable("The graph store could not answer: " + e.getMessage(), e);
        }
    }

    private static Answer instead(Answer end, Answer unfinished) {
        if (unfinished instanceof Answer.Complete held) {
            held.close();
        }
        return end;
    }

    private Answer complete(Query query, QueryExec execution) throws IOException {
        return switch (query.queryType()) {
            case SELECT -> Rows.of(execution.select(), budget);
            case ASK -> new Truth(execution.ask());
            case CONSTRUCT -> Triples.of(execution.constructTriples(), query, budget);
            case DESCRIBE -> Triples.of(execution.describeTriples(), query, budget);
            case CONSTRUCT_JSON, UNKNOWN -> new Answer.NotAllowed("a form that SPARQL 1.1 does not have");
        };
    }

    private static Query withoutDataset(Query query) {
        Query plain = query.cloneQuery();
        plain.getGraphURIs().clear();
        plain.getNamedGraphURIs().clear();
        return plain;
    }

    private QueryExec execution(Query query) {
        OpExecutorFactory metered = context -> new MeteredExecutor(context, budget);
        RewriteFactory bounded = context -> op -> Optimize.stdOptimizationFactory
                .create(context)
                // Before the optimizer, which works out constant expressions and would run a constant REGEX unwatched.
                .rewrite(Transformer.transform(new TransformCopy(), new BoundedStrings(budget), op));
        if (dataset instanceof SnapshotDataset own) {
            // For the questions that the engine itself asks, such as which graphs a DESCRIBE has to look into.
            QC.setFactory(own.getContext(), metered);
        }
        DatasetDescription named = DatasetDescription.create(query);
        boolean chosen = named != null && !named.isEmpty();
        return QueryExecDatasetBuilder.create()
                // TDB2 forgets FROM where its default graph is the union, so the dataset is put together here; it is
                // made
                // of the store's graphs, and one that is not there is empty. Nothing is ever fetched.
                .dataset(chosen ? DynamicDatasets.dynamicDataset(named, dataset, false) : dataset)
                .query(chosen ? withoutDataset(query) : query)
                .set(TDB2.symUnionDefaultGraph, !chosen)
                .set(ARQ.httpServiceAllowed, false)
                .set(ARQ.enablePropertyFunctions, true)
                .set(ARQConstants.registryPropertyFunctions, new OneProperty(question.words(), budget))
                .set(ARQ.spillToDiskThreshold, ROWS_IN_MEMORY)
                .set(ARQConstants.sysOpExecutorFactory, metered)
                .set(ARQConstants.sysOptimizerFactory, bounded)
                .overallTimeout(budget.limits().time().toMillis(), TimeUnit.MILLISECONDS)
                .build();
    }
}
