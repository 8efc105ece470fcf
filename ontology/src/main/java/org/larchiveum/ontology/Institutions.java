package org.larchiveum.ontology;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of {@code institution.ttl}: institutions, their names, posts, and who controlled them when. */
public final class Institutions {
    // Institutions
    /** An organisation of which the evidence speaks; not one that holds records. */
    public static final Resource Institution = resource("Institution");
    /** A second type of an institution that is part of another. */
    public static final Resource InstitutionUnit = resource("InstitutionUnit");
    /** A second type of an institution that runs a place of detention. */
    public static final Resource DetentionFacility = resource("DetentionFacility");
    /** A concept of {@link Voc#INSTITUTION_TYPE}. */
    public static final Property institutionType = property("institutionType");
    /** To the institution it is a part of; says nothing of command. */
    public static final Property partOf = property("partOf");

    // Names
    /** A fragment of an institution: a name it bore for a time. */
    public static final Resource NameUse = resource("NameUse");
    /** To a fragment of type {@link #NameUse}. */
    public static final Property nameUse = property("nameUse");
    /** Text with a language. */
    public static final Property usedName = property("usedName");

    // Posts
    /** An office in an institution, whoever holds it. */
    public static final Resource Post = resource("Post");
    /** From a post to its institution. */
    public static final Property postIn = property("postIn");
    /** From a post to the institution it heads. */
    public static final Property headOf = property("headOf");
    /** A person in a post for a time. */
    public static final Resource Posting = resource("Posting");
    /** To a person. */
    public static final Property postHolder = property("postHolder");
    /** To a post. */
    public static final Property heldPost = property("heldPost");

    // Control
    /** Who controlled whom, how, and when, on what evidence. */
    public static final Resource ControlRelation = resource("ControlRelation");
    /** To an institution or post. */
    public static final Property controller = property("controller");
    /** To an institution. */
    public static final Property controlled = property("controlled");
    /** A concept of {@link Voc#CONTROL_TYPE}. */
    public static final Property controlType = property("controlType");

    // Derived by projection, never stored
    /** Derived from control relations, whatever their time: to an institution or post. */
    public static final Property controlledBy = property("controlledBy");
    /** Derived, of command. */
    public static final Property commandedBy = property("commandedBy");
    /** Derived, of party guidance. */
    public static final Property guidedBy = property("guidedBy");

    private Institutions() {}

    private static Property property(String name) {
        return ResourceFactory.createProperty(Lar.NS, name);
    }

    private static Resource resource(String name) {
        return ResourceFactory.createResource(Lar.NS + name);
    }
}
