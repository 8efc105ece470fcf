package org.larchiveum.ingest.table.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.ArchiveSettings;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.Question;
import org.larchiveum.ingest.table.Acceptance;
import org.larchiveum.ingest.table.Batches;
import org.larchiveum.ingest.table.Import;
import org.larchiveum.ingest.table.ImportListener;
import org.larchiveum.ingest.table.ImportOrder;
import org.larchiveum.ingest.table.ImportReport;
import org.larchiveum.ingest.table.Outcome;

class ScaleImportTest {
    private static final int TWENTIETH = 20;
    private static final String TABLE = """
            PREFIX lar: <https://w3id.org/larchiveum/ns#>
            SELECT ?type (COUNT(DISTINCT ?case) AS ?cases) {
              VALUES ?name { "scale:U0" "scale:U%d" }
              ?ministry lar:earlierIdentifier ?name .
              ?unit lar:partOf* ?ministry .
              ?involvement lar:involvedAgent ?unit .
              ?case lar:involvement ?involvement ; lar:primaryViolationType ?type .
            } GROUP BY ?type""";

    @TempDir
    Path folder;

    @Test
    void aTwentiethComesInAndAgainUnchangedAndIsTakenBack() throws Exception {
        var scale = new Scale(TWENTIETH);
        var tables = ScaleFixture.write(folder.resolve("tables"), TWENTIETH);
        var home = folder.resolve("home");
        try (var archive = Archive.open(ArchiveSettings.embedded(home, "https://archive.example"))) {
            var first = run(archive, home, tables);

            assertThat(first.ending()).isEqualTo(ImportReport.Ending.KEPT);
            assertThat(first.count(Outcome.REFUSED)).isZero();
            assertThat(added(first)).isEqualTo(expected(scale));
            assertThat(first.remarks().counts())
                    .as("testimonies whose consent is not known")
                    .containsEntry("TAB-080", scale.interviews() - scale.consents());
            archive.awaitProjection();
            assertThat(publishedTable(archive, scale)).isEqualTo(scale.byType());

            var again = run(archive, home, tables);
            assertThat(again.ending()).isEqualTo(ImportReport.Ending.NOTHING_NEW);
            assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(first.count(Outcome.ADDED));

            var undone = new Batches(archive).undo(first.batch().orElseThrow(), "tester", "the proof");
            assertThat(undone.removed()).isEqualTo(first.count(Outcome.ADDED));
            assertThat(archive.staff().known(Kind.CASE, "scale:C0")).isEmpty();
            archive.awaitProjection();
            assertThat(ask(archive, "SELECT ?case { ?case a <https://w3id.org/larchiveum/ns#ViolationCase> }"))
                    .isEmpty();
        }
    }

    @Test
    void theWholeIsAsItWasPublished() {
        var whole = new Scale(1);

        assertThat(whole.byType()).containsAllEntriesOf(Scale.PUBLISHED).containsEntry("other", 1_422);
        assertThat(whole.ofMinistries()).isEqualTo(18_627);
        assertThat(whole.units()).isEqualTo(2_000);
        var tree = new UnitTree(whole);
        for (int u = 0; u < whole.units(); u++) {
            int level = tree.level(u);
            assertThat(tree.above(u).map(tree::level)).isEqualTo(level == 0 ? Optional.empty() : Optional.of(level - 1));
        }
        assertThat(tree.level(whole.unitsOfEach() - 1)).isEqualTo(5);
    }

    private static ImportReport run(Archive archive, Path home, List<Path> tables) {
        var mapping = tables.getFirst().resolveSibling("mapping.yaml");
        return new Import(archive, home.resolve("work"))
                .run(
                        new ImportOrder(
                                tables,
                                new ImportOrder.MappingWanted.InFile(mapping),
                                Acceptance.ALL,
                                false,
                                Optional.empty(),
                                "the proof",
                                "tester"),
                        ImportListener.SILENT);
    }

    private static Map<Kind, Integer> added(ImportReport report) {
        var added = new TreeMap<Kind, Integer>();
        report.counts().forEach((kind, counts) -> added.put(kind, counts.getOrDefault(Outcome.ADDED, 0)));
        return added;
    }

    private static Map<Kind, Integer> expected(Scale scale) {
        var expected = new TreeMap<Kind, Integer>();
        expected.put(Kind.PLACE, 193);
        expected.put(Kind.INSTITUTION, scale.units());
        expected.put(Kind.CONTROL, scale.units() - scale.tops());
        expected.put(Kind.PERSON, scale.persons());
        expected.put(Kind.SOURCE, scale.sources());
        expected.put(Kind.INTERVIEW, scale.interviews());
        expected.put(Kind.TESTIMONY, scale.interviews());
        expected.put(Kind.CONSENT, scale.consents());
        expected.put(Kind.CASE, scale.cases());
        expected.put(Kind.ATTESTATION, scale.attestations());
        expected.put(Kind.ASSESSMENT, scale.assessments());
        return expected;
    }

    /** Cases of the two ministries by type, the six that were published and all others together. */
    private static Map<String, Integer> publishedTable(Archive archive, Scale scale) throws IOException {
        var counted = new TreeMap<String, Integer>();
        scale.byType().keySet().forEach(type -> counted.put(type, 0));
        ask(archive, TABLE.formatted(scale.unitsOfEach())).forEach(line -> {
            var type = line.substring(line.lastIndexOf('/') + 1, line.lastIndexOf(','));
            int cases = Integer.parseInt(line.substring(line.lastIndexOf(',') + 1));
            counted.merge(Scale.PUBLISHED.containsKey(type) ? type : "other", cases, Integer::sum);
        });
        return counted;
    }

    /** The rows of a SELECT as lines of CSV, without the line of names. */
    private static List<String> ask(Archive archive, String query) throws IOException {
        var limits = new Question.Limits(Duration.ofMinutes(2), 1_000, 1L << 20);
        var answered = archive.staff().ask(new Question(query, List.of(), List.of(), limits));
        assertThat(answered).isInstanceOf(Answer.Complete.class);
        try (var answer = (Answer.Complete) answered) {
            var out = new ByteArrayOutputStream();
            answer.write("text/csv", out);
            return out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
        }
    }
}
