package org.larchiveum.ontology;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.shacl.validation.ValidationProc;

/**
 * Which nodes of a graph a shape looks at. Three targets of the gate speak of a graph as a whole, which SHACL can say in SPARQL only
 * (SHACL-AF 3.1); an engine parses and plans such a query anew for each small graph, which took nine tenths of the time at the gate. They
 * are answered here, and a test holds the answers against the queries.
 */
final class Targets {
    private static final String RULE = "https://w3id.org/larchiveum/shapes#";
    private static final Node TARGET = NodeFactory.createURI("http://www.w3.org/ns/shacl#target");
    private static final Set<Node> SHORTCUTS = Set.of(
            Institutions.commandedBy.asNode(), Institutions.guidedBy.asNode(), Institutions.controlledBy.asNode());
    private static final Map<Node, Function<Graph, Set<Node>>> WHOLE = Map.of(
            NodeFactory.createURI(RULE + "EveryNode"),
                    data -> data.find().mapWith(said -> said.getSubject()).toSet(),
            NodeFactory.createURI(RULE + "EveryDescribedNode"),
                    data -> data.find()
                            .filterDrop(said -> SHORTCUTS.contains(said.getPredicate()))
                            .mapWith(said -> said.getSubject())
                            .toSet(),
            NodeFactory.createURI(RULE + "EveryValue"),
                    data -> data.find().mapWith(said -> said.getObject()).toSet());

    private Targets() {}

    /** What {@code ShaclValidator} reports, sooner. */
    static ValidationReport validate(org.apache.jena.shacl.Shapes shapes, Graph data) {
        var context = ValidationContext.create(shapes, data);
        for (var shape : shapes.getTargetShapes()) {
            focus(shapes.getGraph(), shape, data)
                    .forEach(node -> ValidationProc.execValidateShape(context, data, shape, node));
        }
        return context.generateReport();
    }

    private static Collection<Node> focus(Graph shapes, Shape shape, Graph data) {
        return shapes.find(shape.getShapeNode(), TARGET, Node.ANY)
                .mapWith(said -> WHOLE.get(said.getObject()))
                .filterKeep(whole -> whole != null)
                .nextOptional()
                .<Collection<Node>>map(whole -> whole.apply(data))
                .orElseGet(() -> VLib.focusNodes(data, shape));
    }
}
