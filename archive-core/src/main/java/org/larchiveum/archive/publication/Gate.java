package org.larchiveum.archive.publication;

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
        var violations = shapes.validate(publication.graph().getGraph());
        if (violations.isEmpty()) {
            return publication;
        }
        throw new ArchiveException.Corrupt("The gate stopped " + publication.id() + ": "
                + violations.stream()
                        .map(v -> v.code() + v.path().map(path -> " " + path).orElse(""))
                        .distinct()
                        .toList());
    }
}
