package org.larchiveum.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/** What the archive demands of a graph before it takes or shows it (SHACL). Compiled once; safe to share between threads. */
public final class Shapes {
    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final Node MESSAGE = NodeFactory.createURI(SH + "message");
    private static final Node TARGET_CLASS = NodeFactory.createURI(SH + "targetClass");
    private static final Node CLOSED = NodeFactory.createURI(SH + "closed");
    private static final Node PROPERTY = NodeFactory.createURI(SH + "property");
    private static final Node PATH = NodeFactory.createURI(SH + "path");
    private static final Node SEVERITY = NodeFactory.createURI(SH + "severity");

    private final org.apache.jena.shacl.Shapes compiled;
    private final Map<Node, Rule> rules = new HashMap<>();

    private Shapes(String... files) {
        var graph = TurtleFiles.read(List.of(files));
        compiled = org.apache.jena.shacl.Shapes.parse(graph);
        graph.find(Node.ANY, Lar.findingCode.asNode(), Node.ANY)
                .forEach(said -> rules.put(
                        said.getSubject(),
                        rule(graph, said.getSubject(), said.getObject().getLiteralLexicalForm())));
    }

    /** For a unit of holdings with its files and events, as stored. */
    public static Shapes record() {
        return new Shapes("shapes/record.ttl");
    }

    /** For an accession, as stored. */
    public static Shapes accession() {
        return new Shapes("shapes/accession.ttl");
    }

    /** For a holding organisation, as stored. */
    public static Shapes organisation() {
        return new Shapes("shapes/organisation.ttl");
    }

    /** For entries of knowledge of every kind, as stored; many may be judged in one graph. */
    public static Shapes knowledge() {
        return new Shapes(
                "shapes/knowledge.ttl",
                "shapes/knowledge-links.ttl",
                "shapes/knowledge-case.ttl",
                "shapes/knowledge-institution.ttl",
                "shapes/knowledge-evidence.ttl",
                "shapes/knowledge-work.ttl");
    }

    /** The gate: for a graph that is about to enter the public dataset. Any finding keeps it out. */
    public static Shapes publicView() {
        return new Shapes("shapes/public.ttl");
    }

    /** What is demanded, by code. */
    public List<Rule> rules() {
        return rules.values().stream()
                .distinct()
                .sorted(Comparator.comparing(Rule::code))
                .toList();
    }

    /**
     * The properties that things of a class may have, where a closed shape names them ({@code sh:closed}, SHACL 4.8.1);
     * empty for a class that no closed shape speaks of. {@code rdf:type} is not among them.
     */
    public Set<Node> properties(Resource type) {
        var graph = graph();
        return graph
                .find(Node.ANY, TARGET_CLASS, type.asNode())
                .mapWith(said -> said.getSubject())
                .filterKeep(shape -> graph.contains(shape, CLOSED, Node.ANY))
                .toList()
                .stream()
                .flatMap(shape ->
                        graph.find(shape, PROPERTY, Node.ANY).mapWith(said -> said.getObject()).toList().stream())
                .flatMap(named -> graph.find(named, PATH, Node.ANY).mapWith(said -> said.getObject()).toList().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What of it the graph breaks, by code; empty when it conforms. */
    public List<Violation> validate(Graph graph) {
        var found = new ArrayList<Violation>();
        for (var entry : Targets.validate(compiled, graph).getEntries()) {
            // A constraint on a node as a whole reports the node as its own value.
            var value = Optional.ofNullable(entry.value()).filter(node -> !node.equals(entry.focusNode()));
            found.add(new Violation(rule(entry), entry.focusNode(), path(entry.resultPath()), value));
        }
        found.sort(Comparator.comparing(Violation::code)
                .thenComparing(violation -> violation.focus().toString()));
        return List.copyOf(found);
    }

    Graph graph() {
        return compiled.getGraph();
    }

    private Rule rule(ReportEntry entry) {
        var rule = rules.get(entry.source());
        if (rule == null) {
            throw new IllegalStateException("A shape without a code: " + entry.source());
        }
        return rule;
    }

    private static Rule rule(Graph graph, Node shape, String code) {
        return new Rule(code, weight(graph, shape), message(graph, shape, "ko"), message(graph, shape, "en"));
    }

    private static Rule.Weight weight(Graph graph, Node shape) {
        var severity = graph.find(shape, SEVERITY, Node.ANY)
                .nextOptional()
                .map(said -> said.getObject().getURI())
                .orElse(SH + "Violation");
        return switch (severity.substring(SH.length())) {
            case "Warning" -> Rule.Weight.WARNING;
            case "Info" -> Rule.Weight.NOTE;
            default -> Rule.Weight.REFUSAL;
        };
    }

    private static String message(Graph graph, Node shape, String language) {
        return graph.find(shape, MESSAGE, Node.ANY)
                .mapWith(said -> said.getObject())
                .filterKeep(text -> text.getLiteralLanguage().equals(language))
                .mapWith(Node::getLiteralLexicalForm)
                .nextOptional()
                .orElseThrow(() -> new IllegalStateException("No message in " + language + ": " + shape));
    }

    private static Optional<String> path(@Nullable Path path) {
        // A rule over many properties does not know which of them it was; all of them together say nothing.
        return path instanceof P_Link link ? Optional.of(link.getNode().getURI()) : Optional.empty();
    }
}
