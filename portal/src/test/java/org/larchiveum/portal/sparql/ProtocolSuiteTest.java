package org.larchiveum.portal.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The W3C's test cases for the SPARQL 1.1 Protocol, read from their manifest. Of its 34 cases the seven {@code update_*}
 * are left out, because this endpoint takes no updates; the {@code bad_update_*} cases are run: they must fail, and do.
 */
class ProtocolSuiteTest {
    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static final String HT = "http://www.w3.org/2011/http#";
    private static final String CNT = "http://www.w3.org/2011/content#";
    private static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";
    private static final String SUITES = "LARCHIVEUM_SUITES";

    private static Optional<Path> manifest() {
        return Optional.ofNullable(System.getenv(SUITES))
                .map(home -> Path.of(home, "sparql11", "protocol", "manifest.ttl"));
    }

    @Test
    void theSuiteIsThere() {
        assumeTrue(manifest().isPresent(), SUITES + " is not set: the protocol cases are not run");
        assertThat(cases(model()).keySet()).hasSize(34);
        assertThat(cases(model()).keySet().stream().filter(n -> n.startsWith("update_")))
                .hasSize(7);
    }

    @TestFactory
    Stream<DynamicTest> everyQueryCasePasses() {
        assumeTrue(manifest().isPresent(), SUITES + " is not set: the protocol cases are not run");
        SparqlServer server = new SparqlServer(SparqlSettings.standard());
        Map<String, Resource> cases = cases(model());
        cases.keySet().removeIf(name -> name.startsWith("update_"));
        return cases.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> run(server, entry.getValue())))
                .onClose(server::close);
    }

    private static Model model() {
        return RDFDataMgr.loadModel(manifest().orElseThrow().toUri().toString());
    }

    private static Map<String, Resource> cases(Model model) {
        Map<String, Resource> cases = new TreeMap<>();
        Resource list =
                model.listObjectsOfProperty(property(MF, "entries")).next().asResource();
        for (RDFNode entry : list.as(RDFList.class).asJavaList()) {
            cases.put(entry.asResource().getLocalName(), entry.asResource());
        }
        return cases;
    }

    private static void run(SparqlServer server, Resource test) {
        server.store().clear();
        Map<String, Graph> graphs = new HashMap<>();
        test.listProperties(property(UT, "graphData")).forEachRemaining(data -> {
            Resource node = data.getResource();
            Model content = ModelFactory.createDefaultModel();
            RDFDataMgr.read(
                    content,
                    node.getPropertyResourceValue(property(UT, "graph")).getURI());
            graphs.put(node.getProperty(RDFS.label).getString(), content.getGraph());
        });
        server.store().apply(graphs, List.of(), "1");
        Resource action = test.getPropertyResourceValue(property(MF, "action"));
        for (RDFNode request : action.getPropertyResourceValue(property(HT, "requests"))
                .as(RDFList.class)
                .asJavaList()) {
            Resource asked = request.asResource();
            check(server.send(request(server, asked)), asked.getPropertyResourceValue(property(HT, "resp")));
        }
    }

    private static HttpRequest request(SparqlServer server, Resource asked) {
        // The manifest's paths begin with /sparql/, to be replaced by the endpoint's own (its rdfs:comment).
        String path = text(asked, HT, "absolutePath").orElseThrow().replaceFirst("^/sparql/", "/sparql");
        HttpRequest.Builder builder = HttpRequest.newBuilder(server.at(path));
        builder.method(text(asked, HT, "methodName").orElseThrow(), body(asked));
        Optional.ofNullable(asked.getPropertyResourceValue(property(HT, "headers")))
                .map(list -> list.as(RDFList.class).asJavaList())
                .orElse(new ArrayList<>())
                .forEach(header -> builder.header(
                        text(header.asResource(), HT, "fieldName").orElseThrow(),
                        text(header.asResource(), HT, "fieldValue").orElseThrow()));
        return builder.build();
    }

    private static HttpRequest.BodyPublisher body(Resource asked) {
        return Optional.ofNullable(asked.getPropertyResourceValue(property(HT, "body")))
                .map(body -> BodyPublishers.ofByteArray(text(body, CNT, "chars")
                        .orElseThrow()
                        .getBytes(Charset.forName(
                                text(body, CNT, "characterEncoding").orElseThrow()))))
                .orElse(BodyPublishers.noBody());
    }

    private static void check(HttpResponse<String> response, Resource expected) {
        List<Integer> hundreds = expected.listProperties(property(MF, "expectedStatus"))
                .mapWith(s -> s.getResource().getURI().replaceAll(".*StatusCode(\\d)xx$", "$1"))
                .mapWith(Integer::parseInt)
                .toList();
        assertThat(response.statusCode() / 100).as(response.body()).isIn(hundreds);
        String type = response.headers().firstValue("Content-Type").orElse("");
        text(expected, MF, "expectedFormat").ifPresent(format -> assertThat(type)
                .startsWith(
                        switch (format) {
                            case "boolean", "tabular" -> "application/sparql-results+json";
                            case "RDF" -> "text/turtle";
                            default -> throw new IllegalArgumentException(format);
                        }));
        Optional.ofNullable(expected.getProperty(property(MF, "expectedBoolean")))
                .ifPresent(truth -> assertThat(response.body().replaceAll("\\s", ""))
                        .contains("\"boolean\":" + truth.getBoolean()));
    }

    private static Optional<String> text(Resource node, String namespace, String name) {
        return Optional.ofNullable(node.getProperty(property(namespace, name))).map(s -> s.getString());
    }

    private static Property property(String namespace, String name) {
        return ResourceFactory.createProperty(namespace, name);
    }
}
