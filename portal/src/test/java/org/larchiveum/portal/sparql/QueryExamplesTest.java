package org.larchiveum.portal.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.graph.Question;
import org.larchiveum.archive.graph.jena.JenaGraphs;

class QueryExamplesTest {
    private static final GraphStore STORE = JenaGraphs.open(new GraphAddress.Memory());

    /** An invented fonds with one letter in it. */
    private static final String HOLDINGS = """
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX lar: <https://w3id.org/larchiveum/ns#>
            PREFIX level: <https://w3id.org/larchiveum/voc/level/>
            PREFIX rico: <https://www.ica.org/standards/RiC/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX premis: <http://www.loc.gov/premis/rdf/v3/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            <https://archive.example/id/fonds/1> a rico:RecordSet ; lar:level level:fonds ;
              dcterms:identifier "DEMO-1" ; dcterms:title "지어낸 기록물군"@ko ; lar:dateEdtf "1990/1999" .
            <https://archive.example/id/item/2> a rico:Record ; lar:level level:item ;
              dcterms:identifier "DEMO-1-1" ; dcterms:title "지어낸 편지"@ko ; dcterms:isPartOf <https://archive.example/id/fonds/1> ;
              lar:dateEdtf "1998" ; lar:earliest "1998-01-01"^^xsd:date ; lar:latest "1998-12-31"^^xsd:date ;
              dcterms:subject <https://w3id.org/larchiveum/voc/local/subject/letters> ;
              dcterms:spatial <https://w3id.org/larchiveum/voc/local/place/seoul> ; dcterms:language "ko" ;
              dcterms:available "2026-01-02"^^xsd:date ;
              dcterms:rights <http://rightsstatements.org/vocab/InC/1.0/> ;
              rico:hasOrHadInstantiation <https://archive.example/media/2/1> .
            <https://archive.example/media/2/1> dcterms:format "image/jpeg" ; premis:size 1200 .
            <https://w3id.org/larchiveum/voc/local/subject/letters> skos:prefLabel "편지"@ko , "letters"@en .
            <https://w3id.org/larchiveum/voc/local/place/seoul> skos:prefLabel "서울"@ko .
            """;

    @BeforeAll
    static void holdings() {
        STORE.apply(Map.of("urn:a", RDFParser.fromString(HOLDINGS, Lang.TURTLE).toGraph()), List.of(), "1");
    }

    @AfterAll
    static void close() {
        STORE.close();
    }

    @Test
    void thereAreEnoughAndTheySpeakBothLanguages() {
        assertThat(QueryExamples.all()).hasSizeGreaterThanOrEqualTo(8).allSatisfy(example -> {
            assertThat(example.title(Locale.KOREAN)).matches(".*[가-힣].*");
            assertThat(example.about(Locale.KOREAN)).matches(".*[가-힣]\\.").isNotEqualTo(example.about(Locale.ENGLISH));
            assertThat(example.title(Locale.ENGLISH)).isNotEqualTo(example.name());
            assertThat(example.query()).doesNotContain("title.ko");
        });
    }

    @Test
    void everyExampleFindsSomethingInHoldings() throws IOException {
        for (QueryExample example : QueryExamples.all()) {
            Answer answer = STORE.answer(new Question(
                    example.query(),
                    List.of(),
                    List.of(),
                    SparqlSettings.standard().limits()));
            assertThat(answer).as(example.name()).isInstanceOf(Answer.Complete.class);
            try (Answer.Complete complete = (Answer.Complete) answer) {
                assertThat(complete.preview(1).rows()).as(example.name()).isNotEmpty();
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                complete.write(complete.form().mediaTypes().getFirst(), out);
                assertThat(out.toString(StandardCharsets.UTF_8))
                        .as(example.name())
                        .isNotBlank();
            }
        }
    }
}
