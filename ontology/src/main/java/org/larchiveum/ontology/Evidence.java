package org.larchiveum.ontology;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of {@code evidence.ttl}: sources, what each says of what, and what the archive concludes. */
public final class Evidence {
    // Sources
    /** That from which something is known: a testimony, a memoir, an article, a document. */
    public static final Resource Source = resource("Source");
    /** What a person told the archive. */
    public static final Resource Testimony = resource("Testimony");
    /** The meeting at which a testimony was given. */
    public static final Resource Interview = resource("Interview");
    /** A concept of {@link Voc#SOURCE_TYPE}. */
    public static final Property sourceType = property("sourceType");
    /** Text; sources that share it count once. */
    public static final Property originGroup = property("originGroup");
    /** To a person; sealed. */
    public static final Property providedBy = property("providedBy");
    /** To a unit of holdings. */
    public static final Property inRecord = property("inRecord");
    /** To a person; sealed. */
    public static final Property interviewee = property("interviewee");
    /** To a testimony. */
    public static final Property produced = property("produced");
    /** To a collection campaign. */
    public static final Property inCampaign = property("inCampaign");

    // What a source says
    /** What one source says of one thing. */
    public static final Resource Attestation = resource("Attestation");
    /** To any entry or fragment of one. */
    public static final Property attests = property("attests");
    /** To a source, testimony, publication or instrument. */
    public static final Property fromSource = property("fromSource");
    /** A concept of {@link Voc#KNOWLEDGE_BASIS}; of a case the best, derived. */
    public static final Property knowledgeBasis = property("knowledgeBasis");
    /** A concept of {@link Voc#STANCE}. */
    public static final Property stance = property("stance");
    /** The IRI of one property of the thing attested. */
    public static final Property attestedProperty = property("attestedProperty");
    /** What this source gives as its value. */
    public static final Property attestedValue = property("attestedValue");
    /** To a fragment of type {@link Oa#SpecificResource}. */
    public static final Property passage = property("passage");

    // What the archive concludes
    /** What the archive concluded from the attestations, on a day, by a standard. */
    public static final Resource Assessment = resource("Assessment");
    /** To a case, control relation, posting or other entry. */
    public static final Property assesses = property("assesses");
    /** A concept of {@link Voc#VERIFICATION_STATUS}; of a case derived. */
    public static final Property verificationStatus = property("verificationStatus");
    /** A concept of {@link Voc#STANDARD_OF_PROOF}. */
    public static final Property standardOfProof = property("standardOfProof");
    /** {@code xsd:date}. */
    public static final Property assessedOn = property("assessedOn");
    /** To the assessment it replaces. */
    public static final Property supersedes = property("supersedes");
    /** Text. */
    public static final Property assessor = property("assessor");

    private Evidence() {}

    private static Property property(String name) {
        return ResourceFactory.createProperty(Lar.NS, name);
    }

    private static Resource resource(String name) {
        return ResourceFactory.createResource(Lar.NS + name);
    }
}
