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

    /** A file for the reading room, by what it is called there. */
    public sealed interface Copy {
        String name();

        /** One that the archive made itself, from decoded content, byte for byte. */
        record AsKept(String name, Instantiation source) implements Copy {}

        /** One written anew for the public, because what it is made from came from outside. */
        record Written(String name, String text) implements Copy {}
    }
}
