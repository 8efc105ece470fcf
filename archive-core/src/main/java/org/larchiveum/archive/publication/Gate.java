package org.larchiveum.archive.publication;

import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.ontology.Shapes;

/** The last look before the public side: closed shapes, which let through only what they name. Safe to share between threads. */
final class Gate {
    private final Shapes shapes = Shapes.publicView();

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
