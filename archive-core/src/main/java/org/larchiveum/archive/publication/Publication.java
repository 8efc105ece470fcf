package org.larchiveum.archive.publication;

import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.instantiation.Instantiation;

/** All that the public gets of one open entry: its graph under public names, and which files are copied to the reading room. */
public record Publication(PublicId id, String iri, Model graph, List<Copy> copies) {
    public Publication {
        copies = List.copyOf(copies);
    }

    /** A file for the reading room, and what it is called there. */
    public record Copy(String name, Instantiation source) {}
}
