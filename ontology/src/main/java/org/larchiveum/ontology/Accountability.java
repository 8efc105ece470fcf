package org.larchiveum.ontology;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of {@code accountability.ttl}: assessments of crime and liability, proceedings, and the rules that bind. */
public final class Accountability {
    // Assessments
    /** A second type of an assessment. */
    public static final Resource CrimeAssessment = resource("CrimeAssessment");
    /** A second type of an assessment. */
    public static final Resource LiabilityAssessment = resource("LiabilityAssessment");
    /** A concept of {@link Voc#CRIME}; of an assessment, never of a case. */
    public static final Property crime = property("crime");
    /** A concept of {@link Voc#MODE_OF_LIABILITY}. */
    public static final Property modeOfLiability = property("modeOfLiability");

    // Proceedings
    /** A lawyer's file. */
    public static final Resource Matter = resource("Matter");
    /** To a person, group or organisation; sealed. */
    public static final Property client = property("client");
    /** To a case. */
    public static final Property concernsCase = property("concernsCase");
    /** A proceeding before a court or tribunal. */
    public static final Resource LegalProceeding = resource("LegalProceeding");
    /** Text. */
    public static final Property forum = property("forum");
    /** A communication to an international or national mechanism. */
    public static final Resource Submission = resource("Submission");
    /** Text. */
    public static final Property addressedTo = property("addressedTo");
    /** What a body recommended that somebody do. */
    public static final Resource Recommendation = resource("Recommendation");
    /** Text. */
    public static final Property addressee = property("addressee");
    /** Text. */
    public static final Property issuedBy = property("issuedBy");

    // Sanctions and instruments
    /** What an institution did to one of its own. */
    public static final Resource InternalSanction = resource("InternalSanction");
    /** To a person. */
    public static final Property sanctionOf = property("sanctionOf");
    /** Text. */
    public static final Property sanctionType = property("sanctionType");
    /** To an institution. */
    public static final Property byInstitution = property("byInstitution");
    /** A law, a decree, the rules of a party, a treaty: what somebody is bound by. */
    public static final Resource LegalInstrument = resource("LegalInstrument");
    /** A concept of {@link Voc#INSTRUMENT_TYPE}. */
    public static final Property instrumentType = property("instrumentType");

    private Accountability() {}

    private static Property property(String name) {
        return ResourceFactory.createProperty(Lar.NS, name);
    }

    private static Resource resource(String name) {
        return ResourceFactory.createResource(Lar.NS + name);
    }
}
