package org.larchiveum.ontology;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The names of the archive's SKOS schemes and of the concepts in them, {@code …/voc/{scheme}/{slug}}. */
public final class Voc {
    public static final String NS = "https://w3id.org/larchiveum/voc/";

    public static final Resource LEVEL = scheme("level");
    public static final Resource ACCESS_LEVEL = scheme("access-level");
    public static final Resource RECORD_FORM = scheme("record-form");
    public static final Resource ACQUISITION_KIND = scheme("acquisition-kind");
    public static final Resource CONSENT_SCOPE = scheme("consent-scope");
    public static final Resource FILE_ROLE = scheme("file-role");
    public static final Resource EVENT_TYPE = scheme("event-type");
    public static final Resource VIOLATION_TYPE = scheme("violation-type");
    public static final Resource KNOWLEDGE_BASIS = scheme("knowledge-basis");
    public static final Resource VERIFICATION_STATUS = scheme("verification-status");
    public static final Resource CONFIDENCE = scheme("confidence");
    public static final Resource STANDARD_OF_PROOF = scheme("standard-of-proof");
    public static final Resource SOURCE_TYPE = scheme("source-type");
    public static final Resource CONTROL_TYPE = scheme("control-type");
    public static final Resource INVOLVEMENT_ROLE = scheme("involvement-role");
    public static final Resource FACILITY_TYPE = scheme("facility-type");
    public static final Resource INSTITUTION_TYPE = scheme("institution-type");
    public static final Resource VICTIM_GROUP = scheme("victim-group");
    public static final Resource CRIME = scheme("crime");
    public static final Resource MODE_OF_LIABILITY = scheme("mode-of-liability");
    public static final Resource NORM = scheme("norm");
    public static final Resource THEME = scheme("theme");
    public static final Resource SEX = scheme("sex");
    public static final Resource STANCE = scheme("stance");
    public static final Resource PLACE_TYPE = scheme("place-type");
    public static final Resource INSTRUMENT_TYPE = scheme("instrument-type");

    private Voc() {}

    public static Resource level(String slug) {
        return concept(LEVEL, slug);
    }

    public static Resource accessLevel(String slug) {
        return concept(ACCESS_LEVEL, slug);
    }

    public static Resource recordForm(String slug) {
        return concept(RECORD_FORM, slug);
    }

    public static Resource acquisitionKind(String slug) {
        return concept(ACQUISITION_KIND, slug);
    }

    public static Resource consentScope(String slug) {
        return concept(CONSENT_SCOPE, slug);
    }

    public static Resource fileRole(String slug) {
        return concept(FILE_ROLE, slug);
    }

    public static Resource eventType(String slug) {
        return concept(EVENT_TYPE, slug);
    }

    public static Resource violationType(String slug) {
        return concept(VIOLATION_TYPE, slug);
    }

    public static Resource knowledgeBasis(String slug) {
        return concept(KNOWLEDGE_BASIS, slug);
    }

    public static Resource verificationStatus(String slug) {
        return concept(VERIFICATION_STATUS, slug);
    }

    public static Resource confidence(String slug) {
        return concept(CONFIDENCE, slug);
    }

    public static Resource standardOfProof(String slug) {
        return concept(STANDARD_OF_PROOF, slug);
    }

    public static Resource sourceType(String slug) {
        return concept(SOURCE_TYPE, slug);
    }

    public static Resource controlType(String slug) {
        return concept(CONTROL_TYPE, slug);
    }

    public static Resource involvementRole(String slug) {
        return concept(INVOLVEMENT_ROLE, slug);
    }

    public static Resource facilityType(String slug) {
        return concept(FACILITY_TYPE, slug);
    }

    public static Resource institutionType(String slug) {
        return concept(INSTITUTION_TYPE, slug);
    }

    public static Resource victimGroup(String slug) {
        return concept(VICTIM_GROUP, slug);
    }

    public static Resource crime(String slug) {
        return concept(CRIME, slug);
    }

    public static Resource modeOfLiability(String slug) {
        return concept(MODE_OF_LIABILITY, slug);
    }

    public static Resource norm(String slug) {
        return concept(NORM, slug);
    }

    public static Resource theme(String slug) {
        return concept(THEME, slug);
    }

    public static Resource sex(String slug) {
        return concept(SEX, slug);
    }

    public static Resource stance(String slug) {
        return concept(STANCE, slug);
    }

    public static Resource placeType(String slug) {
        return concept(PLACE_TYPE, slug);
    }

    public static Resource instrumentType(String slug) {
        return concept(INSTRUMENT_TYPE, slug);
    }

    /** The local subject with this label (the English one when there is one), {@code …/voc/local/subject/{slug}}. */
    public static Resource subject(String label) {
        return ResourceFactory.createResource(NS + "local/subject/" + slug(label));
    }

    /** The local place with this label (the English one when there is one), {@code …/voc/local/place/{slug}}. */
    public static Resource place(String label) {
        return ResourceFactory.createResource(NS + "local/place/" + slug(label));
    }

    /** The local agent with this label (the English one when there is one), {@code …/voc/local/agent/{slug}}. */
    public static Resource agent(String label) {
        return ResourceFactory.createResource(NS + "local/agent/" + slug(label));
    }

    /** The last part of a concept's IRI: {@code fonds} of {@code …/voc/level/fonds}. */
    public static String slugOf(Resource concept) {
        var iri = concept.getURI();
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    /**
     * A label as part of an IRI: letters (Korean ones too) and digits in lower case, the rest hyphens. NFKC first, so that
     * one label has one name; a label without letters becomes its code points in hexadecimal.
     */
    public static String slug(String label) {
        var slug = Normalizer.normalize(label, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty()
                ? label.codePoints().mapToObj(Integer::toHexString).collect(Collectors.joining("-", "u-", ""))
                : slug;
    }

    private static Resource scheme(String name) {
        return ResourceFactory.createResource(NS + name);
    }

    private static Resource concept(Resource scheme, String slug) {
        return ResourceFactory.createResource(scheme.getURI() + "/" + slug);
    }
}
