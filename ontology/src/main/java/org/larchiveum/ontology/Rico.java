package org.larchiveum.ontology;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of Records in Contexts (RiC-O 1.1) that descriptions use. */
public final class Rico {
    public static final String NS = "https://www.ica.org/standards/RiC/ontology#";

    /** A unit above the item: fonds, series, file, collection. */
    public static final Resource RecordSet = resource("RecordSet");
    /** An item. */
    public static final Resource Record = resource("Record");
    /** One file of a unit. */
    public static final Resource Instantiation = resource("Instantiation");
    /** A holding organisation. */
    public static final Resource CorporateBody = resource("CorporateBody");

    /** Administrative or biographical history (ISAD(G) 3.2.2), text. */
    public static final Property history = property("history");
    /** Accruals (ISAD(G) 3.3.3), text. */
    public static final Property accruals = property("accruals");
    /** System of arrangement (ISAD(G) 3.3.4), text. */
    public static final Property structure = property("structure");
    /** From a unit to the organisation that holds it. */
    public static final Property hasOrHadHolder = property("hasOrHadHolder");
    /** From a unit to one of its files. */
    public static final Property hasOrHadInstantiation = property("hasOrHadInstantiation");
    /** The name of an organisation, text. */
    public static final Property name = property("name");

    private Rico() {}

    private static Property property(String name) {
        return ResourceFactory.createProperty(NS, name);
    }

    private static Resource resource(String name) {
        return ResourceFactory.createResource(NS + name);
    }
}
