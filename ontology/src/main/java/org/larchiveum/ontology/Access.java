package org.larchiveum.ontology;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of {@code access.ttl}: consent of persons; levels and closure periods are in {@link Lar}. */
public final class Access {
    /** What somebody agreed to on a day. */
    public static final Resource ConsentRecord = resource("ConsentRecord");
    /** To a testimony or source. */
    public static final Property consentFor = property("consentFor");

    private Access() {}

    private static Property property(String name) {
        return ResourceFactory.createProperty(Lar.NS, name);
    }

    private static Resource resource(String name) {
        return ResourceFactory.createResource(Lar.NS + name);
    }
}
