package org.larchiveum.archive.release;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.ontology.Evidence;
import org.larchiveum.ontology.Lar;

/** Counts what a release tells while it is written; belongs to one thread. */
public final class Figures {
    /** The heading under which everything stands of which the release does not tell. */
    public static final String UNKNOWN = "unknown";

    private static final Map<Distribution.Of, Property> OF_CASES = new EnumMap<>(Map.of(
            Distribution.Of.PERIOD, Lar.dateEdtf,
            Distribution.Of.KNOWLEDGE_BASIS, Evidence.knowledgeBasis,
            Distribution.Of.VERIFICATION, Evidence.verificationStatus));

    private final Map<String, Integer> entries = new TreeMap<>();
    private final List<ReleaseEntry> told = new ArrayList<>();
    private final Map<Distribution.Of, Map<String, Integer>> spread = new EnumMap<>(Distribution.Of.class);
    /** What an entry's graph says of something else, with where it would stand if that said it too. */
    private final Map<Triple, String> elsewhere = new HashMap<>();

    private long own;

    /** Takes the graph of a name into account; returns the triples in it that no graph before had. */
    public List<Triple> add(String name, Graph graph) {
        var entry = ReleaseEntry.at(name, graph);
        var fresh = new ArrayList<Triple>();
        graph.find().forEach(triple -> {
            if (Excerpt.own(name, triple)) {
                own++;
                fresh.add(triple);
            } else {
                elsewhere.put(triple, triple.getSubject().getURI().replaceFirst("#.*", ""));
            }
        });
        entry.ifPresent(one -> {
            told.add(one);
            entries.merge(one.kind().word(), 1, Integer::sum);
            if (one.kind() == Kind.CASE) {
                OF_CASES.forEach((of, property) -> spread.computeIfAbsent(of, o -> new HashMap<>())
                        .merge(value(graph, name, property), 1, Integer::sum));
            }
        });
        return fresh;
    }

    private static String value(Graph graph, String name, Property property) {
        return graph.find(NodeFactory.createURI(name), property.asNode(), Node.ANY)
                .mapWith(said -> said.getObject().isURI()
                        ? said.getObject().getURI()
                        : said.getObject().getLiteralLexicalForm())
                .nextOptional()
                .orElse(UNKNOWN);
    }

    /** What entries say of others and these do not say themselves; to be asked once, at the end. */
    public Set<Triple> beside(Excerpt excerpt) {
        var beside = new HashSet<Triple>();
        elsewhere.forEach((triple, name) -> {
            if (!excerpt.has(name) || !excerpt.graph(name).contains(triple)) {
                beside.add(triple);
            }
        });
        own += beside.size();
        return beside;
    }

    /** Different triples so far. */
    public long triples() {
        return own;
    }

    public Map<String, Integer> entries() {
        return entries;
    }

    public List<ReleaseEntry> told() {
        return told;
    }

    /** How cases are spread, in the order in which a release tells of it. */
    public Map<Distribution.Of, List<Share>> ofCases(SmallNumbers small) {
        var found = new EnumMap<Distribution.Of, List<Share>>(Distribution.Of.class);
        OF_CASES.keySet().forEach(of -> found.put(of, small.shares(spread.getOrDefault(of, Map.of()))));
        return found;
    }
}
