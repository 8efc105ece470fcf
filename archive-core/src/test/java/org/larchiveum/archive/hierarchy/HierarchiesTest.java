package org.larchiveum.archive.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.graph.jena.JenaGraphs;

class HierarchiesTest {
    private static final String PREFIXES = """
            @prefix lar: <https://w3id.org/larchiveum/ns#> .
            @prefix voc: <https://w3id.org/larchiveum/voc/> .
            @prefix ct: <https://w3id.org/larchiveum/voc/control-type/> .
            @prefix cf: <https://w3id.org/larchiveum/voc/confidence/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            """;

    private static final String MINISTRY = """
            <https://example.org/m> a lar:Institution ; skos:prefLabel "가상부"@ko , "Invented Ministry"@en ; lar:nameUse <https://example.org/m#name-1> .
            <https://example.org/m#name-1> a lar:NameUse ; lar:usedName "옛 가상부"@ko , "Former Ministry"@en ; lar:dateEdtf "1990/1999" .
            """;

    private static final String UNIT = """
            <https://example.org/u> a lar:Institution , lar:InstitutionUnit ; skos:prefLabel "가상군"@ko ; lar:partOf <https://example.org/m> .
            """;

    private static final String CONTROL = """
            <https://example.org/c> a lar:ControlRelation ; lar:controller <https://example.org/m> ; lar:controlled <https://example.org/u> ; lar:controlType ct:command ;
              lar:dateEdtf "1990/.." ; lar:confidence cf:low ; dcterms:source "An invented book, p. 3" .
            """;

    private static final String POSTING = """
            <https://example.org/p> a lar:Post ; skos:prefLabel "가상 부장"@ko ; lar:headOf <https://example.org/m> .
            <https://example.org/h> a lar:Posting ; lar:heldPost <https://example.org/p> ; lar:postHolder <https://example.org/who> ; lar:dateEdtf "1994/1996" .
            <https://example.org/who> a lar:Person ; skos:prefLabel "가상 인물"@ko .
            """;

    private final GraphStore store = JenaGraphs.open(new GraphAddress.Memory());
    private final Hierarchies hierarchies = new Hierarchies(store);

    @AfterEach
    void close() {
        store.close();
    }

    private static Graph turtle(String text) {
        return RDFParser.create()
                .source(new StringReader(PREFIXES + text))
                .lang(Lang.TURTLE)
                .toGraph();
    }

    private void stored() {
        store.apply(
                Map.of(
                        "https://example.org/m",
                        turtle(MINISTRY),
                        "https://example.org/u",
                        turtle(UNIT),
                        "https://example.org/c",
                        turtle(CONTROL)),
                List.of(),
                "1");
    }

    @Test
    void readsTheHierarchyFromTheGraphsOfItsEntries() {
        stored();
        var step = hierarchies
                .chainAbove("https://example.org/u", LocalDate.of(1995, 6, 1))
                .steps()
                .getFirst();
        assertThat(step.above().name().best(Language.EN)).isEqualTo("Former Ministry");
        assertThat(step.above().label().best(Language.EN)).isEqualTo("Invented Ministry");
        assertThat(step.relation()).hasValueSatisfying(relation -> {
            assertThat(relation.confidence()).contains("low");
            assertThat(relation.sources()).containsExactly("An invented book, p. 3");
        });
        assertThat(hierarchies.now().unit("https://example.org/u").orElseThrow().partOf())
                .contains("https://example.org/m");
    }

    @Test
    void aChangeIsSeenAtOnce() {
        stored();
        var before = hierarchies.now();
        assertThat(hierarchies.now()).isSameAs(before);
        store.apply(Map.of(), List.of("https://example.org/c"), "2");
        assertThat(hierarchies
                        .chainAbove("https://example.org/u", LocalDate.of(1995, 6, 1))
                        .steps())
                .isEmpty();
    }

    @Test
    void knowsTheHoldersOfPosts() {
        stored();
        store.apply(Map.of("https://example.org/p", turtle(POSTING)), List.of(), "2");
        assertThat(hierarchies.heldWhile(
                        "https://example.org/u", DateSpan.parse("1995-05").orElseThrow()))
                .singleElement()
                .satisfies(held -> {
                    assertThat(held.posting().name().best(Language.KO)).isEqualTo("가상 인물");
                    assertThat(held.institution().name().best(Language.KO)).isEqualTo("옛 가상부");
                    assertThat(held.certainty()).isEqualTo(Certainty.CERTAIN);
                });
    }

    @Test
    void aSupersededRelationCountsNoMore() {
        stored();
        store.apply(
                Map.of(
                        "https://example.org/d",
                        turtle(
                                "<https://example.org/d> a lar:ControlRelation ; lar:supersedes <https://example.org/c> ; lar:controller <https://example.org/m> ;"
                                        + " lar:controlled <https://example.org/u> ; lar:controlType ct:informal .")),
                List.of(),
                "2");
        assertThat(hierarchies
                        .chainAbove("https://example.org/u", LocalDate.of(1995, 6, 1))
                        .steps())
                .isEmpty();
        assertThat(hierarchies.now().controllers("https://example.org/u", LocalDate.of(1995, 6, 1)))
                .hasSize(1);
    }

    @Test
    void aRelationWithoutAnEndOrTypeIsLeftOut() {
        store.apply(
                Map.of(
                        "https://example.org/c",
                        turtle(
                                "<https://example.org/c> a lar:ControlRelation ; lar:controlled <https://example.org/u> .")),
                List.of(),
                "1");
        assertThat(hierarchies.findings()).isEmpty();
    }
}
