package org.larchiveum.portal.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What scholars get from the demonstration archive: examples that answer, words that are found, figures that agree. */
@ExtendWith(InHouse.class)
class ScholarTest {
    private static final Path EXAMPLES = Path.of(
            System.getProperty("larchiveum.root", ".."), "ontology/src/main/resources/org/larchiveum/ontology/queries");

    private static String csv(House house, String query) throws IOException, InterruptedException {
        return house.text("/sparql?format=csv&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    @Test
    void everyExampleAnswersWithRows(House house) throws IOException, InterruptedException {
        List<Path> examples;
        try (var files = Files.list(EXAMPLES)) {
            examples = files.sorted().toList();
        }
        assertThat(examples).hasSizeGreaterThanOrEqualTo(20);
        for (var example : examples) {
            var query = Files.readString(example);
            var format = query.contains("CONSTRUCT") || query.contains("DESCRIBE ") ? "nt" : "tsv";
            var answer = house.get(
                    "/sparql?format=" + format + "&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
            var text = new String(answer.body(), StandardCharsets.UTF_8);
            assertThat(answer.statusCode()).as(example + ": " + text).isEqualTo(200);
            assertThat(text.lines().count()).as(example.toString()).isGreaterThan(format.equals("nt") ? 0 : 1);
        }
    }

    @Test
    void wordsAreFoundInBothLanguagesAsOnTheSearchPage(House house) throws IOException, InterruptedException {
        var korean = csv(
                house,
                "SELECT ?t { (?e ?r) <https://w3id.org/larchiveum/fn#search> (\"편지를\"@ko 10) ; <http://purl.org/dc/terms/title> ?t }");
        assertThat(korean).contains("편지");
        var english = csv(
                house,
                "SELECT ?t { ?e <https://w3id.org/larchiveum/fn#search> \"letters\"@en ; <http://purl.org/dc/terms/title> ?t }");
        assertThat(english.toLowerCase(java.util.Locale.ROOT)).contains("letter");
    }

    @Test
    void whatWordsFindIsAllInTheDataset(House house) throws IOException, InterruptedException {
        for (var words : List.of("가상", "invented", "편지 OR 강", "camp", "*:*")) {
            var found = csv(house, "SELECT ?e { ?e <https://w3id.org/larchiveum/fn#search> (\"" + words + "\" 1000) }");
            var known = csv(
                    house,
                    "SELECT DISTINCT ?e { ?e <https://w3id.org/larchiveum/fn#search> (\"" + words
                            + "\" 1000) ; ?p ?o }");
            assertThat(found.lines().sorted())
                    .as(words)
                    .containsExactlyElementsOf(known.lines().sorted().toList());
        }
    }

    @Test
    void theDatasetIsDescribedWithTheFiguresThatTheEndpointGives(House house) throws IOException, InterruptedException {
        var turtle = house.text("/dataset", "Accept", "text/turtle");
        var model = ModelFactory.createDefaultModel();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(model);
        var dataset = model.getResource(house.base() + "/dataset#dataset");
        var counted = csv(house, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
        assertThat(counted)
                .isEqualTo("n\r\n" + dataset.getProperty(VOID.triples).getLong() + "\r\n");
        assertThat(dataset.listProperties(VOID.classPartition).toList()).hasSizeGreaterThan(5);
        assertThat(house.get("/.well-known/void").headers().firstValue("Location"))
                .hasValue("/dataset");
        assertThat(house.text("/ko/dataset")).contains("데이터셋").doesNotContain("??");
        assertThat(house.text("/sparql", "Accept", "text/turtle")).contains("propertyFeature");
    }

    @Test
    void aQuestionCanBeCited(House house) throws IOException, InterruptedException {
        var query = URLEncoder.encode("ASK {}", StandardCharsets.UTF_8);
        assertThat(house.text("/sparql/cite.bib?lang=en&query=" + query))
                .contains("Query of the public dataset")
                .contains("/sparql?");
        assertThat(house.text("/sparql?lang=ko&query=" + query, "Accept", "text/html"))
                .contains("공개 데이터셋에 대한 질의")
                .contains("/sparql/cite.ris?");
    }
}
