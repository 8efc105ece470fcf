package org.larchiveum.portal.dataset;

import static org.larchiveum.portal.dataset.Vocabularies.ANNOTATION;
import static org.larchiveum.portal.dataset.Vocabularies.ASSESSMENT;
import static org.larchiveum.portal.dataset.Vocabularies.COMPUTED_ON;
import static org.larchiveum.portal.dataset.Vocabularies.EXPECTED;
import static org.larchiveum.portal.dataset.Vocabularies.HAS_ANNOTATION;
import static org.larchiveum.portal.dataset.Vocabularies.HAS_MEASUREMENT;
import static org.larchiveum.portal.dataset.Vocabularies.IN_DIMENSION;
import static org.larchiveum.portal.dataset.Vocabularies.MEASUREMENT_OF;
import static org.larchiveum.portal.dataset.Vocabularies.VALUE;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.larchiveum.archive.anonymity.Trait;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.release.DatasetRelease;
import org.larchiveum.archive.release.Distribution;
import org.larchiveum.archive.release.Share;
import org.larchiveum.ontology.Lar;
import org.larchiveum.portal.PortalSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What whoever counts in a release must know, as linked data (Data Quality Vocabulary): the numbers of its page, rules, gaps, errata. */
@Component
class ReleaseQuality {
    /** How many rules of counting there are; the messages of the page say them. */
    static final int RULES = 7;

    /** What is measured, and of which dimension that is. */
    private enum Metric {
        TRIPLES("amount"),
        ENTRIES("amount"),
        PERIOD("coverage"),
        CAMPAIGN("coverage"),
        KNOWLEDGE_BASIS("reliability"),
        SOURCE_TYPE("reliability"),
        VERIFICATION("reliability"),
        ALIKE("disclosure"),
        BARE("disclosure"),
        WHOLE("disclosure"),
        WIDER("disclosure"),
        UNTOLD("disclosure");

        private final String dimension;

        Metric(String dimension) {
            this.dimension = dimension;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Metric of(Distribution.Of of) {
            return switch (of) {
                case PERIOD -> PERIOD;
                case CAMPAIGN -> CAMPAIGN;
                case KNOWLEDGE_BASIS -> KNOWLEDGE_BASIS;
                case SOURCE_TYPE -> SOURCE_TYPE;
                case VERIFICATION -> VERIFICATION;
            };
        }
    }

    private final PortalSettings settings;
    private final MessageSource messages;

    ReleaseQuality(PortalSettings settings, MessageSource messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /** The metrics, their dimensions, and the rules of counting: the same for all releases. */
    void terms(Model model) {
        for (var metric : Metric.values()) {
            var dimension = model.createResource(settings.address("/dataset#dimension-" + metric.dimension))
                    .addProperty(RDF.type, Vocabularies.DIMENSION);
            said(dimension, SKOS.prefLabel, "release.dimension." + metric.dimension);
            var term = metric(model, metric)
                    .addProperty(RDF.type, Vocabularies.METRIC)
                    .addProperty(EXPECTED, XSD.integer)
                    .addProperty(IN_DIMENSION, dimension);
            said(term, SKOS.definition, "release.metric." + metric.word());
        }
        var policy = policy(model).addProperty(RDF.type, Vocabularies.POLICY);
        said(policy, DCTerms.title, "release.counting");
        for (int rule = 1; rule <= RULES; rule++) {
            var number = rule + ". ";
            for (var language : Language.values()) {
                policy.addProperty(
                        DCTerms.description, number + message("release.rule." + rule, language), language.tag());
            }
        }
    }

    void of(DatasetRelease release, Resource node) {
        var model = node.getModel();
        var content = release.content();
        node.addProperty(DCTerms.conformsTo, policy(model));
        measured(node, Metric.TRIPLES, Optional.empty(), content.triples());
        content.entries()
                .forEach((kind, count) -> measured(node, Metric.ENTRIES, Optional.of(kind(model, kind)), count));
        content.distributions()
                .forEach(distribution -> distribution.shares().forEach(share -> share(node, distribution.of(), share)));
        var suppressed = content.suppressed();
        measured(node, Metric.ALIKE, Optional.empty(), suppressed.k());
        measured(node, Metric.BARE, Optional.empty(), suppressed.bare());
        suppressed.taken().forEach((trait, taken) -> {
            Map.of(Metric.WHOLE, taken.whole(), Metric.WIDER, taken.wider(), Metric.UNTOLD, taken.untold())
                    .forEach((metric, number) -> {
                        if (suppressed.some(number)) {
                            said(
                                    measurement(node, metric, Optional.of(trait(model, trait))),
                                    RDFS.comment,
                                    "release.untold");
                        } else {
                            measured(node, metric, Optional.of(trait(model, trait)), number);
                        }
                    });
        });
        content.gaps().forEach(gap -> annotated(node, gap, Optional.empty()));
        release.errata()
                .forEach(erratum -> annotated(
                        node, erratum.text(), Optional.of(erratum.day().toString())));
    }

    private void share(Resource node, Distribution.Of of, Share share) {
        var measurement = measurement(node, Metric.of(of), Optional.of(heading(node.getModel(), share.heading())));
        if (share.count() instanceof OptionalInt count && count.isPresent()) {
            measurement.addLiteral(VALUE, count.getAsInt());
        } else {
            said(measurement, RDFS.comment, "release.untold");
        }
    }

    private void measured(Resource node, Metric metric, Optional<RDFNode> of, long value) {
        measurement(node, metric, of).addProperty(VALUE, Long.toString(value), XSDDatatype.XSDinteger);
    }

    private Resource measurement(Resource node, Metric metric, Optional<RDFNode> of) {
        var model = node.getModel();
        var measurement = model.createResource()
                .addProperty(RDF.type, Vocabularies.MEASUREMENT)
                .addProperty(MEASUREMENT_OF, metric(model, metric))
                .addProperty(COMPUTED_ON, node);
        of.ifPresent(what -> measurement.addProperty(
                what.canAs(Resource.class) && what.asResource().hasProperty(DCAT.startDate)
                        ? DCTerms.temporal
                        : DCTerms.subject,
                what));
        node.addProperty(HAS_MEASUREMENT, measurement);
        return measurement;
    }

    private static void annotated(Resource node, Multilingual text, Optional<String> day) {
        var model = node.getModel();
        var body = model.createResource().addProperty(RDF.type, OA.TextualBody);
        text.byTag().forEach((tag, said) -> body.addProperty(RDF.value, said, tag));
        var annotation = model.createResource()
                .addProperty(RDF.type, ANNOTATION)
                .addProperty(OA.motivatedBy, ASSESSMENT)
                .addProperty(OA.hasTarget, node)
                .addProperty(OA.hasBody, body);
        day.ifPresent(on -> annotation.addProperty(DCTerms.created, on, XSDDatatype.XSDdate));
        node.addProperty(HAS_ANNOTATION, annotation);
    }

    private Resource metric(Model model, Metric metric) {
        return model.createResource(settings.address("/dataset#metric-" + metric.word()));
    }

    private Resource policy(Model model) {
        return model.createResource(settings.address("/dataset#counting"));
    }

    /** A concept or a campaign by its address, a decade as a period, anything else as a word. */
    private static RDFNode heading(Model model, String heading) {
        if (heading.matches("[0-9]{3}X")) {
            return model.createResource()
                    .addProperty(RDF.type, DCTerms.PeriodOfTime)
                    .addProperty(DCAT.startDate, heading.replace('X', '0') + "-01-01", XSDDatatype.XSDdate)
                    .addProperty(DCAT.endDate, heading.replace('X', '9') + "-12-31", XSDDatatype.XSDdate);
        }
        return heading.contains(":") ? model.createResource(heading) : model.createLiteral(heading);
    }

    private static RDFNode kind(Model model, String word) {
        var term = Kind.of(word).map(Kind::term).orElse("");
        return term.isEmpty() ? model.createLiteral(word) : model.createResource(Lar.NS + term);
    }

    private static RDFNode trait(Model model, Trait trait) {
        return model.createLiteral(trait.name().toLowerCase(Locale.ROOT));
    }

    private void said(Resource node, Property property, String key) {
        for (var language : Language.values()) {
            node.addProperty(property, message(key, language), language.tag());
        }
    }

    private String message(String key, Language language) {
        return messages.getMessage(key, new Object[0], Locale.forLanguageTag(language.tag()));
    }
}
