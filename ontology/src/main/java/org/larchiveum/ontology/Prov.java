package org.larchiveum.ontology;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of PROV-O that events use. */
public final class Prov {
    public static final String NS = "http://www.w3.org/ns/prov#";

    public static final Resource Agent = resource("Agent");
    public static final Resource SoftwareAgent = resource("SoftwareAgent");
    public static final Resource Person = resource("Person");

    /** {@code xsd:dateTime} with time zone. */
    public static final Property startedAtTime = property("startedAtTime");
    /** {@code xsd:dateTime} with time zone. */
    public static final Property endedAtTime = property("endedAtTime");
    /** From an event to who or what did it. */
    public static final Property wasAssociatedWith = property("wasAssociatedWith");
    /** From an event to the entry or file it looked at. */
    public static final Property used = property("used");
    /** From an event to the file it made. */
    public static final Property generated = property("generated");

    private Prov() {}

    private static Property property(String name) {
        return ResourceFactory.createProperty(NS, name);
    }

    private static Resource resource(String name) {
        return ResourceFactory.createResource(NS + name);
    }
}
