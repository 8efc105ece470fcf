package org.larchiveum.archive.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.graph.jena.JenaGraphs;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.ontology.Ontology;

/** What must never be public does not pass: neither by itself, nor in a dataset that somebody filled behind the gate's back. */
class InspectionTest {
    private static final String NAME = "https://archive.example/id/";
    private static final String ID = "00000001-5b4a-4938-a716-0f1e2d3c4b5a";
    private static final String OTHER = "00000002-5b4a-4938-a716-0f1e2d3c4b5a";
    private static final String PREFIXES = """
            PREFIX lar: <https://w3id.org/larchiveum/ns#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rico: <https://www.ica.org/standards/RiC/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            BASE <https://archive.example/id/>
            """;

    private final Gate gate = new Gate();
    private final Inspection inspection = new Inspection(Ontology.load()::release, 5);

    @Test
    void aDatasetWithNothingWrongPasses() {
        assertThat(faults("<institution/%s> a lar:Institution ; skos:prefLabel 'A ministry'@en .".formatted(ID)))
                .isEmpty();
    }

    @Test
    void anUntypedNodeWithANameIsStopped() {
        stopped("<institution/%s> skos:prefLabel 'Somebody'@en .".formatted(ID), "things without a type");
    }

    @Test
    void aPersonIsStopped() {
        stopped("<institution/%s> a lar:Person ; skos:prefLabel 'Somebody'@en .".formatted(ID), "types that may not");
    }

    @Test
    void aTestimonyIsStopped() {
        stopped("<record/%s> a lar:Testimony ; dcterms:title 'What I saw'@en .".formatted(ID), "types that may not");
    }

    @Test
    void anExactDateIsStopped() {
        stopped("<case/%s> a lar:ViolationCase ; lar:dateEdtf '1998-03-05' .".formatted(ID), "no decades");
    }

    @Test
    void aCountyIsStopped() {
        var county = """
                <case/%1$s> a lar:ViolationCase ; lar:atPlace <place/%2$s> .
                <place/%2$s> a lar:Place ; lar:placeType <https://w3id.org/larchiveum/voc/place-type/city-county> .
                """.formatted(ID, OTHER);
        assertThat(faults(county)).anyMatch(fault -> fault.contains("no provinces"));
    }

    @Test
    void aStaffIdentifierIsStopped() {
        stopped(
                "<institution/%s> a lar:Institution ; lar:partOf <urn:uuid:%s> .".formatted(ID, OTHER),
                "names that only the staff may know");
        stopped(
                "<institution/%s> a lar:Institution ; skos:prefLabel 'see urn:uuid:%s'@en .".formatted(ID, OTHER),
                "names that only the staff may know");
    }

    @Test
    void anIngestTimeIsStopped() {
        stopped(
                "<record/%s> a rico:Record ; dcterms:title 'A letter'@en ; prov:startedAtTime '2026-11-22T09:00:00Z'^^xsd:dateTime ."
                        .formatted(ID),
                "times to the second");
    }

    @Test
    void casesOfWhichTooFewLookAlikeAreStopped() {
        var four = new StringBuilder();
        for (int i = 1; i <= 4; i++) {
            four.append("<case/0000000%d-5b4a-4938-a716-0f1e2d3c4b5a> a lar:ViolationCase ; lar:dateEdtf '199X' .\n"
                    .formatted(i));
        }
        assertThat(faults(four.toString())).containsExactly("4 cases or events of which fewer than 5 look alike");
        assertThat(faults(four
                        + "<case/00000005-5b4a-4938-a716-0f1e2d3c4b5a> a lar:ViolationCase ; lar:dateEdtf '199X' ."))
                .isEmpty();
        assertThat(faults("<case/%s> a lar:ViolationCase .".formatted(ID)))
                .as("of which nothing is told")
                .isEmpty();
    }

    /** By the gate that every entry passes, and by the look at the whole. */
    private void stopped(String turtle, String fault) {
        assertThatThrownBy(() -> gate.pass(new Publication(PublicId.random(), NAME + ID, model(turtle), List.of())))
                .isInstanceOf(ArchiveException.Corrupt.class)
                .hasMessageContaining("The gate stopped");
        assertThat(faults(turtle)).anyMatch(found -> found.contains(fault));
    }

    private List<String> faults(String turtle) {
        try (var dataset = JenaGraphs.open(new GraphAddress.Memory())) {
            dataset.apply(Map.of(NAME + "record/" + ID, model(turtle).getGraph()), List.of(), "1");
            return inspection.faults(dataset);
        }
    }

    private static Model model(String turtle) {
        var model = ModelFactory.createDefaultModel();
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(model);
        return model;
    }
}
