package org.larchiveum.portal.dataset;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** Terms of the vocabularies in which releases are told of and which Jena has no names for. */
final class Vocabularies {
    static final String ADMS = "http://www.w3.org/ns/adms#";
    static final String DCAT = "http://www.w3.org/ns/dcat#";
    static final String DQV = "http://www.w3.org/ns/dqv#";
    static final String PROV = "http://www.w3.org/ns/prov#";
    static final String SPDX = "http://spdx.org/rdf/terms#";
    static final String MEDIA = "https://www.iana.org/assignments/media-types/";

    /** DCAT 3, 11: versioning. */
    static final Property VERSION = property(DCAT + "version");

    static final Property HAS_VERSION = property(DCAT + "hasVersion");
    static final Property IS_VERSION_OF = property(DCAT + "isVersionOf");
    static final Property CURRENT_VERSION = property(DCAT + "hasCurrentVersion");
    static final Property PREVIOUS_VERSION = property(DCAT + "previousVersion");
    static final Property VERSION_NOTES = property(ADMS + "versionNotes");
    static final Property STATUS = property(ADMS + "status");
    static final Resource COMPLETED = resource("http://purl.org/adms/status/Completed");
    static final Resource WITHDRAWN = resource("http://purl.org/adms/status/Withdrawn");
    static final Property REVISION_OF = property(PROV + "wasRevisionOf");
    static final Property INVALIDATED = property(PROV + "invalidatedAtTime");

    static final Property CHECKSUM = property(SPDX + "checksum");
    static final Property ALGORITHM = property(SPDX + "algorithm");
    static final Property CHECKSUM_VALUE = property(SPDX + "checksumValue");

    /** The Data Quality Vocabulary, 4. */
    static final Resource MEASUREMENT = resource(DQV + "QualityMeasurement");

    static final Resource METRIC = resource(DQV + "Metric");
    static final Resource DIMENSION = resource(DQV + "Dimension");
    static final Resource ANNOTATION = resource(DQV + "QualityAnnotation");
    static final Resource POLICY = resource(DQV + "QualityPolicy");
    static final Resource ASSESSMENT = resource(DQV + "qualityAssessment");
    static final Property HAS_MEASUREMENT = property(DQV + "hasQualityMeasurement");
    static final Property MEASUREMENT_OF = property(DQV + "isMeasurementOf");
    static final Property COMPUTED_ON = property(DQV + "computedOn");
    static final Property VALUE = property(DQV + "value");
    static final Property EXPECTED = property(DQV + "expectedDataType");
    static final Property IN_DIMENSION = property(DQV + "inDimension");
    static final Property HAS_ANNOTATION = property(DQV + "hasQualityAnnotation");

    private Vocabularies() {}

    private static Property property(String iri) {
        return ResourceFactory.createProperty(iri);
    }

    private static Resource resource(String iri) {
        return ResourceFactory.createResource(iri);
    }
}
