package org.larchiveum.archive.release.folder;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Rico;
import org.larchiveum.ontology.Voc;

/**
 * The dataset twice: N-Quads with the named graphs, and Turtle with what all of them say together. Graphs and statements come in one order, and
 * the packing says neither when nor where it was done, so the same dataset gives the same bytes.
 */
final class Dumps implements AutoCloseable {
    private static final Map<String, String> PREFIXES = Map.of(
            "lar",
            Lar.NS,
            "voc",
            Voc.NS,
            "rico",
            Rico.NS,
            "dcterms",
            "http://purl.org/dc/terms/",
            "skos",
            "http://www.w3.org/2004/02/skos/core#",
            "xsd",
            "http://www.w3.org/2001/XMLSchema#");
    private static final int BUFFER = 1 << 16;

    private final OutputStream quadBytes;
    private final OutputStream tripleBytes;
    private final StreamRDF quads;
    private final StreamRDF triples;

    Dumps(Path nquads, Path turtle) throws IOException {
        this.quadBytes = packed(nquads);
        this.tripleBytes = packed(turtle);
        this.quads = StreamRDFWriter.getWriterStream(quadBytes, RDFFormat.NQUADS_UTF8);
        this.triples = StreamRDFWriter.getWriterStream(tripleBytes, RDFFormat.TURTLE_BLOCKS);
        quads.start();
        triples.start();
        PREFIXES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(prefix -> triples.prefix(prefix.getKey(), prefix.getValue()));
    }

    private static OutputStream packed(Path file) throws IOException {
        return new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file), BUFFER), BUFFER);
    }

    /** A named graph, as it is. */
    void graph(String name, Graph graph) {
        var node = NodeFactory.createURI(name);
        sorted(graph.find().toList()).forEach(triple -> quads.quad(Quad.create(node, triple)));
    }

    /** What has not been said before in any graph. */
    void union(Collection<Triple> fresh) {
        sorted(fresh).forEach(triples::triple);
    }

    private static List<Triple> sorted(Collection<Triple> all) {
        return all.stream().sorted(Comparator.comparing(Triple::toString)).toList();
    }

    @Override
    public void close() throws IOException {
        quads.finish();
        triples.finish();
        quadBytes.close();
        tripleBytes.close();
    }
}
