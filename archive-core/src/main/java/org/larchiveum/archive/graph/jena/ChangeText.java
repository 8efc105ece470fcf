package org.larchiveum.archive.graph.jena;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * A change of a dataset elsewhere as one SPARQL 1.1 Update request, which a store makes whole or not at all (SPARQL 1.1 Update 2.2). Every triple
 * is written twice, into its named graph and into the default graph: so the default graph is the union of the others on any store, also
 * for property paths, whatever the store makes of default graphs of its own accord.
 */
final class ChangeText {
    /** The graph in which a dataset keeps what it was last told. */
    static final Node MARK = NodeFactory.createURI("urn:larchiveum:mark");

    static final Node SEALED = NodeFactory.createURI("urn:larchiveum:sealed");

    /** SPARQL 1.1, 19.8, LANGTAG. */
    private static final Pattern TAG = Pattern.compile("[a-zA-Z]+(-[a-zA-Z0-9]+)*");

    private final List<byte[]> parts = new ArrayList<>();

    private ChangeText() {}

    /**
     * Takes out graphs, puts in others, and what the dataset was told.
     *
     * @param old also those that are replaced
     */
    static List<byte[]> of(Map<String, Graph> graphs, Collection<String> old, String mark) {
        ChangeText text = new ChangeText();
        old.forEach(text::remove);
        // One operation, so that a blank node is the same one in both graphs (SPARQL 1.1 Update, 19.6 of the query
        // language).
        text.add("INSERT DATA {\n");
        graphs.forEach(text::insert);
        text.mark(mark);
        return text.parts;
    }

    static List<byte[]> clearing(String mark) {
        ChangeText text = new ChangeText();
        text.add("DROP SILENT ALL ;\nINSERT DATA {\n");
        text.mark(mark);
        return text.parts;
    }

    /** One graph after the other: of what two of them say, the last one takes it out of the default graph. */
    private void remove(String name) {
        add("""
                DELETE { ?s ?p ?o } WHERE { GRAPH %1$s { ?s ?p ?o } \
                FILTER NOT EXISTS { GRAPH ?other { ?s ?p ?o } FILTER(?other != %1$s) } } ;
                DROP SILENT GRAPH %1$s ;
                """.formatted(iri(name)));
    }

    private void insert(String name, Graph graph) {
        StringBuilder triples = new StringBuilder();
        for (Triple triple : graph.find().toList()) {
            triples.append(term(triple.getSubject()))
                    .append(' ')
                    .append(term(triple.getPredicate()))
                    .append(' ')
                    .append(term(triple.getObject()))
                    .append(" .\n");
        }
        if (!triples.isEmpty()) {
            add(triples + "GRAPH " + iri(name) + " {\n" + triples + "}\n");
        }
    }

    private void mark(String mark) {
        // What was last told goes last, so that a store that breaks a request in two is told again.
        add("} ;\nDELETE WHERE { GRAPH %1$s { %1$s %2$s ?old } } ;\nINSERT DATA { GRAPH %1$s { %1$s %2$s \"%3$s\" } }\n"
                .formatted(term(MARK), term(SEALED), mark));
    }

    private void add(String part) {
        parts.add(part.getBytes(StandardCharsets.UTF_8));
    }

    private static String term(Node node) {
        if (node.isURI()) {
            return iri(node.getURI());
        }
        return node.isLiteral() ? literal(node) : NodeFmtLib.strNT(node);
    }

    /** What cannot be a language tag is left away, and a datatype is written as any other IRI: nothing of a literal ends before it ends. */
    private static String literal(Node node) {
        String text = NodeFmtLib.strNT(NodeFactory.createLiteralString(node.getLiteralLexicalForm()));
        String language = node.getLiteralLanguage();
        if (!language.isEmpty()) {
            return TAG.matcher(language).matches() ? text + "@" + language : text;
        }
        return text + "^^" + iri(node.getLiteralDatatypeURI());
    }

    /**
     * An IRI that cannot end before it ends, whatever it was made of (SPARQL 1.1, 19.8, IRIREF). A backslash is one of them, so no escape is left to
     * be read either.
     */
    static String iri(String name) {
        StringBuilder safe = new StringBuilder("<");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0) {
                safe.append("%%%02X".formatted((int) c));
            } else {
                safe.append(c);
            }
        }
        return safe.append('>').toString();
    }
}
