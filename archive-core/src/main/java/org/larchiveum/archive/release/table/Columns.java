package org.larchiveum.archive.release.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Ontology;
import org.larchiveum.ontology.Rico;
import org.larchiveum.ontology.Shapes;

/** The columns of each kind's table: the properties that the gate lets through, so that a table looks alike in every release. */
final class Columns {
    private final Map<Kind, List<Column>> byKind = new EnumMap<>(Kind.class);

    Columns(Ontology ontology) {
        var gate = Shapes.publicView();
        for (var kind : Kind.values()) {
            if (kind.openable()) {
                byKind.put(kind, columns(ontology, properties(gate, kind)));
            }
        }
    }

    private static Set<Node> properties(Shapes gate, Kind kind) {
        var found = new HashSet<Node>();
        types(kind).forEach(type -> found.addAll(gate.properties(type)));
        found.removeIf(property -> !property.isURI());
        return found;
    }

    private static Stream<Resource> types(Kind kind) {
        return switch (kind) {
            case RECORD -> Stream.of(Rico.RecordSet, Rico.Record);
            case ORGANISATION -> Stream.of(Rico.CorporateBody);
            default -> Stream.of(ResourceFactory.createResource(Lar.NS + kind.term()));
        };
    }

    private static List<Column> columns(Ontology ontology, Set<Node> properties) {
        var sorted = new ArrayList<>(properties);
        sorted.sort(Comparator.comparing(Node::getURI));
        var taken = new HashSet<String>();
        var columns = new ArrayList<Column>();
        for (var property : sorted) {
            var name = property.getURI().replaceFirst(".*[/#]", "");
            // Two vocabularies may use one word.
            columns.add(Column.of(ontology, property, taken.add(name) ? name : name + taken.size()));
        }
        return List.copyOf(columns);
    }

    List<Column> of(Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    Map<Kind, List<Column>> all() {
        return byKind;
    }
}
