package org.larchiveum.archive.reading.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.ResourceFactory;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.hierarchy.Hierarchies;
import org.larchiveum.archive.hierarchy.Hierarchy;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.publication.PublicNames;
import org.larchiveum.ontology.Ontology;

/**
 * The reading room of knowledge over the public dataset. It holds no reference to anything of the staff side. What it has counted
 * it keeps for as long as nothing public changes.
 */
public final class PublishedKnowledge implements KnowledgeRoom {
    private static final String KINDS = "SELECT ?kind (COUNT(?e) AS ?n) { ?e a ?kind } GROUP BY ?kind";

    private final GraphStore graphs;
    private final Things things;
    private final Pointers pointers;
    private final Hierarchies hierarchies;
    private final Function<String, Set<String>> wider;
    private final Counting counting;
    private final AtomicReference<Generation> current;

    /** @param ontology whose schemes tell which concepts are narrower than others */
    public PublishedKnowledge(GraphStore graphs, PublicNames names, Ontology ontology, Clock clock) {
        this.graphs = graphs;
        this.things = new Things(graphs, new Addresses(names));
        this.pointers =
                new Pointers(graphs, iri -> listed(iri).map(Listed::reference).or(() -> things.reference(iri)));
        this.hierarchies = new Hierarchies(graphs);
        this.wider = iri -> withAllAbove(iri, ontology);
        this.counting =
                new Counting(count -> new FigureTable(graphs, things, count, wider).groups(), this::kinds, clock);
        this.current = new AtomicReference<>(begin(""));
    }

    private Generation current() {
        var name = generation();
        return current.updateAndGet(before -> before.name().equals(name) ? before : begin(name));
    }

    private Generation begin(String name) {
        return new Generation(name, graphs, things);
    }

    private Map<Kind, Long> kinds() {
        var kinds = new EnumMap<Kind, Long>(Kind.class);
        graphs.select(
                        KINDS,
                        Map.of(),
                        row -> Map.entry(
                                row.getResource("kind").getURI(),
                                row.getLiteral("n").getLong()))
                .forEach(count -> Generation.kind(count.getKey())
                        .ifPresent(kind -> kinds.merge(kind, count.getValue(), Long::sum)));
        return kinds;
    }

    private Counting.Counted counted() {
        var now = current();
        return counting.now(
                now.name(),
                () -> CaseTable.read(graphs, iri -> {
                    var all = new LinkedHashSet<>(wider.apply(iri));
                    all.addAll(now.directory().withAllAbove(iri));
                    return all;
                }));
    }

    /** A concept with everything above it in its scheme; ends on circles too. */
    private static Set<String> withAllAbove(String concept, Ontology ontology) {
        var found = new LinkedHashSet<String>();
        var waiting = new ArrayList<>(List.of(concept));
        while (!waiting.isEmpty()) {
            var next = waiting.removeLast();
            if (found.add(next)) {
                ontology.broader(ResourceFactory.createResource(next)).ifPresent(up -> waiting.add(up.getURI()));
            }
        }
        return found;
    }

    @Override
    public Optional<Thing> thing(Kind kind, PublicId id) {
        return things.thing(kind, id);
    }

    @Override
    public Optional<Graph> graph(Kind kind, PublicId id) {
        return things.graph(kind, id);
    }

    @Override
    public Optional<Listed> listed(String iri) {
        return current().directory().listed(iri);
    }

    @Override
    public List<Backlinks> pointingAt(Reference entry, int limit) {
        return current().pointingAt(limit + " " + entry.iri(), new Once<>(() -> pointers.at(entry.iri(), limit)));
    }

    @Override
    public List<Placed> institutions() {
        return current().tree(Kind.INSTITUTION);
    }

    @Override
    public Hierarchy hierarchy() {
        return hierarchies.now();
    }

    @Override
    public List<Placed> places() {
        return current().tree(Kind.PLACE);
    }

    @Override
    public Census census(Scope scope) {
        return counted().census(scope);
    }

    @Override
    public List<FigureGroup> figures() {
        return counted().figures();
    }

    @Override
    public Map<Kind, Long> open() {
        return counted().open();
    }

    @Override
    public Instant countedAt() {
        return counted().at();
    }

    @Override
    public String generation() {
        return graphs.version();
    }
}
