package org.larchiveum.archive.graph.jena;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.lang.IteratorParsers;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sys.JenaSystem;
import org.larchiveum.archive.fault.ArchiveException.Conflict;
import org.larchiveum.archive.fault.ArchiveException.Unavailable;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.graph.Question;

/**
 * The graph store on any server that speaks SPARQL 1.1. What the dataset was last told is kept in it, so that it comes and goes with what it is
 * of: one triple in a graph of its own, sealed for this home and this side. Strangers' questions leave that graph out; if one ever saw it, it
 * would tell nothing.
 */
public final class RemoteGraphs implements GraphStore {
    /** How long a change or a question of our own may take. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** More than any answer to a question of our own has; a server that sends more is not what it should be. */
    private static final long MOST_BYTES = 1L << 30;

    private static final String MARK = "GRAPH %1$s { %1$s %2$s ?mark }"
            .formatted(ChangeText.iri(ChangeText.MARK.getURI()), ChangeText.iri(ChangeText.SEALED.getURI()));

    private final Server server;
    private final Seal seal;
    private final String side;
    private final Workers workers = new Workers();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicBoolean sure = new AtomicBoolean();
    private final Version version = new Version();
    private final HeapWatch heap = new HeapWatch();
    private final AtomicReference<Names> names = new AtomicReference<>(new Names());
    private final RemoteMoment copies;

    private RemoteGraphs(Server server, Seal seal, String side, RemoteMoment copies) {
        this.server = server;
        this.seal = seal;
        this.side = side;
        this.copies = copies;
    }

    /**
     * Opens a dataset of a server.
     *
     * @param key the file of the home that holds the key of the seal; made when it is not there
     * @param side what the dataset is for: one that was begun for something else is refused
     * @throws Unavailable when the server is away
     * @throws Conflict when the dataset is another archive's, another side's, or not fit
     */
    public static RemoteGraphs open(GraphAddress.Remote address, Path key, String side) {
        // The readers of answers are registered by it, and nothing else here has called for the engine yet.
        JenaSystem.init();
        RemoteGraphs graphs = new RemoteGraphs(
                new Server(address), Seal.in(key), side, new RemoteMoment(key.resolveSibling("graph-copy-" + side)));
        boolean opened = false;
        try {
            graphs.begin();
            opened = true;
            return graphs;
        } finally {
            if (!opened) {
                graphs.close();
            }
        }
    }

    private void begin() {
        Optional<String> mark = mark();
        if (mark.isEmpty()) {
            if (truth("ASK { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }")) {
                throw new Conflict(server.name() + " has something in it that is not this archive's: empty the dataset"
                        + " (DROP ALL), or give the address of another one");
            }
            change(ChangeText.clearing(seal.close("", side)));
        } else if (seal.open(mark.get(), side).isEmpty()) {
            throw new Conflict(server.name() + " belongs to another home, or to the other side of this one: give staff"
                    + " and public a dataset each. If this home lost its key, empty the dataset (DROP ALL); it is"
                    + " built again");
        }
        if (mark().isEmpty()) {
            throw new Conflict(server.name() + " does not show what was written to it: it must be asked and changed at"
                    + " one and the same dataset");
        }
        if (truth("ASK { %s %s ?mark }"
                .formatted(ChangeText.iri(ChangeText.MARK.getURI()), ChangeText.iri(ChangeText.SEALED.getURI())))) {
            throw new Conflict(server.name() + " answers its default graph as the union of all: turn that off (Fuseki:"
                    + " take tdb2:unionDefaultGraph out of its configuration)");
        }
    }

    @Override
    public synchronized void apply(Map<String, Graph> replaced, Collection<String> removed, String watermark) {
        TreeSet<String> old = new TreeSet<>(removed);
        old.addAll(replaced.keySet());
        change(ChangeText.of(replaced, sure.get() ? there(old) : old, seal.close(watermark, side)));
    }

    /** Of some graphs those that there are: what is not there need not be taken out, which is most of a rebuild. */
    private List<String> there(Collection<String> graphs) {
        List<Node> nodes = graphs.stream().map(NodeFactory::createURI).toList();
        return rows(Names.GRAPHS.formatted(Names.list(nodes)), row -> row.getResource("n")
                .getURI());
    }

    private void change(List<byte[]> update) {
        // A change whose end is not known may still be made after the next one has looked what is there.
        sure.set(false);
        try {
            sure.set(read(() -> {
                server.change(update, watch());
                return true;
            }));
        } finally {
            // Also when it failed: the server may have made it, and only its answer was lost.
            names.set(new Names());
            version.next();
        }
    }

    private Optional<String> mark() {
        return rows("SELECT ?mark { " + MARK + " }", row -> row.getLiteral("mark")
                        .getLexicalForm())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<String> watermark() {
        return mark().flatMap(closed -> seal.open(closed, side)).filter(told -> !told.isEmpty());
    }

    @Override
    public String version() {
        return version.toString();
    }

    @Override
    public Optional<Graph> graph(String name) {
        String query = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH %s { ?s ?p ?o } }".formatted(ChangeText.iri(name));
        Graph copy = read(() -> {
            Graph graph = GraphFactory.createDefaultGraph();
            try (Reply reply = server.ask(query, RemoteInterrogation.TRIPLES, watch())) {
                IteratorParsers.createIteratorNTriples(reply).forEachRemaining(graph::add);
            }
            return graph;
        });
        return copy.isEmpty() ? Optional.empty() : Optional.of(copy);
    }

    @Override
    public Stream<String> names() {
        String query = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } FILTER(?g != %s) }"
                .formatted(ChangeText.iri(ChangeText.MARK.getURI()));
        return rows(query, row -> row.getResource("g").getURI()).stream();
    }

    @Override
    public <T> T moment(Function<Moment, T> reader) {
        synchronized (copies) {
            return copies.read(this::copy, reader);
        }
    }

    private synchronized void copy(StreamRDF out) {
        String query = "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } FILTER(?g != %s) }"
                .formatted(ChangeText.iri(ChangeText.MARK.getURI()));
        var unused = rows(query, row -> {
            out.quad(Quad.create(
                    row.get("g").asNode(),
                    row.get("s").asNode(),
                    row.get("p").asNode(),
                    row.get("o").asNode()));
            return true;
        });
    }

    @Override
    public <T> List<T> select(String query, Map<String, String> irisByVariable, Function<QuerySolution, T> row) {
        Map<Var, Node> bound = new HashMap<>();
        irisByVariable.forEach((name, iri) -> bound.put(Var.alloc(name), NodeFactory.createURI(iri)));
        Query asked = QueryTransformOps.syntaxSubstitute(QueryFactory.create(query), bound);
        return rows(Rewriting.trusted().of(asked).toString(Syntax.syntaxSPARQL_11), row);
    }

    private <T> List<T> rows(String query, Function<QuerySolution, T> row) {
        return read(() -> {
            List<T> values = new ArrayList<>();
            try (Reply reply = server.ask(query, RemoteInterrogation.ROWS, watch())) {
                ResultSet.adapt(RemoteInterrogation.rows(reply))
                        .forEachRemaining(solution -> values.add(row.apply(solution)));
            }
            return values;
        });
    }

    private boolean truth(String query) {
        return read(() -> {
            try (Reply reply = server.ask(query, RemoteInterrogation.ROWS, watch())) {
                return RemoteInterrogation.truth(reply);
            }
        });
    }

    @Override
    public Answer answer(Question question) {
        Budget budget = new Budget(question, closing, heap);
        return workers.call(() -> switch (QueryGuard.judge(question)) {
            case QueryGuard.Judged.Refused(Answer refusal) -> refusal;
            case QueryGuard.Judged.Allowed(var query) ->
                new RemoteInterrogation(server, now(), question, budget).answer(query);
        });
    }

    private Names now() {
        return Objects.requireNonNull(names.get(), "There are always names");
    }

    @Override
    public synchronized void clear() {
        change(ChangeText.clearing(seal.close("", side)));
    }

    /** On threads of its own: an interrupt of whoever asks must not break off a change half said. */
    private <T> T read(Supplier<T> work) {
        try {
            return workers.call(work);
        } catch (JenaException | RuntimeIOException | UncheckedIOException e) {
            throw new Unavailable(server.name() + " gave no answer that can be read", e);
        }
    }

    private LongConsumer watch() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        return count -> {
            if (System.nanoTime() - end > 0) {
                throw new Unavailable(server.name() + " took longer than " + PATIENCE.toMinutes() + " minutes");
            }
            if (count > MOST_BYTES) {
                throw new Unavailable(server.name() + " sent more than it can have");
            }
        };
    }

    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            try {
                workers.close();
            } finally {
                server.close();
            }
        }
    }
}
