package org.larchiveum.archive.reading.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ObjIntConsumer;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.ontology.Cases;
import org.larchiveum.ontology.Evidence;
import org.larchiveum.ontology.Lar;

/** Reads what can be counted of the open cases, one property after the other: each is one run along an index. */
record Columns(List<Row> rows) {
    private static final String ALL = "SELECT ?s { ?s a <" + Cases.ViolationCase.getURI() + "> }";
    private static final List<Property> TERMS =
            List.of(Cases.facilityType, Evidence.verificationStatus, Evidence.knowledgeBasis);

    /** A case while it is read; a number is an IRI's, or -1 for none. */
    static final class Row {
        int type = -1;
        int place = -1;
        int decade = -1;
        boolean invented;
        final int[] terms = {-1, -1, -1};
        final TreeSet<Integer> institutions = new TreeSet<>();
    }

    static Columns read(GraphStore graphs, CaseTable.Words words) {
        var rows = new HashMap<String, Row>();
        graphs.select(ALL, Map.of(), row -> row.getResource("s").getURI()).forEach(iri -> rows.put(iri, new Row()));
        each(graphs, Cases.primaryViolationType, rows, words, (row, word) -> row.type = word);
        for (int i = 0; i < TERMS.size(); i++) {
            int column = i;
            each(graphs, TERMS.get(i), rows, words, (row, word) -> row.terms[column] = word);
        }
        each(graphs, Cases.perpetratorInstitution, rows, words, (row, word) -> row.institutions.add(word));
        each(graphs, Lar.atPlace, rows, words, (row, word) -> row.place = word);
        literals(graphs, Lar.earliest, rows, (row, text) -> {
            if (text.matches("[0-9]{4}-.*")) {
                row.decade = Integer.parseInt(text.substring(0, 3)) * 10;
            }
        });
        literals(graphs, Lar.invented, rows, (row, text) -> row.invented = text.equals("true"));
        return new Columns(new ArrayList<>(rows.values()));
    }

    private static void each(
            GraphStore graphs,
            Property property,
            Map<String, Row> rows,
            CaseTable.Words words,
            ObjIntConsumer<Row> set) {
        values(graphs, property, rows, (row, value) -> {
            if (value.isURIResource()) {
                set.accept(row, words.number(value.asResource().getURI()));
            }
        });
    }

    private static void literals(
            GraphStore graphs,
            Property property,
            Map<String, Row> rows,
            java.util.function.BiConsumer<Row, String> set) {
        values(graphs, property, rows, (row, value) -> {
            if (value.isLiteral()) {
                set.accept(row, value.asLiteral().getLexicalForm());
            }
        });
    }

    private static void values(
            GraphStore graphs,
            Property property,
            Map<String, Row> rows,
            java.util.function.BiConsumer<Row, RDFNode> set) {
        graphs.select("SELECT ?s ?v { ?s <" + property.getURI() + "> ?v }", Map.of(), found -> {
            var row = rows.get(found.getResource("s").getURI());
            if (row != null) {
                set.accept(row, found.get("v"));
            }
            return Boolean.TRUE;
        });
    }
}
