package org.larchiveum.ontology;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of {@code statistics.ttl}: published numbers, surveys and campaigns. */
public final class Statistics {
    // Figures
    /** A number that somebody published on a day. */
    public static final Resource PublishedFigure = resource("PublishedFigure");
    /** {@code xsd:integer}. */
    public static final Property value = property("value");
    /** The IRI of a class. */
    public static final Property countingUnit = property("countingUnit");
    /** EDTF, {@code xsd:string}. */
    public static final Property asOf = property("asOf");
    /** A concept of {@link Voc#VIOLATION_TYPE}; absent for a total. */
    public static final Property figureType = property("figureType");
    /** A concept of {@link Voc#SOURCE_TYPE}, for figures by source. */
    public static final Property figureSourceType = property("figureSourceType");
    /** To an institution, 0..n; several together make one number. */
    public static final Property figurePerpetrator = property("figurePerpetrator");
    /** Text. */
    public static final Property publishedBy = property("publishedBy");

    // Datasets and campaigns
    /** The answers to a survey, as one set of data. */
    public static final Resource SurveyDataset = resource("SurveyDataset");
    /** A planned collecting of testimonies or documents over a time. */
    public static final Resource CollectionCampaign = resource("CollectionCampaign");
    /** Text. */
    public static final Property coverage = property("coverage");
    /** {@code xsd:integer}. */
    public static final Property respondents = property("respondents");

    private Statistics() {}

    private static Property property(String name) {
        return ResourceFactory.createProperty(Lar.NS, name);
    }

    private static Resource resource(String name) {
        return ResourceFactory.createResource(Lar.NS + name);
    }
}
