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

    /** Invented cases with what is said of them, in the form in which they are public. */
    private static final String KNOWLEDGE = """
            PREFIX : <https://archive.example/id/>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX geo: <http://www.w3.org/2003/01/geo/wgs84_pos#>
            PREFIX lar: <https://w3id.org/larchiveum/ns#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX voc: <https://w3id.org/larchiveum/voc/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            <https://w3id.org/larchiveum/voc/violation-type/life> skos:topConceptOf voc:violation-type ;
              skos:inScheme voc:violation-type ; skos:prefLabel "생명권"@ko , "right to life"@en .
            :case a lar:ViolationCase ; lar:primaryViolationType <https://w3id.org/larchiveum/voc/violation-type/life> ;
              lar:dateEdtf "197X" ; lar:atPlace :province ; lar:knowledgeBasis <https://w3id.org/larchiveum/voc/knowledge-basis/heard> ;
              lar:verificationStatus <https://w3id.org/larchiveum/voc/verification-status/contested> ; lar:independentSourceCount 1 ;
              lar:facilityType <https://w3id.org/larchiveum/voc/facility-type/prison> ; lar:perpetratorInstitution :office .
            :province a lar:Place ; skos:prefLabel "지어낸 도"@ko ; lar:isoCode "XX-01" ; geo:lat 40.5 ; geo:long 127.5 .
            :office a lar:Institution ; skos:prefLabel "지어낸 사무소"@ko ; dcterms:available "2026-01-02"^^xsd:date ;
              lar:nameUse [ lar:usedName "지어낸 옛 사무소"@ko ; lar:dateEdtf "1960/1970" ] .
            :bureau a lar:Institution ; skos:prefLabel "지어낸 국"@ko .
            :namesake skos:altLabel "지어낸 사무소"@ko ; dcterms:available "2026-01-02"^^xsd:date .
            :command lar:controlType <https://w3id.org/larchiveum/voc/control-type/command> ; lar:controlled :office ; lar:controller :bureau .
            :figure a lar:PublishedFigure ; skos:prefLabel "지어낸 수치"@ko ; lar:asOf "2024" ; lar:value 12 ; lar:countingUnit lar:ViolationCase .
            """;

    @BeforeAll
    static void holdings() {
        STORE.apply(
                Map.of(
                        "urn:a", RDFParser.fromString(HOLDINGS, Lang.TURTLE).toGraph(),
                        "urn:b", RDFParser.fromString(KNOWLEDGE, Lang.TURTLE).toGraph()),
                List.of(),
                "1");
    }

    @AfterAll
    static void close() {
        STORE.close();
    }

    @Test
    void thereAreEnoughAndTheySpeakBothLanguages() {
        assertThat(QueryExamples.all()).hasSizeGreaterThanOrEqualTo(20).allSatisfy(example -> {
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
                            SparqlSettings.standard().limits())
                    .searching((words, language, limit) -> List.of("https://archive.example/id/item/2")));
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

    /** Whoever counts cases has to be told what counts as one, and that small numbers are not all there. */
    @Test
    void everyCountOfCasesSaysHowItCounts() {
        assertThat(QueryExamples.all().stream()
                        .filter(example -> example.query().contains("COUNT(DISTINCT ?case)")))
                .isNotEmpty()
                .allSatisfy(example -> {
                    assertThat(example.about(Locale.ENGLISH))
                            .containsAnyOf("counts once", "counts under each", "count as one");
                    assertThat(example.about(Locale.ENGLISH)).containsIgnoringCase("small values");
                    assertThat(example.about(Locale.KOREAN)).contains("작은 값");
                });
    }
}
