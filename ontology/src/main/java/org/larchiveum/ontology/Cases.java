package org.larchiveum.ontology;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of {@code violation.ttl}: what happened, violation cases, and who was involved. */
public final class Cases {
    // What happened
    /** What happened, possibly many cases. */
    public static final Resource Event = resource("Event");
    /** The counting unit: one act of one primary type against one victim or indivisible group. */
    public static final Resource ViolationCase = resource("ViolationCase");
    /** An agent in a role in a case; a fragment of the case or an entry of its own. */
    public static final Resource Involvement = resource("Involvement");

    // A case
    /** Exactly one concept of {@link Voc#VIOLATION_TYPE}. */
    public static final Property primaryViolationType = property("primaryViolationType");
    /** Concepts of {@link Voc#VIOLATION_TYPE}, besides the primary one. */
    public static final Property violationType = property("violationType");
    /** To an institution. */
    public static final Property atFacility = property("atFacility");
    /** A concept of {@link Voc#FACILITY_TYPE}; of a case or an institution. */
    public static final Property facilityType = property("facilityType");
    /** A concept of {@link Voc#VICTIM_GROUP}. */
    public static final Property victimGroup = property("victimGroup");
    /** A concept of {@link Voc#SEX}. */
    public static final Property victimSex = property("victimSex");
    /** To an event. */
    public static final Property partOfEvent = property("partOfEvent");
    /** From a case to a fragment of it. */
    public static final Property involvement = property("involvement");
    /** From an involvement of its own to its case. */
    public static final Property involvementIn = property("involvementIn");
    /** To a person, group, institution or post. */
    public static final Property involvedAgent = property("involvedAgent");
    /** A concept of {@link Voc#INVOLVEMENT_ROLE}. */
    public static final Property involvementRole = property("involvementRole");

    // Derived by projection, never stored
    /** Derived: to an institution; of an open case the nearest open one. */
    public static final Property perpetratorInstitution = property("perpetratorInstitution");
    /** Derived, {@code xsd:integer}: origin groups that support the case. */
    public static final Property independentSourceCount = property("independentSourceCount");
    /** Derived, {@code xsd:integer}: origin groups that contradict it. */
    public static final Property contradictionCount = property("contradictionCount");

    // Of a violation type, never of a case
    /** From a violation type to a concept of {@link Voc#NORM}. */
    public static final Property contravenes = property("contravenes");
    /** From a violation type to a concept of {@link Voc#CRIME}; never said of a case. */
    public static final Property mayConstitute = property("mayConstitute");

    private Cases() {}

    private static Property property(String name) {
        return ResourceFactory.createProperty(Lar.NS, name);
    }

    private static Resource resource(String name) {
        return ResourceFactory.createResource(Lar.NS + name);
    }
}
