package org.larchiveum.archive.graph;

import java.io.StringReader;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** Invented statements for tests, written with the prefixes of the ontology and its schemes; names of things begin with a colon. */
public final class Turtle {
    private static final String PREFIXES = """
            @prefix : <https://example.org/> .
            @prefix lar: <https://w3id.org/larchiveum/ns#> .
            @prefix kb: <https://w3id.org/larchiveum/voc/knowledge-basis/> .
            @prefix st: <https://w3id.org/larchiveum/voc/source-type/> .
            @prefix stance: <https://w3id.org/larchiveum/voc/stance/> .
            @prefix vs: <https://w3id.org/larchiveum/voc/verification-status/> .
            @prefix proof: <https://w3id.org/larchiveum/voc/standard-of-proof/> .
            @prefix ct: <https://w3id.org/larchiveum/voc/control-type/> .
            @prefix cf: <https://w3id.org/larchiveum/voc/confidence/> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """;

    private Turtle() {}

    public static Graph graph(String statements) {
        return RDFParser.create()
                .source(new StringReader(PREFIXES + statements))
                .lang(Lang.TURTLE)
                .toGraph();
    }

    /** What a name stands for: {@code m} for {@code :m}. */
    public static String iri(String name) {
        return "https://example.org/" + name;
    }
}
