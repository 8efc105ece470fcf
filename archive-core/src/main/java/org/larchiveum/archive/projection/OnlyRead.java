package org.larchiveum.archive.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QuerySolution;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.graph.Question;

/** A dataset that can be asked and is changed by somebody else: whoever builds the public side anew reads the staff side so. */
final class OnlyRead implements GraphStore {
    /** In step with everything, so that it keeps nobody back. */
    private static final String AHEAD = Long.toString(Long.MAX_VALUE / 10);

    private final GraphStore graphs;

    OnlyRead(GraphStore graphs) {
        this.graphs = graphs;
    }

    @Override
    public void apply(Map<String, Graph> replaced, Collection<String> removed, String watermark) {
        // Its owner writes it.
    }

    @Override
    public Optional<String> watermark() {
        return Optional.of(AHEAD);
    }

    @Override
    public String version() {
        return graphs.version();
    }

    @Override
    public Optional<Graph> graph(String name) {
        return graphs.graph(name);
    }

    @Override
    public Stream<String> names() {
        return graphs.names();
    }

    @Override
    public <T> T moment(Function<Moment, T> reader) {
        return graphs.moment(reader);
    }

    @Override
    public <T> List<T> select(String query, Map<String, String> irisByVariable, Function<QuerySolution, T> row) {
        return graphs.select(query, irisByVariable, row);
    }

    @Override
    public Answer answer(Question question) {
        return graphs.answer(question);
    }

    @Override
    public void clear() {
        // Its owner clears it.
    }

    @Override
    public void close() {
        // Its owner closes it.
    }
}
