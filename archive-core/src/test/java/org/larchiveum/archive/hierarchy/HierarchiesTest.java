package org.larchiveum.archive.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.graph.Turtle;
import org.larchiveum.archive.graph.jena.JenaGraphs;

class HierarchiesTest {
    private static final String MINISTRY = """
            :m a lar:Institution ; skos:prefLabel "가상부"@ko , "Invented Ministry"@en ; lar:nameUse <https://example.org/m#name-1> .
            <https://example.org/m#name-1> a lar:NameUse ; lar:usedName "옛 가상부"@ko , "Former Ministry"@en ; lar:dateEdtf "1990/1999" .
            """;

    private static final String UNIT = """
            :u a lar:Institution , lar:InstitutionUnit ; skos:prefLabel "가상군"@ko ; lar:partOf :m .
            """;

    private static final String CONTROL = """
            :c a lar:ControlRelation ; lar:controller :m ; lar:controlled :u ; lar:controlType ct:command ;
              lar:dateEdtf "1990/.." ; lar:confidence cf:low ; dcterms:source "An invented book, p. 3" .
            """;

    private static final String POSTING = """
            :p a lar:Post ; skos:prefLabel "가상 부장"@ko ; lar:headOf :m .
            :h a lar:Posting ; lar:heldPost :p ; lar:postHolder :who ; lar:dateEdtf "1994/1996" .
            :who a lar:Person ; skos:prefLabel "가상 인물"@ko .
            """;

    private final GraphStore store = JenaGraphs.open(new GraphAddress.Memory());
    private final Hierarchies hierarchies = new Hierarchies(store);

    @AfterEach
    void close() {
        store.close();
    }

    private void stored() {
        store.apply(
                Map.of(
                        Turtle.iri("m"),
                        Turtle.graph(MINISTRY),
                        Turtle.iri("u"),
                        Turtle.graph(UNIT),
                        Turtle.iri("c"),
                        Turtle.graph(CONTROL)),
                List.of(),
                "1");
    }

    @Test
    void readsTheHierarchyFromTheGraphsOfItsEntries() {
        stored();
        var step = hierarchies
                .chainAbove(Turtle.iri("u"), LocalDate.of(1995, 6, 1))
                .steps()
                .getFirst();
        assertThat(step.above().name().best(Language.EN)).isEqualTo("Former Ministry");
        assertThat(step.above().label().best(Language.EN)).isEqualTo("Invented Ministry");
        assertThat(step.relation()).hasValueSatisfying(relation -> {
            assertThat(relation.confidence()).contains("low");
            assertThat(relation.sources()).containsExactly("An invented book, p. 3");
        });
        assertThat(hierarchies.now().unit(Turtle.iri("u")).orElseThrow().partOf())
                .contains(Turtle.iri("m"));
    }

    @Test
    void aChangeIsSeenAtOnce() {
        stored();
        var before = hierarchies.now();
        assertThat(hierarchies.now()).isSameAs(before);
        store.apply(Map.of(), List.of(Turtle.iri("c")), "2");
        assertThat(hierarchies
                        .chainAbove(Turtle.iri("u"), LocalDate.of(1995, 6, 1))
                        .steps())
                .isEmpty();
    }

    @Test
    void knowsTheHoldersOfPosts() {
        stored();
        store.apply(Map.of(Turtle.iri("p"), Turtle.graph(POSTING)), List.of(), "2");
        assertThat(hierarchies.heldWhile(
                        Turtle.iri("u"), DateSpan.parse("1995-05").orElseThrow()))
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
                        Turtle.iri("d"),
                        Turtle.graph(":d a lar:ControlRelation ; lar:supersedes :c ; lar:controller :m ;"
                                + " lar:controlled :u ; lar:controlType ct:informal .")),
                List.of(),
                "2");
        assertThat(hierarchies
                        .chainAbove(Turtle.iri("u"), LocalDate.of(1995, 6, 1))
                        .steps())
                .isEmpty();
        assertThat(hierarchies.now().controllers(Turtle.iri("u"), LocalDate.of(1995, 6, 1)))
                .hasSize(1);
    }

    @Test
    void aRelationWithoutAnEndOrTypeIsLeftOut() {
        store.apply(
                Map.of(Turtle.iri("c"), Turtle.graph(":c a lar:ControlRelation ; lar:controlled :u .")),
                List.of(),
                "1");
        assertThat(hierarchies.findings()).isEmpty();
    }
}
