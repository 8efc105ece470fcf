package org.larchiveum.archive.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.graph.Turtle;
import org.larchiveum.archive.graph.jena.JenaGraphs;
import org.larchiveum.ontology.Lar;

class CorroborationsTest {
    private static final String SOURCES = """
            :s1 a lar:Testimony ; skos:prefLabel "가상 증언 1"@ko ; lar:originGroup "one" ; lar:sourceType st:interview .
            :s2 a lar:Testimony ; lar:earlierIdentifier "demo:T-2" ; lar:originGroup "one" ; lar:sourceType st:interview .
            :s3 a lar:Source ; lar:sourceType st:translated-document .
            """;

    private static final String SAID = """
            :a1 a lar:Attestation ; lar:attests :c1 ; lar:fromSource :s1 ; lar:stance stance:supports ; lar:knowledgeBasis kb:heard .
            :a2 a lar:Attestation ; lar:attests :c1 ; lar:fromSource :s2 ; lar:stance stance:supports ; lar:knowledgeBasis kb:witnessed .
            :a3 a lar:Attestation ; lar:attests :c2 , :c1 ; lar:fromSource :s3 ; lar:stance stance:supports ;
              lar:knowledgeBasis kb:documentary .
            :a4 a lar:Attestation ; lar:attests :c2 ; lar:fromSource :s1 ; lar:stance stance:contradicts ;
              lar:attestedProperty lar:dateEdtf ; lar:attestedValue "1998" .
            :a5 a lar:Attestation ; lar:attests :c2 ; lar:fromSource :s2 .
            :e1 a lar:Assessment ; lar:assesses :c1 ; lar:verificationStatus vs:uncorroborated ; lar:assessedOn "2024-01-01"^^xsd:date ;
              lar:standardOfProof proof:documented .
            :e2 a lar:Assessment ; lar:assesses :c1 ; lar:verificationStatus vs:document-verified ; lar:supersedes :e1 ;
              lar:assessedOn "2025-01-01"^^xsd:date .
            """;

    private final GraphStore store = JenaGraphs.open(new GraphAddress.Memory());
    private final Corroborations corroborations = new Corroborations(store);

    @AfterEach
    void close() {
        store.close();
    }

    private static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    private void stored() {
        store.apply(
                Map.of(Turtle.iri("s"), Turtle.graph(SOURCES), Turtle.iri("a"), Turtle.graph(SAID)), List.of(), "1");
    }

    @Test
    void readsWhatTheSourcesSayOfManyThingsAtOnce() {
        stored();
        var found = corroborations.of(List.of(Turtle.iri("c1"), Turtle.iri("c2"), Turtle.iri("c3")));
        var one = found.get(Turtle.iri("c1"));
        assertThat(one)
                .isEqualTo(new Corroboration(
                        Verification.DOCUMENT_VERIFIED,
                        2,
                        0,
                        3,
                        new java.util.TreeMap<>(),
                        java.util.Optional.of(KnowledgeBasis.WITNESSED)));
        assertThat(known(found.get(Turtle.iri("c2"))).contradictedParts()).isEqualTo(Map.of(Lar.dateEdtf.getURI(), 1));
        assertThat(known(found.get(Turtle.iri("c3"))).status()).isEqualTo(Verification.UNDER_REVIEW);
    }

    @Test
    void namesASourceAsTheArchiveDoes() {
        stored();
        assertThat(corroborations.attestations(List.of(Turtle.iri("c1"))).get(Turtle.iri("c1")))
                .extracting(said -> said.source().name())
                .containsExactly("가상 증언 1", "demo:T-2", Turtle.iri("s3"));
    }

    @Test
    void readsTheAssessmentsTheOldestFirst() {
        stored();
        var assessments = corroborations.assessments(Turtle.iri("c1"));
        assertThat(assessments).extracting(Assessment::iri).containsExactly(Turtle.iri("e1"), Turtle.iri("e2"));
        assertThat(Succession.current(assessments).flatMap(Assessment::status))
                .contains(Verification.DOCUMENT_VERIFIED);
        assertThat(assessments.getFirst().standard())
                .contains("https://w3id.org/larchiveum/voc/standard-of-proof/documented");
    }

    @Test
    void readsTheAssessmentsOfManyThingsAtOnce() {
        stored();
        var others = IntStream.range(0, 600).mapToObj(i -> Turtle.iri("case" + i));
        var things = Stream.concat(others, Stream.of(Turtle.iri("c1"), Turtle.iri("c2")))
                .toList();
        assertThat(corroborations.assessments(things))
                .containsOnlyKeys(Turtle.iri("c1"))
                .allSatisfy((thing, found) -> {
                    assertThat(found).hasSize(2);
                });
    }

    @Test
    void whatIsNoAddressIsNotAskedFor() {
        stored();
        var odd = Turtle.iri("> } #");
        assertThat(known(corroborations.of(List.of(odd)).get(odd)).sources()).isZero();
    }

    @Test
    void anAttestationOfThingsInTwoQueriesLosesNone() {
        var graphs = new HashMap<String, Graph>();
        var text = new StringBuilder(SOURCES);
        IntStream.range(0, 600).forEach(i -> text.append(
                        ":x%1$d a lar:Attestation ; lar:attests :case%1$d , :case%2$d ;".formatted(i, 599 - i))
                .append(" lar:fromSource :s1 ; lar:stance stance:supports .\n"));
        graphs.put(Turtle.iri("many"), Turtle.graph(text.toString()));
        store.apply(graphs, List.of(), "1");
        var things =
                IntStream.range(0, 600).mapToObj(i -> Turtle.iri("case" + i)).toList();
        assertThat(corroborations.attestations(things).values()).hasSize(600).allMatch(said -> said.size() == 2);
    }
}
