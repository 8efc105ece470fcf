package org.larchiveum.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesTest {
    private static final Map<String, Shapes> SHAPES = Map.of(
            "record", Shapes.record(),
            "accession", Shapes.accession(),
            "organisation", Shapes.organisation(),
            "knowledge", Shapes.knowledge(),
            "public", Shapes.publicView());
    private static final Map<String, String> KIND_OF_CODE = Map.of(
            "DES", "record",
            "DIS", "record",
            "FIL", "record",
            "EVT", "record",
            "ACC", "accession",
            "ORG", "organisation",
            "KNO", "knowledge",
            "PUB", "public");

    @ParameterizedTest
    @MethodSource("good")
    void takesWhatIsGood(String file) {
        assertThat(violations(file.split("-", 2)[0], "good", file)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void findsTheRuleInTheNameAndNoOther(String file) {
        var code = file.substring(0, 7);
        // A text in two languages is one finding for each: they are told apart by value, not by code.
        assertThat(violations(kind(code), "bad", file).stream().map(Violation::code))
                .containsOnly(code);
    }

    @Test
    void everyRuleHasABadExample() throws Exception {
        var shown = bad().map(file -> file.substring(0, 7)).collect(Collectors.toSet());
        assertThat(shown).isEqualTo(codes().collect(Collectors.toSet()));
    }

    @Test
    void codesAreUniqueAcrossFiles() {
        assertThat(codes()).doesNotHaveDuplicates();
    }

    @Test
    void messagesNameTheFieldAndTheRemedyInBothLanguages() {
        assertThat(SHAPES.values())
                .allSatisfy(shapes -> assertThat(shapes.rules()).isNotEmpty().allSatisfy(rule -> {
                    assertThat(rule.ko())
                            .containsPattern("\\p{IsHangul}")
                            .contains(". ")
                            .containsPattern("(니다|시오)\\.");
                    assertThat(rule.en()).contains(". ").doesNotContainPattern("\\p{IsHangul}");
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1998",
                "1998-03",
                "1998-03-15",
                "1998-21",
                "1998~",
                "1998-03?",
                "1998-XX",
                "1998-03-XX",
                "199X",
                "19XX",
                "-0044",
                "Y17000",
                "2003/2005",
                "2003-01/..",
                "../2005",
                "1998-03~/2001?",
                "/2005",
                "2003/",
                "2004-06%"
            })
    void readsTheDatesThatArchivistsWrite(String date) {
        var graph = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(graph, read("good", "record-fonds.ttl"));
        var unit = graph.find(Node.ANY, Lar.dateEdtf.asNode(), Node.ANY).next();
        graph.delete(unit);
        graph.add(unit.getSubject(), Lar.dateEdtf.asNode(), NodeFactory.createLiteralString(date));
        assertThat(shapes("record").validate(graph)).isEmpty();
    }

    @Test
    void saysWhereAndWithWhichValue() {
        var found = violations("record", "bad", "DES-005-date-in-words.ttl");
        assertThat(found).singleElement().satisfies(violation -> {
            assertThat(violation.path()).contains(Lar.dateEdtf.getURI());
            assertThat(violation.value().orElseThrow().getLiteralLexicalForm()).isEqualTo("spring 1998");
            assertThat(violation.rule().weight()).isEqualTo(Rule.Weight.REFUSAL);
        });
    }

    @Test
    void warningsDoNotRefuse() {
        assertThat(violations("record", "bad", "DIS-011-open-image-without-text.ttl"))
                .singleElement()
                .satisfies(violation -> assertThat(violation.rule().weight()).isEqualTo(Rule.Weight.WARNING));
    }

    @Test
    void listsInShapesAreTheSchemes() {
        var ontology = Ontology.load();
        var lists = Map.ofEntries(
                Map.entry("DES-004", Voc.LEVEL),
                Map.entry("DES-010", Voc.RECORD_FORM),
                Map.entry("DIS-001", Voc.ACCESS_LEVEL),
                Map.entry("DIS-004", Voc.CONSENT_SCOPE),
                Map.entry("FIL-001", Voc.FILE_ROLE),
                Map.entry("EVT-001", Voc.EVENT_TYPE),
                Map.entry("ACC-004", Voc.ACQUISITION_KIND),
                Map.entry("ORG-006", Voc.ACCESS_LEVEL),
                Map.entry("KNO-004", Voc.ACCESS_LEVEL),
                Map.entry("KNO-010", Voc.CONFIDENCE),
                Map.entry("KNO-011", Voc.THEME),
                Map.entry("KNO-020", Voc.VIOLATION_TYPE),
                Map.entry("KNO-021", Voc.VIOLATION_TYPE),
                Map.entry("KNO-026", Voc.VICTIM_GROUP),
                Map.entry("KNO-027", Voc.SEX),
                Map.entry("KNO-031", Voc.INVOLVEMENT_ROLE),
                Map.entry("KNO-035", Voc.SEX),
                Map.entry("KNO-045", Voc.PLACE_TYPE),
                Map.entry("KNO-058", Voc.CONTROL_TYPE),
                Map.entry("KNO-065", Voc.SOURCE_TYPE),
                Map.entry("KNO-071", Voc.CONSENT_SCOPE),
                Map.entry("KNO-077", Voc.KNOWLEDGE_BASIS),
                Map.entry("KNO-078", Voc.STANCE),
                Map.entry("KNO-079", Voc.CONFIDENCE),
                Map.entry("KNO-086", Voc.STANDARD_OF_PROOF),
                Map.entry("KNO-088", Voc.VERIFICATION_STATUS),
                Map.entry("KNO-090", Voc.CRIME),
                Map.entry("KNO-091", Voc.MODE_OF_LIABILITY),
                Map.entry("KNO-100", Voc.INSTRUMENT_TYPE),
                Map.entry("KNO-102", Voc.RECORD_FORM),
                Map.entry("KNO-114", Voc.VIOLATION_TYPE),
                Map.entry("KNO-115", Voc.SOURCE_TYPE));
        lists.forEach((code, scheme) -> assertThat(
                        ShapeGraphs.allowed(shapes(kind(code)).graph(), code))
                .as(code)
                .containsExactlyElementsOf(ontology.concepts(scheme).stream()
                        .map(concept -> concept.asNode())
                        .toList()));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void findsWhatAnyOtherEngineFindsInTheFiles(String file) {
        var data = read("bad", file);
        var shapes = shapes(kind(file.substring(0, 7)));
        var elsewhere = ShaclValidator.get().validate(shapes.graph(), data).getEntries().stream()
                .map(found -> found.focusNode().toString())
                .toList();
        assertThat(elsewhere).isNotEmpty();
        assertThat(shapes.validate(data).stream().map(found -> found.focus().toString()))
                .containsExactlyInAnyOrderElementsOf(elsewhere);
    }

    @Test
    void manyEntriesAreJudgedInOneGraph() throws Exception {
        var graph = GraphFactory.createDefaultGraph();
        var files = good().filter(file -> file.startsWith("knowledge-")).toList();
        assertThat(files).hasSize(27);
        for (int i = 0; i < files.size(); i++) {
            // The examples share one name: each becomes an entry of its own.
            var own = "urn:uuid:%08x-7c8d".formatted(i);
            var text = Files.readString(
                    Path.of(Objects.requireNonNull(ShapesTest.class.getResource("good/" + files.get(i)))
                            .toURI()));
            RDFParser.fromString(text.replace("urn:uuid:3e4f5a6b-7c8d", own), Lang.TURTLE)
                    .parse(graph);
        }
        assertThat(shapes("knowledge").validate(graph)).isEmpty();
    }

    @Test
    void oneSetOfShapesServesManyThreads() throws InterruptedException, ExecutionException {
        var graph = read("bad", "DIS-006-open-testimony-without-consent.ttl");
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Set<String>> work = () -> shapes("record").validate(graph).stream()
                    .map(Violation::code)
                    .collect(Collectors.toSet());
            for (var answer : threads.invokeAll(Collections.nCopies(40, work))) {
                assertThat(answer.get()).containsExactly("DIS-006");
            }
        }
    }

    static Stream<String> good() throws IOException, URISyntaxException {
        return files("good");
    }

    static Stream<String> bad() throws IOException, URISyntaxException {
        return files("bad");
    }

    private static Stream<String> codes() {
        return SHAPES.values().stream()
                .flatMap(shapes -> shapes.rules().stream())
                .map(Rule::code);
    }

    private static Shapes shapes(String kind) {
        return Objects.requireNonNull(SHAPES.get(kind), kind);
    }

    private static String kind(String code) {
        return KIND_OF_CODE.getOrDefault(code.substring(0, 3), "none");
    }

    private static List<Violation> violations(String kind, String folder, String file) {
        return shapes(kind).validate(read(folder, file));
    }

    private static Graph read(String folder, String file) {
        return RDFDataMgr.loadGraph(String.valueOf(ShapesTest.class.getResource(folder + "/" + file)));
    }

    private static Stream<String> files(String folder) throws IOException, URISyntaxException {
        var resource = Objects.requireNonNull(ShapesTest.class.getResource(folder));
        try (var found = Files.list(Path.of(resource.toURI()))) {
            return found.map(path -> path.getFileName().toString()).sorted().toList().stream();
        }
    }
}
