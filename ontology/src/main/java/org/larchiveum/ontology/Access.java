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

    /** Who may take a consent back, in words. */
    public static final Property withdrawableBy = property("withdrawableBy");
    /** The day on which a consent was taken back. */
    public static final Property consentWithdrawn = property("consentWithdrawn");
    /** The reference of an order that forbids to destroy an entry. */
    public static final Property hold = property("hold");
    /** All that could be told of a case; derived. */
    public static final Property publicForm = property("publicForm");
    /** Why an open entry is not shown all the same; derived. */
    public static final Property publicationBarred = property("publicationBarred");

    private Access() {}

    private static Property property(String name) {
        return ResourceFactory.createProperty(Lar.NS, name);
    }

    private static Resource resource(String name) {
        return ResourceFactory.createResource(Lar.NS + name);
    }
}
