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
