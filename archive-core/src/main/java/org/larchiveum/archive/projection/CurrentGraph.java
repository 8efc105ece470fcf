package org.larchiveum.archive.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QuerySolution;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.graph.Question;

/** The dataset of whichever generation is shown now; a question that has begun ends on the one it began on. */
final class CurrentGraph implements GraphStore {
    private final Supplier<Side> current;

    CurrentGraph(Supplier<Side> current) {
        this.current = current;
    }

    private GraphStore now() {
        return current.get().graph();
    }

    @Override
    public void apply(Map<String, Graph> replaced, Collection<String> removed, String watermark) {
        now().apply(replaced, removed, watermark);
    }

    @Override
    public Optional<String> watermark() {
        return now().watermark();
    }

    @Override
    public String version() {
        return now().version();
    }

    @Override
    public Optional<Graph> graph(String name) {
        return now().graph(name);
    }

    @Override
    public Stream<String> names() {
        return now().names();
    }

    @Override
    public <T> T moment(Function<Moment, T> reader) {
        return now().moment(reader);
    }

    @Override
    public <T> List<T> select(String query, Map<String, String> irisByVariable, Function<QuerySolution, T> row) {
        return now().select(query, irisByVariable, row);
    }

    @Override
    public Answer answer(Question question) {
        return now().answer(question);
    }

    @Override
    public void clear() {
        now().clear();
    }

    @Override
    public void close() {
        now().close();
    }
}
