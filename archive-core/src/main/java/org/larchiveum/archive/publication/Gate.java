package org.larchiveum.archive.publication;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Shapes;

/** The last look before the public side: closed shapes, which let through only what they name. Safe to share between threads. */
final class Gate {
    private final Shapes shapes = Shapes.publicView();
    private final Map<Kind, Set<Node>> properties = new ConcurrentHashMap<>();

    /**
     * The publication itself.
     *
     * @throws ArchiveException.Corrupt when anything in it is not named by the shapes; the message names rules and properties,
     *     never values
     */
    Publication pass(Publication publication) {
        var broken = broken(publication.graph().getGraph());
        if (broken.isEmpty()) {
            return publication;
        }
        throw new ArchiveException.Corrupt("The gate stopped " + publication.id() + ": " + broken);
    }

    /** The properties that it lets through of entries of a kind. */
    Set<Node> properties(Kind kind) {
        return properties.computeIfAbsent(
                kind, k -> shapes.properties(ResourceFactory.createResource(Lar.NS + k.term())));
    }

    /**
     * Those of many that pass. They are looked at together first, since nearly always all of them do.
     *
     * @param stopped told of each that does not pass, in the words of {@link #pass}
     */
    List<Publication> passing(List<Publication> publications, Consumer<String> stopped) {
        var together = GraphFactory.createDefaultGraph();
        publications.forEach(
                publication -> publication.graph().getGraph().find().forEach(together::add));
        if (broken(together).isEmpty()) {
            return publications;
        }
        return publications.stream()
                .filter(publication -> {
                    var broken = broken(publication.graph().getGraph());
                    if (!broken.isEmpty()) {
                        stopped.accept("The gate stopped " + publication.id() + ": " + broken);
                    }
                    return broken.isEmpty();
                })
                .toList();
    }

    private List<String> broken(Graph graph) {
        return shapes.validate(graph).stream()
                .map(v -> v.code() + v.path().map(path -> " " + path).orElse(""))
                .distinct()
                .toList();
    }
}
