package org.larchiveum.ontology;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of the W3C Basic Geo vocabulary that give a place its point, in WGS 84. */
public final class Geo {
    public static final String NS = "http://www.w3.org/2003/01/geo/wgs84_pos#";

    /** Degrees north, {@code xsd:decimal}. */
    public static final Property latitude = ResourceFactory.createProperty(NS, "lat");
    /** Degrees east, {@code xsd:decimal}. */
    public static final Property longitude = ResourceFactory.createProperty(NS, "long");

    private Geo() {}
}
