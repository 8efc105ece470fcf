package org.larchiveum.ontology;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of the Web Annotation vocabulary by which an attestation names a passage of its source. */
public final class Oa {
    public static final String NS = "http://www.w3.org/ns/oa#";

    /** A part of a source, a fragment of the attestation. */
    public static final Resource SpecificResource = resource("SpecificResource");
    /** Where the part is; its {@code rdf:value} is {@code page=3}, {@code t=65,80} or {@code char=120,340}. */
    public static final Resource FragmentSelector = resource("FragmentSelector");

    /** From a passage to the source it is in. */
    public static final Property hasSource = property("hasSource");
    /** From a passage to a {@link #FragmentSelector}. */
    public static final Property hasSelector = property("hasSelector");
    /** The words quoted, text. */
    public static final Property exact = property("exact");

    private Oa() {}

    private static Property property(String name) {
        return ResourceFactory.createProperty(NS, name);
    }

    private static Resource resource(String name) {
        return ResourceFactory.createResource(NS + name);
    }
}
