package org.larchiveum.ontology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphReadOnly;

/** Turtle files beside these classes, read as one graph. */
final class TurtleFiles {
    private TurtleFiles() {}

    static Graph read(Collection<String> names) {
        var graph = GraphFactory.createDefaultGraph();
        for (var name : names) {
            try (var in = TurtleFiles.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("Not in this build: " + name);
                }
                RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
        return new GraphReadOnly(graph);
    }

    static Graph read(String name) {
        return read(List.of(name));
    }
}
