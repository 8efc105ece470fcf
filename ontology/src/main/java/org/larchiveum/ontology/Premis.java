package org.larchiveum.ontology;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of PREMIS 3 (OWL) and of its companion lists at id.loc.gov that files and events use. */
public final class Premis {
    public static final String NS = "http://www.loc.gov/premis/rdf/v3/";
    static final String HASHES = "http://id.loc.gov/vocabulary/preservation/cryptographicHashFunctions/";
    static final String OUTCOMES = "http://id.loc.gov/vocabulary/preservation/eventOutcome/";

    /** A file as a sequence of bytes; a second type beside {@link Rico#Instantiation}. */
    public static final Resource File = resource(NS + "File");
    /** One digest; its hexadecimal text is {@code rdf:value}, its algorithm a second type, {@link #sha256} or {@link #sha512}. */
    public static final Resource Fixity = resource(NS + "Fixity");

    public static final Resource Event = resource(NS + "Event");

    public static final Resource sha256 = resource(HASHES + "sha256");
    public static final Resource sha512 = resource(HASHES + "sha512");

    public static final Resource success = resource(OUTCOMES + "suc");
    public static final Resource failure = resource(OUTCOMES + "fai");
    public static final Resource warning = resource(OUTCOMES + "war");

    /** From a file to a {@link #Fixity}; never public, since a digest proves who else holds the file. */
    public static final Property fixity = property("fixity");
    /** Bytes, {@code xsd:nonNegativeInteger}. */
    public static final Property size = property("size");
    /** The name a file was received under; never public. */
    public static final Property originalName = property("originalName");
    /** From an event to {@link #success}, {@link #failure} or {@link #warning}. */
    public static final Property outcome = property("outcome");

    public static final Property outcomeNote = property("outcomeNote");
    public static final Property note = property("note");

    private Premis() {}

    private static Property property(String name) {
        return ResourceFactory.createProperty(NS, name);
    }

    private static Resource resource(String iri) {
        return ResourceFactory.createResource(iri);
    }
}
