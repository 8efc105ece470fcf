package org.larchiveum.archive.graph.jena;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.ARQException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.larchiveum.archive.graph.snapshot.Pages;
import org.larchiveum.archive.graph.snapshot.Snapshot;

/** A snapshot answers every question as Jena's own evaluation does over the same graphs in memory. */
class SnapshotAnswersTest {
    /** The same questions each time: of one kind of path Jena gives one answer or another, by how it happens to join. */
    @Property(tries = 600, seed = "20261122")
    void answersAsJenaDoes(@ForAll long seed) {
        AnyQuery any = new AnyQuery(seed);
        List<Graph> graphs = any.graphs();
        DatasetGraph snapshot = snapshot(graphs);
        DatasetGraph plain = plain(graphs);
        for (int i = 0; i < 4; i++) {
            String query = any.query();
            Optional<List<String>> expected = answer(query, plain, OpExecutor.stdFactory);
            Assume.that(expected.isPresent());
            assertThat(answer(query, snapshot, CarefulExecutor::new)).as(query).isEqualTo(expected);
        }
    }

    private static DatasetGraph plain(List<Graph> graphs) {
        Graph union = GraphFactory.createDefaultGraph();
        DatasetGraph dataset = DatasetGraphFactory.create(union);
        for (int i = 0; i < graphs.size(); i++) {
            dataset.addGraph(NodeFactory.createURI("urn:g" + i), graphs.get(i));
            graphs.get(i).find().forEachRemaining(union::add);
        }
        return dataset;
    }

    private static DatasetGraph snapshot(List<Graph> graphs) {
        DatasetGraph dataset = Tdb2Location.memory().dataset();
        Txn.executeWrite(dataset, () -> {
            for (int i = 0; i < graphs.size(); i++) {
                Node name = NodeFactory.createURI("urn:g" + i);
                graphs.get(i)
                        .find()
                        .forEachRemaining(t -> dataset.add(name, t.getSubject(), t.getPredicate(), t.getObject()));
            }
        });
        Snapshot made = Txn.calculateRead(
                dataset, () -> Snapshot.of(new Tdb2Quads(dataset, () -> {}), new Pages(Optional.empty())));
        return made.dataset();
    }

    /** Empty for what is no question: what is made at random may name a variable twice, or a number as a predicate. */
    private static Optional<List<String>> answer(String text, DatasetGraph dataset, OpExecutorFactory executor) {
        try {
            return Optional.of(answered(QueryFactory.create(text), dataset, executor));
        } catch (ARQException e) {
            return Optional.empty();
        }
    }

    /** Rows in their order when the question asks for one, else in any. */
    private static List<String> answered(Query query, DatasetGraph dataset, OpExecutorFactory executor) {
        DatasetDescription named = DatasetDescription.create(query);
        boolean chosen = named != null && !named.isEmpty();
        DatasetGraph asked = chosen ? DynamicDatasets.dynamicDataset(named, dataset, false) : dataset;
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        List<String> answer = new ArrayList<>();
        try (QueryExec execution = QueryExec.dataset(asked)
                .query(query)
                .set(ARQConstants.sysOpExecutorFactory, executor)
                .build()) {
            switch (query.queryType()) {
                case SELECT -> rows(execution.select(), answer);
                case ASK -> answer.add(Boolean.toString(execution.ask()));
                default -> {
                    for (Iterator<Triple> each = execution.constructTriples(); each.hasNext(); ) {
                        answer.add(each.next().toString());
                    }
                }
            }
        }
        if (!query.isOrdered()) {
            answer.sort(null);
        }
        return answer;
    }

    private static void rows(RowSet rows, List<String> into) {
        while (rows.hasNext()) {
            Binding row = rows.next();
            TreeMap<String, String> values = new TreeMap<>();
            rows.getResultVars().forEach(v -> {
                Node value = row.get(v);
                if (value != null) {
                    values.put(v.getVarName(), value.toString());
                }
            });
            into.add(values.toString());
        }
    }
}
