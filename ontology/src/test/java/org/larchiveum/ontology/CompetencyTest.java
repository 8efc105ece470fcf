package org.larchiveum.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompetencyTest {
    @Test
    void thereAreTwelveQuestions() throws Exception {
        assertThat(questions()).hasSize(12).allMatch(file -> file.matches("[0-9]{2}-[a-z0-9-]+\\.rq"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void isAQueryThatSaysWhatItAsksInBothLanguages(String file) throws Exception {
        var text = text(file);
        assertThat(QueryFactory.create(text).isSelectType()).isTrue();
        for (var line : Set.of("# title.ko: ", "# title.en: ", "# about.ko: ", "# about.en: ")) {
            assertThat(text.lines().filter(said -> said.startsWith(line) && said.length() > line.length() + 3))
                    .as(line)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void usesTermsAndConceptsThatExist(String file) throws Exception {
        var ontology = Ontology.load();
        var named = new HashSet<String>();
        var matcher = java.util.regex.Pattern.compile("\\b(lar|vt|vs|ft|pt):([A-Za-z-]+)")
                .matcher(text(file));
        var query = QueryFactory.create(text(file));
        while (matcher.find()) {
            named.add(query.getPrefix(matcher.group(1)) + matcher.group(2));
        }
        assertThat(named).isNotEmpty().allMatch(iri -> ontology.label(
                        org.apache.jena.graph.NodeFactory.createURI(iri), "en")
                .isPresent());
    }

    @Test
    void answersFromAHandfulOfEntries() throws Exception {
        var data = handful();
        assertThat(answer("01-published-table.rq", data))
                .isEqualTo("type,cases\n" + Voc.violationType("illegal-detention") + ",2\n"
                        + Voc.violationType("public-execution") + ",1\n");
        assertThat(answer("02-total-of-two-ministries.rq", data)).isEqualTo("cases\n3\n");
        assertThat(answer("03-published-and-counted.rq", data)).endsWith(",11607,2,11605\n");
        assertThat(answer("04-chain-above-a-unit.rq", data)).isEqualTo("above,steps\nurn:mss,1\nurn:sac,2\n");
        assertThat(answer("05-under-party-guidance.rq", data)).isEqualTo("party,cases\nurn:ogd,2\nurn:wpk,2\n");
        assertThat(answer("06-types-rolled-up.rq", data))
                .contains(Voc.violationType("dignity-liberty") + ",2")
                .contains(Voc.violationType("life") + ",1");
        assertThat(answer("07-crimes-that-types-may-constitute.rq", data))
                .contains(Voc.crime("murder") + ",7(1)(a),1")
                .contains(Voc.crime("imprisonment") + ",7(1)(e),2");
        assertThat(answer("08-share-that-is-cross-verified.rq", data))
                .contains(Voc.violationType("illegal-detention") + ",2,1,50");
        assertThat(answer("09-basis-by-decade.rq", data)).contains("1990," + Voc.knowledgeBasis("heard") + ",1");
        assertThat(answer("10-torture-before-trial-by-province.rq", data)).isEqualTo("province,cases\n");
        assertThat(answer("11-certainly-or-possibly-since-2012.rq", data)).isEqualTo("certainly,possibly\n1,2\n");
        assertThat(answer("12-by-a-former-name.rq", data)).isEqualTo("institution,cases\nurn:mps,1\n");
    }

    static Stream<String> questions() throws IOException, URISyntaxException {
        var folder = Objects.requireNonNull(CompetencyTest.class.getResource("competency"));
        try (var files = Files.list(Path.of(folder.toURI()))) {
            return files.map(path -> path.getFileName().toString()).sorted().toList().stream();
        }
    }

    /** Three cases, what is derived of them, and the institutions of the profile that they need. */
    private static Model handful() {
        var model = ModelFactory.createModelForGraph(Ontology.load().graph());
        var data = ModelFactory.createDefaultModel().add(model);
        var mss = institution(data, "mss");
        var mps = institution(data, "mps");
        var bureau = institution(data, "mss-hamgyong-n").addProperty(Institutions.commandedBy, mss);
        mss.addProperty(Institutions.commandedBy, institution(data, "sac"));
        mss.addProperty(
                Institutions.guidedBy,
                institution(data, "ogd").addProperty(Institutions.partOf, institution(data, "wpk")));
        mps.addProperty(
                Institutions.nameUse,
                data.createResource("urn:mps#name-1").addProperty(Institutions.usedName, "인민보안성", "ko"));
        violation(data, "1", "illegal-detention", bureau, "1994", "1996")
                .addProperty(
                        Evidence.verificationStatus,
                        data.createResource(
                                Voc.verificationStatus("cross-verified").getURI()));
        violation(data, "2", "illegal-detention", mss, "2005", "2014");
        violation(data, "3", "public-execution", mps, "2013", "2013");
        data.createResource("urn:figure", Statistics.PublishedFigure)
                .addProperty(Statistics.asOf, "2023-05")
                .addProperty(Statistics.figureType, Voc.violationType("illegal-detention"))
                .addLiteral(Statistics.value, 11607L);
        return data;
    }

    private static Resource institution(Model data, String slug) {
        return data.createResource("urn:" + (slug.length() > 3 ? "unit" : slug), Institutions.Institution)
                .addProperty(Lar.earlierIdentifier, "kp:institution/" + slug);
    }

    private static Resource violation(Model data, String id, String type, Resource by, String first, String last) {
        var day = org.apache.jena.datatypes.xsd.XSDDatatype.XSDdate;
        return data.createResource("urn:case-" + id)
                .addProperty(RDF.type, Cases.ViolationCase)
                .addProperty(Cases.primaryViolationType, Voc.violationType(type))
                .addProperty(Cases.perpetratorInstitution, by)
                .addProperty(Evidence.knowledgeBasis, Voc.knowledgeBasis("heard"))
                .addProperty(Lar.earliest, first + "-01-01", day)
                .addProperty(Lar.latest, last + "-12-31", day);
    }

    private static String answer(String file, Model data) throws Exception {
        try (var execution = QueryExecutionFactory.create(text(file), data)) {
            var out = new java.io.ByteArrayOutputStream();
            ResultSetFormatter.outputAsCSV(out, execution.execSelect());
            return out.toString(java.nio.charset.StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }

    private static String text(String file) throws Exception {
        var resource = Objects.requireNonNull(CompetencyTest.class.getResource("competency/" + file));
        return Files.readString(Path.of(resource.toURI()));
    }
}
