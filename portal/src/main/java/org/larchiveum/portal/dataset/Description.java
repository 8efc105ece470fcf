package org.larchiveum.portal.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.release.Releases;
import org.larchiveum.portal.PortalSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The description of the dataset as linked data: VoID with its statistics, and a dataset of DCAT 3 with its distributions. */
@Component
class Description {
    private static final String FOAF = "http://xmlns.com/foaf/0.1/";
    private static final Map<String, String> PREFIXES =
            Map.of("void", VOID.NS, "dcat", DCAT.NS, "dcterms", DCTerms.NS, "foaf", FOAF, "xsd", XSDDatatype.XSD + "#");
    private static final List<String> VOCABULARIES = List.of(
            "https://w3id.org/larchiveum/ns#",
            "http://purl.org/dc/terms/",
            "https://www.ica.org/standards/RiC/ontology#",
            "http://www.w3.org/2004/02/skos/core#",
            "http://www.w3.org/2003/01/geo/wgs84_pos#",
            "http://www.loc.gov/premis/rdf/v3/");

    private final PortalSettings settings;
    private final MessageSource messages;
    private final ReleaseGraph versions;
    private final ReleaseQuality quality;

    Description(PortalSettings settings, MessageSource messages, ReleaseGraph versions, ReleaseQuality quality) {
        this.settings = settings;
        this.messages = messages;
        this.versions = versions;
        this.quality = quality;
    }

    /** The same at every request of one generation, apart from what releases add. */
    Graph of(Figures figures, Releases releases) {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefixes(PREFIXES);
        Resource dataset = model.createResource(address("/dataset#dataset"));
        dataset.addProperty(RDF.type, DCAT.Dataset).addProperty(RDF.type, VOID.Dataset);
        said(dataset, figures);
        statistics(dataset, figures);
        access(dataset);
        versions.into(dataset, releases);
        quality.terms(model);
        Resource document = model.createResource(address("/dataset"));
        document.addProperty(RDF.type, VOID.DatasetDescription).addProperty(iri(FOAF + "primaryTopic"), dataset);
        return model.getGraph();
    }

    private void said(Resource dataset, Figures figures) {
        Model model = dataset.getModel();
        Resource publisher = model.createResource(address("/dataset#publisher"));
        publisher.addProperty(RDF.type, model.createResource(FOAF + "Agent"));
        for (Language language : Language.values()) {
            String tag = language.tag();
            String name = settings.title().in(language);
            dataset.addProperty(DCTerms.title, message("dataset.title-of", language, name), tag)
                    .addProperty(DCTerms.description, message("dataset.what", language), tag)
                    .addProperty(DCTerms.rights, message("dataset.rights", language), tag)
                    .addProperty(DCTerms.language, tag)
                    .addProperty(DCAT.keyword, message("dataset.keyword", language), tag);
            publisher.addProperty(iri(FOAF + "name"), name, tag);
        }
        dataset.addProperty(DCTerms.publisher, publisher)
                .addProperty(DCTerms.rights, model.createResource(address("/en/about")))
                .addProperty(DCAT.landingPage, model.createResource(address("/dataset")));
        if (!settings.contact().isBlank()) {
            dataset.addProperty(DCAT.contactPoint, model.createResource("mailto:" + settings.contact()));
        }
        if (figures.span().from().isPresent() && figures.span().to().isPresent()) {
            dataset.addProperty(
                    DCTerms.temporal,
                    model.createResource()
                            .addProperty(RDF.type, DCTerms.PeriodOfTime)
                            .addProperty(DCAT.startDate, figures.span().from().get(), XSDDatatype.XSDdate)
                            .addProperty(DCAT.endDate, figures.span().to().get(), XSDDatatype.XSDdate));
        }
    }

    /** VoID, 3 and 4.6: how much, of what, and which links lead elsewhere. */
    private void statistics(Resource dataset, Figures figures) {
        Model model = dataset.getModel();
        dataset.addLiteral(VOID.triples, figures.size().triples())
                .addLiteral(VOID.entities, figures.size().entities())
                .addLiteral(VOID.distinctSubjects, figures.size().subjects())
                .addLiteral(VOID.distinctObjects, figures.size().objects())
                .addLiteral(VOID.classes, (long) figures.classes().size())
                .addLiteral(VOID.properties, (long) figures.properties().size())
                .addProperty(VOID.uriSpace, address("/id/"))
                .addProperty(VOID.rootResource, model.createResource(address("/dataset")));
        VOCABULARIES.forEach(one -> dataset.addProperty(VOID.vocabulary, model.createResource(one)));
        figures.classes()
                .forEach(one -> dataset.addProperty(
                        VOID.classPartition,
                        model.createResource()
                                .addProperty(VOID._class, model.createResource(one.iri()))
                                .addLiteral(VOID.entities, one.count())));
        figures.properties()
                .forEach(one -> dataset.addProperty(
                        VOID.propertyPartition,
                        model.createResource()
                                .addProperty(VOID.property, model.createResource(one.iri()))
                                .addLiteral(VOID.triples, one.count())));
        int number = 0;
        for (Figures.Links links : figures.links()) {
            number++;
            Resource target = model.createResource().addProperty(VOID.uriSpace, links.target());
            target.addProperty(RDF.type, VOID.Dataset);
            model.createResource(address("/dataset#links-" + number))
                    .addProperty(RDF.type, VOID.Linkset)
                    .addProperty(VOID.subjectsTarget, dataset)
                    .addProperty(VOID.objectsTarget, target)
                    .addProperty(VOID.linkPredicate, model.createResource(links.property()))
                    .addLiteral(VOID.triples, links.count());
        }
    }

    /** DCAT 3, 6.8 and 6.9: the services that give the dataset. */
    private void access(Resource dataset) {
        Model model = dataset.getModel();
        dataset.addProperty(VOID.sparqlEndpoint, model.createResource(address("/sparql")));
        service(dataset, "sparql", "/sparql", "https://www.w3.org/TR/sparql11-protocol/");
        service(dataset, "oai", "/oai", "http://www.openarchives.org/OAI/2.0/");
    }

    private void service(Resource dataset, String name, String path, String standard) {
        Model model = dataset.getModel();
        Resource endpoint = model.createResource(address(path));
        Resource service = model.createResource(address("/dataset#" + name))
                .addProperty(RDF.type, DCAT.DataService)
                .addProperty(DCAT.endpointURL, endpoint)
                .addProperty(DCAT.servesDataset, dataset)
                .addProperty(DCTerms.conformsTo, model.createResource(standard));
        Resource way = model.createResource(address("/dataset#by-" + name))
                .addProperty(RDF.type, DCAT.Distribution)
                .addProperty(DCAT.accessURL, endpoint)
                .addProperty(DCAT.accessService, service);
        for (Language language : Language.values()) {
            service.addProperty(DCTerms.title, message("dataset.by-" + name, language), language.tag());
            way.addProperty(DCTerms.title, message("dataset.by-" + name, language), language.tag());
        }
        dataset.addProperty(DCAT.distribution, way);
    }

    private String address(String path) {
        return settings.address(path);
    }

    private String message(String key, Language language, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.forLanguageTag(language.tag()));
    }

    private static org.apache.jena.rdf.model.Property iri(String iri) {
        return ResourceFactory.createProperty(iri);
    }
}
