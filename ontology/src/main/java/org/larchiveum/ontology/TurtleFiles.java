package org.larchiveum.ontology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphReadOnly;

/** Files beside these classes: Turtle, read as one graph, and lists of names. */
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

    static boolean exists(String name) {
        return TurtleFiles.class.getResource(name) != null;
    }

    /** The lines of a text file that are not blank. */
    static List<String> lines(String name) {
        try (var in = TurtleFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Not in this build: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static Graph read(String name) {
        return read(List.of(name));
    }
}
