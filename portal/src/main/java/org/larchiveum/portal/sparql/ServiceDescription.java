package org.larchiveum.portal.sparql;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.Question;

/**
 * What this endpoint is and can (SPARQL 1.1 Service Description), for machines that come without a question.
 *
 * @param counts how much is in the default dataset, by the term of VoID that names the count
 */
record ServiceDescription(String address, Map<String, Long> counts) {
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

    private static final String FN = "https://w3id.org/larchiveum/fn#";
    private static final String ENTAILMENT = "http://www.w3.org/ns/entailment/Simple";
    private static final Question.Limits LIMITS = new Question.Limits(Duration.ofSeconds(10), 1, 10_000);
    private static final Map<String, String> COUNTED = Map.of(
            "triples", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
            "entities", "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a ?c }",
            "classes", "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?s a ?c }",
            "properties", "SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }");

    ServiceDescription {
        counts = Map.copyOf(counts);
    }

    /** Counts the dataset as far as that is quickly done. */
    static ServiceDescription of(SparqlEndpoint endpoint) {
        Map<String, Long> counts = new TreeMap<>();
        COUNTED.forEach((name, query) -> {
            if (endpoint.answer(new Question(query, List.of(), List.of(), LIMITS))
                    instanceof Answer.Complete complete) {
                try (complete) {
                    complete.preview(1).rows().stream()
                            .flatMap(row -> row.getFirst().stream())
                            .forEach(value -> counts.put(name, Long.parseLong(value.getLiteralLexicalForm())));
                }
            }
        });
        return new ServiceDescription(endpoint.base().resolve("sparql").toString(), counts);
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
        service.addProperty(property(SD, "defaultEntailmentRegime"), model.createResource(ENTAILMENT));
        Resource search = model.createResource(FN + "search");
        search.addProperty(RDF.type, sd("Feature"))
                .addProperty(RDFS.label, "search by words", "en")
                .addProperty(RDFS.label, "말로 찾기", "ko")
                .addProperty(
                        RDFS.comment,
                        "?entry fn:search \"words\" . (?entry ?rank) fn:search (\"words\"@ko 50) . At most 1000 entries.",
                        "en");
        service.addProperty(property(SD, "propertyFeature"), search);
        FORMAT_NAMES.forEach(
                name -> service.addProperty(property(SD, "resultFormat"), model.createResource(FORMATS + name)));
        Resource graph = model.createResource(address + "#default-graph", sd("Graph"));
        graph.addProperty(RDF.type, model.createResource(VOID + "Dataset"));
        counts.forEach(
                (name, count) -> graph.addProperty(property(VOID, name), Long.toString(count), XSDDatatype.XSDinteger));
        graph.addProperty(
                property(RDFS.getURI(), "seeAlso"), model.createResource(address.replace("sparql", "dataset")));
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
