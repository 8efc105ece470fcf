package org.larchiveum.portal.sparql;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.vocabulary.RDF;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.Question;

/** What this endpoint is and can (SPARQL 1.1 Service Description), for machines that come without a question. */
record ServiceDescription(String address, OptionalLong triples) {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final List<String> FORMAT_NAMES = List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "N-Triples",
            "RDF_XML",
            "JSON-LD");

    /** Counts the dataset if that is quickly done. */
    static ServiceDescription of(SparqlEndpoint endpoint) {
        Question count = new Question(
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
                List.of(),
                List.of(),
                new Question.Limits(Duration.ofSeconds(5), 1, 10_000));
        OptionalLong triples = OptionalLong.empty();
        if (endpoint.answer(count) instanceof Answer.Complete complete) {
            try (complete) {
                triples = complete.preview(1).rows().stream()
                        .flatMap(row -> row.getFirst().stream())
                        .mapToLong(value -> Long.parseLong(value.getLiteralLexicalForm()))
                        .findFirst();
            }
        }
        return new ServiceDescription(endpoint.base().resolve("sparql").toString(), triples);
    }

    void write(Format format, OutputStream out) {
        RDFFormat rdf =
                switch (format) {
                    case TURTLE -> RDFFormat.TURTLE_PRETTY;
                    case NT -> RDFFormat.NTRIPLES_UTF8;
                    case RDFXML -> RDFFormat.RDFXML_PLAIN;
                    case JSONLD -> RDFFormat.JSONLD11_PLAIN;
                    case JSON, XML, CSV, SHEET, TSV ->
                        throw new IllegalArgumentException("A service description is a graph: " + format);
                };
        RDFDataMgr.write(out, model(), rdf);
    }

    byte[] bytes(Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(format, out);
        return out.toByteArray();
    }

    private Model model() {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefix("sd", SD).setNsPrefix("void", VOID);
        Resource service = model.createResource(address + "#service", sd("Service"));
        service.addProperty(property(SD, "endpoint"), model.createResource(address));
        service.addProperty(property(SD, "supportedLanguage"), sd("SPARQL11Query"));
        service.addProperty(property(SD, "feature"), sd("UnionDefaultGraph"));
        FORMAT_NAMES.forEach(
                name -> service.addProperty(property(SD, "resultFormat"), model.createResource(FORMATS + name)));
        Resource graph = model.createResource(address + "#default-graph", sd("Graph"));
        triples.ifPresent(
                count -> graph.addProperty(property(VOID, "triples"), Long.toString(count), XSDDatatype.XSDinteger));
        Resource dataset = model.createResource(address + "#dataset", sd("Dataset"));
        dataset.addProperty(RDF.type, model.createResource(VOID + "Dataset"));
        dataset.addProperty(property(SD, "defaultGraph"), graph);
        service.addProperty(property(SD, "defaultDataset"), dataset);
        return model;
    }

    private static Resource sd(String name) {
        return org.apache.jena.rdf.model.ResourceFactory.createResource(SD + name);
    }

    private static Property property(String namespace, String name) {
        return org.apache.jena.rdf.model.ResourceFactory.createProperty(namespace, name);
    }
}
