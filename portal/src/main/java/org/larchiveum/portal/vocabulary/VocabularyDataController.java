package org.larchiveum.portal.vocabulary;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.SKOS;
import org.larchiveum.ontology.Voc;
import org.larchiveum.portal.layout.Site;
import org.larchiveum.portal.notation.Serialisation;
import org.larchiveum.portal.problem.Problem;
import org.larchiveum.portal.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The addresses of the vocabulary, which lead to its pages or its data, and the data. */
@Controller
class VocabularyDataController {
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("lar", "https://w3id.org/larchiveum/ns#"),
            Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("rico", "https://www.ica.org/standards/RiC/ontology#"),
            Map.entry("prov", "http://www.w3.org/ns/prov#"),
            Map.entry("org", "http://www.w3.org/ns/org#"),
            Map.entry("premis", "http://www.loc.gov/premis/rdf/v3/"),
            Map.entry("crm", "http://www.cidoc-crm.org/cidoc-crm/"),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"));

    private final VocabularyShelf shelf;
    /** Written once: the vocabulary changes with the software only. */
    private final Map<String, byte[]> written = new ConcurrentHashMap<>();

    VocabularyDataController(VocabularyShelf shelf) {
        this.shelf = shelf;
    }

    /** A term is no document: the vocabulary's address answers 303 to one (W3C, Best Practice Recipes for RDF Vocabularies). */
    @GetMapping("/ns")
    ResponseEntity<Void> vocabulary(HttpServletRequest request) {
        return lead("", request);
    }

    @GetMapping("/ns/{scheme:[a-z-]+}")
    ResponseEntity<Void> scheme(@PathVariable String scheme, HttpServletRequest request) {
        shelf.scheme(scheme);
        return lead("/" + scheme, request);
    }

    @GetMapping("/ns/{scheme:[a-z-]+}/{concept:[^.]+}")
    ResponseEntity<Void> concept(
            @PathVariable String scheme, @PathVariable String concept, HttpServletRequest request) {
        shelf.concept(scheme, concept);
        return lead("/" + scheme + "/" + concept, request);
    }

    @GetMapping("/ns.{ending}")
    ResponseEntity<byte[]> vocabularyData(@PathVariable String ending, HttpServletRequest request) {
        return data("", ending, shelf.vocabulary().graph(), request);
    }

    @GetMapping("/ns/{scheme:[a-z-]+}.{ending}")
    ResponseEntity<byte[]> schemeData(
            @PathVariable String scheme, @PathVariable String ending, HttpServletRequest request) {
        var iri = shelf.scheme(scheme).iri();
        var members = GraphFactory.createDefaultGraph();
        var all = shelf.vocabulary().graph();
        copy(all, NodeFactory.createURI(iri), members);
        all.find(Node.ANY, SKOS.inScheme.asNode(), NodeFactory.createURI(iri))
                .forEach(said -> copy(all, said.getSubject(), members));
        return data("/" + scheme, ending, members, request);
    }

    @GetMapping("/ns/{scheme:[a-z-]+}/{concept:[^.]+}.{ending}")
    ResponseEntity<byte[]> conceptData(
            @PathVariable String scheme,
            @PathVariable String concept,
            @PathVariable String ending,
            HttpServletRequest request) {
        shelf.concept(scheme, concept);
        var one = GraphFactory.createDefaultGraph();
        copy(shelf.vocabulary().graph(), NodeFactory.createURI(Voc.NS + scheme + "/" + concept), one);
        return data("/" + scheme + "/" + concept, ending, one, request);
    }

    private static void copy(Graph all, Node subject, Graph into) {
        all.find(subject, Node.ANY, Node.ANY).forEach(into::add);
    }

    private static ResponseEntity<Void> lead(String path, HttpServletRequest request) {
        var target =
                switch (Serialisation.preferred(request)) {
                    case Serialisation.Preference.Page page -> Site.at(request).to("/ns" + path);
                    case Serialisation.Preference.Data(Serialisation serialisation) ->
                        "/ns" + path + "." + serialisation.extension();
                    case Serialisation.Preference.Neither neither -> throw new ProblemException(Problem.NOT_ACCEPTABLE);
                };
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(HttpHeaders.LOCATION, target)
                .build();
    }

    private ResponseEntity<byte[]> data(String path, String ending, Graph graph, HttpServletRequest request) {
        var notation = Serialisation.ofExtension(ending).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        var bytes = written.computeIfAbsent(path + "." + ending, absent -> write(graph, notation));
        var etag = "W/\"" + digest(bytes) + "\"";
        boolean known = etag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH));
        var answer = ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .header(HttpHeaders.LINK, "<" + Site.at(request).absolute("/ns" + path) + ">;rel=\"describes\"")
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .eTag(etag);
        return known
                ? answer.build()
                : answer.contentType(notation.contentType()).body(bytes);
    }

    private static byte[] write(Graph graph, Serialisation notation) {
        var copy = GraphFactory.createDefaultGraph();
        graph.find().forEach(copy::add);
        PREFIXES.forEach(copy.getPrefixMapping()::setNsPrefix);
        return notation.write(copy);
    }

    private static String digest(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
