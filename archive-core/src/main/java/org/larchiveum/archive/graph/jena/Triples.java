package org.larchiveum.archive.graph.jena;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.larchiveum.archive.graph.Answer;

/** The triples of a CONSTRUCT or DESCRIBE; the limits keep them small enough for memory. */
record Triples(Graph graph) implements Answer.Complete {
    /** RDF/XML and Turtle in their plain forms: the pretty ones look for shapes, which costs much on a large graph. */
    private static final Map<String, RDFFormat> FORMATS = Map.of(
            "text/turtle", RDFFormat.TURTLE_BLOCKS,
            "application/n-triples", RDFFormat.NTRIPLES_UTF8,
            "application/rdf+xml", RDFFormat.RDFXML_PLAIN,
            "application/ld+json", RDFFormat.JSONLD11_PLAIN);

    /** Reads every triple under the budget; bytes are counted as N-Triples would have them. */
    static Triples of(Iterator<Triple> triples, Query query, Budget budget) {
        Graph graph = GraphFactory.createDefaultGraph();
        // The query's prefixes only: the store keeps its watermark among its own.
        graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
        long bytes = 0;
        long count = 0;
        while (triples.hasNext()) {
            Triple triple = triples.next();
            budget.step();
            if (graph.contains(triple)) {
                continue;
            }
            graph.add(triple);
            bytes += length(triple.getSubject()) + length(triple.getPredicate()) + length(triple.getObject());
            budget.bytes(bytes);
            budget.row(++count);
        }
        return new Triples(graph);
    }

    private static long length(Node node) {
        return node.toString().length();
    }

    @Override
    public Answer.Form form() {
        return Answer.Form.GRAPH;
    }

    @Override
    public void write(String mediaType, OutputStream out) throws IOException {
        RDFFormat format = Formats.known(FORMATS, mediaType);
        Formats.whole(out, whole -> RDFWriter.source(graph).format(format).output(whole));
    }

    @Override
    public Answer.Preview preview(int rows) {
        List<List<Optional<Node>>> shown = graph.stream()
                .limit(rows)
                .map(t ->
                        List.of(Optional.of(t.getSubject()), Optional.of(t.getPredicate()), Optional.of(t.getObject())))
                .toList();
        return new Answer.Preview(List.of("subject", "predicate", "object"), shown, graph.size() > rows);
    }

    @Override
    public void close() {
        // Memory only.
    }
}
