package org.larchiveum.archive.graph.jena;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionDatasetBuilder;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.larchiveum.archive.fault.ArchiveException.Unavailable;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.graph.Question;

/** The graph store on Jena TDB2. All work on the database is done by threads of its own, see {@link Workers}. */
public final class JenaGraphs implements GraphStore {
    /**
     * The watermark is kept as a namespace prefix of the dataset: written by the same transaction as the graphs, and out
     * of reach of SPARQL, which has no way to ask for a prefix. A named graph would have to be filtered out of every
     * union, every {@code GRAPH ?g} and every path.
     */
    private static final String WATERMARK = "larchiveum-watermark";

    private static final String WATERMARK_VALUE = "urn:larchiveum:watermark:";

    /** How much longer than its limit a question is waited for before its thread is left to itself. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** Threads left to themselves before strangers are turned away. */
    private static final int OVERDUE = 4;

    private final Database database;

    /** Empty where questions are few or changes many. */
    private final Optional<Snapshots> snapshots;

    private final Workers workers = new Workers();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicInteger overdue = new AtomicInteger();
    private final Version version = new Version();
    private final HeapWatch heap = new HeapWatch();

    /** A change that the disk broke off never ends, and keeps every other one waiting until the folder is opened again. */
    private final AtomicBoolean shut = new AtomicBoolean();

    JenaGraphs(Tdb2Location location, Optional<Duration> quiet) {
        this.database = new Database(location);
        this.snapshots = quiet.map(duration -> new Snapshots(database, duration));
    }

    private DatasetGraph dataset() {
        return database.dataset();
    }

    /** What answers a question within a transaction. */
    private DatasetGraph forReading() {
        return snapshots.map(kept -> kept.forReading(dataset())).orElseGet(this::dataset);
    }

    /** Opens the store; {@link Unavailable} when another process holds it or it cannot be read. */
    public static JenaGraphs open(GraphAddress address) {
        return new JenaGraphs(location(address), Optional.empty());
    }

    /**
     * Opens a store that is read much and changed seldom, which keeps a snapshot for its readers.
     *
     * @param quiet how long no change must have come before one is made
     */
    public static JenaGraphs openForReading(GraphAddress address, Duration quiet) {
        return new JenaGraphs(location(address), Optional.of(quiet));
    }

    private static Tdb2Location location(GraphAddress address) {
        return switch (address) {
            case GraphAddress.Tdb2 tdb2 -> Tdb2Location.open(tdb2.folder());
            case GraphAddress.Memory forgotten -> Tdb2Location.memory();
            case GraphAddress.Remote remote ->
                throw new IllegalArgumentException("A graph store on a server is opened by RemoteGraphs: " + remote);
        };
    }

    /** Whether readers are answered from a snapshot of the present version now. */
    public boolean readsSnapshot() {
        return read(() -> forReading() != dataset());
    }

    @Override
    public void apply(Map<String, Graph> replaced, Collection<String> removed, String watermark) {
        write(() -> {
            removed.forEach(name -> dataset().removeGraph(NodeFactory.createURI(name)));
            replaced.forEach((name, graph) -> replace(NodeFactory.createURI(name), graph));
            dataset().prefixes().add(WATERMARK, WATERMARK_VALUE + watermark);
        });
        version.next();
    }

    /** Writes the difference only: a projection repeated after a crash then costs next to nothing. */
    private void replace(Node name, Graph wanted) {
        Set<Triple> before = dataset().getGraph(name).find().toSet();
        Set<Triple> after = wanted.find().toSet();
        // Removal first: TDB2 keeps numbers by value, so "0.30" to be added and "0.3" to be removed are one triple.
        before.stream().filter(t -> !after.contains(t)).forEach(t -> dataset()
                .delete(name, t.getSubject(), t.getPredicate(), t.getObject()));
        after.stream().filter(t -> !before.contains(t)).forEach(t -> dataset()
                .add(name, t.getSubject(), t.getPredicate(), t.getObject()));
    }

    @Override
    public Optional<String> watermark() {
        return read(() -> Optional.ofNullable(dataset().prefixes().get(WATERMARK))
                .map(value -> value.substring(WATERMARK_VALUE.length())));
    }

    @Override
    public String version() {
        return version.toString();
    }

    @Override
    public Optional<Graph> graph(String name) {
        Node node = NodeFactory.createURI(name);
        return read(() -> {
            if (!dataset().containsGraph(node)) {
                return Optional.empty();
            }
            Graph copy = GraphFactory.createDefaultGraph();
            dataset().getGraph(node).find().forEachRemaining(copy::add);
            return Optional.of(copy);
        });
    }

    @Override
    public Stream<String> names() {
        List<String> names = read(() -> {
            List<String> found = new ArrayList<>();
            dataset().listGraphNodes().forEachRemaining(node -> found.add(node.getURI()));
            return found;
        });
        return names.stream();
    }

    @Override
    public <T> T moment(Function<Moment, T> reader) {
        return read(() -> reader.apply(new Transacted(dataset())));
    }

    @Override
    public <T> List<T> select(String query, Map<String, String> irisByVariable, Function<QuerySolution, T> row) {
        return read(() -> {
            QueryExecutionDatasetBuilder builder =
                    QueryExecution.dataset(DatasetFactory.wrap(forReading())).query(query);
            irisByVariable.forEach((name, iri) -> builder.substitution(name, ResourceFactory.createResource(iri)));
            List<T> values = new ArrayList<>();
            try (QueryExecution execution = builder.build()) {
                OpExecutorFactory careful = CarefulExecutor::new;
                QC.setFactory(execution.getContext(), careful);
                execution.execSelect().forEachRemaining(solution -> values.add(row.apply(solution)));
            }
            return values;
        });
    }

    /** Also {@link Unavailable} while too many earlier questions have not ended at their limit. */
    @Override
    public Answer answer(Question question) {
        requireOpen();
        if (overdue.get() >= OVERDUE) {
            throw new Unavailable("Too many questions are still being worked on; ask again later");
        }
        Budget budget = new Budget(question, closing, heap);
        Handover handover = new Handover(overdue);
        return workers.callWithin(budget.time(GRACE), () -> handover.offer(() -> answer(question, budget)))
                .orElseGet(() -> handover.leave(budget.timeReached()));
    }

    private Answer answer(Question question, Budget budget) {
        return switch (QueryGuard.judge(question)) {
            case QueryGuard.Judged.Refused(Answer refusal) -> refusal;
            case QueryGuard.Judged.Allowed(var query) ->
                database.using(() -> Txn.calculateRead(
                        dataset(), () -> new Interrogation(forReading(), question, budget).answer(query)));
        };
    }

    /**
     * An empty database takes the place of the full one: to take out quad after quad would cost as much as to put them in. Only when a question
     * does not end in time is it emptied that way.
     */
    @Override
    public synchronized void clear() {
        requireOpen();
        snapshots.ifPresent(Snapshots::changed);
        boolean emptied = workers.<Boolean>call(database::empty);
        snapshots.ifPresent(Snapshots::changed);
        if (!emptied) {
            write(() -> {
                dataset().clear();
                dataset().prefixes().delete(WATERMARK);
            });
        }
        version.next();
    }

    private <T> T read(Supplier<T> work) {
        requireOpen();
        return workers.call(() -> database.using(() -> Txn.calculateRead(dataset(), work)));
    }

    private synchronized void write(Runnable work) {
        requireOpen();
        snapshots.ifPresent(Snapshots::changed);
        try {
            workers.<Boolean>call(() -> change(work));
        } catch (JenaException | org.apache.jena.atlas.RuntimeIOException e) {
            throw new Unavailable("The graph store could not keep the change; nothing of it was kept", e);
        } catch (InternalError e) {
            // So a JVM says that a mapped page found no room on the disk. It must not end the thread that would try
            // again.
            throw new Unavailable("The graph store could not write: make room on its disk", e);
        } finally {
            snapshots.ifPresent(Snapshots::changed);
        }
    }

    private boolean change(Runnable work) {
        return database.using(() -> {
            if (database.hasBrokenWriter()) {
                shut.set(true);
                requireOpen();
            }
            return Txn.calculateWrite(dataset(), () -> {
                work.run();
                return true;
            });
        });
    }

    /** What is shut shows nothing: it might show what has been withdrawn since. */
    private void requireOpen() {
        if (shut.get()) {
            throw new Unavailable(
                    "The graph store is shut, since its disk broke off a change: make room on the disk and start again");
        }
    }

    /** Ends running questions at their next step, waits for a running change, and gives the folder back. */
    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            try {
                snapshots.ifPresent(Snapshots::close);
                workers.close();
            } finally {
                release();
            }
        }
    }

    private void release() {
        try {
            database.close();
        } catch (JenaException e) {
            // A commit that the disk broke off never ends; the journal puts it right when the folder is opened again.
            throw new Unavailable("The graph store did not close cleanly", e);
        }
    }
}
