package org.larchiveum.ontology;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;

/** What a graph of shapes says, read as plain triples. */
final class ShapeGraphs {
    static final String SH = "http://www.w3.org/ns/shacl#";

    private ShapeGraphs() {}

    /** The members of {@code sh:in} of the shape with this code, in order. */
    static List<Node> allowed(Graph shapes, String code) {
        var shape = shapes.find(Node.ANY, Lar.findingCode.asNode(), NodeFactory.createLiteralString(code))
                .next()
                .getSubject();
        var list = shapes.find(shape, NodeFactory.createURI(SH + "in"), Node.ANY)
                .next()
                .getObject();
        return GraphList.members(new GNode(shapes, list));
    }

    /** Every property on a path of a shape, inside composed paths too. */
    static Set<String> properties(Graph shapes) {
        var said = shapes.find(Node.ANY, NodeFactory.createURI(SH + "path"), Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList();
        return said.stream().flatMap(path -> reached(shapes, path).stream()).collect(Collectors.toSet());
    }

    private static Set<String> reached(Graph shapes, Node path) {
        if (path.isURI()) {
            return path.getURI().startsWith("http://www.w3.org/1999/02/22-rdf-syntax-ns#nil")
                    ? Set.of()
                    : Set.of(path.getURI());
        }
        return shapes.find(path, Node.ANY, Node.ANY).mapWith(triple -> triple.getObject()).toList().stream()
                .flatMap(next -> reached(shapes, next).stream())
                .collect(Collectors.toSet());
    }
}
