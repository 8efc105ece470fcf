package org.larchiveum.ingest.table;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Prov;

/** What an import says of its own work, for staff only. */
final class ImportTerms {
    /** Why staff should look at an entry, text. */
    static final Property reviewReason = property("reviewReason");
    /** When a batch was complete, {@code xsd:dateTime}. */
    static final Property completedAt = property("completedAt");
    /** When a batch was taken back, {@code xsd:dateTime}. */
    static final Property undoneAt = property("undoneAt");

    /** What a batch is besides, in PROV-O. */
    static final Resource activity = ResourceFactory.createResource(Prov.NS + "Activity");

    private ImportTerms() {}

    private static Property property(String name) {
        return ResourceFactory.createProperty(Lar.NS, name);
    }
}
