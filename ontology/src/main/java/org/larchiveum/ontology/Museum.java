package org.larchiveum.ontology;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of {@code museum.ttl}: publications and exhibitions. */
public final class Museum {
    // Publications
    /** A bibliographic record; also a source. */
    public static final Resource Publication = resource("Publication");
    /** A concept of {@link Voc#RECORD_FORM}. */
    public static final Property publicationType = property("publicationType");
    /** {@code xsd:string}, 10 or 13 digits, hyphens allowed. */
    public static final Property isbn = property("isbn");
    /** {@code xsd:string}. */
    public static final Property callNumber = property("callNumber");

    // Exhibitions
    /** An exhibition in a museum or on the web. */
    public static final Resource Exhibition = resource("Exhibition");
    /** A part of an exhibition, in its order. */
    public static final Resource ExhibitionSection = resource("ExhibitionSection");
    /** Something shown in an exhibition. */
    public static final Resource ExhibitItem = resource("ExhibitItem");
    /** From a section or exhibit to its exhibition. */
    public static final Property inExhibition = property("inExhibition");
    /** To a unit of holdings or a file of one. */
    public static final Property shows = property("shows");
    /** The address of a IIIF manifest. */
    public static final Property iiifManifest = property("iiifManifest");

    private Museum() {}

    private static Property property(String name) {
        return ResourceFactory.createProperty(Lar.NS, name);
    }

    private static Resource resource(String name) {
        return ResourceFactory.createResource(Lar.NS + name);
    }
}
