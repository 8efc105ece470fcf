package org.larchiveum.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.fault.Severity;
import org.larchiveum.ontology.Evidence;
import org.larchiveum.ontology.Voc;

/** What an import concludes of cases: it must follow from what sources say, and replace what was concluded before. Invented. */
class AssessmentsTest {
    private static final String HEADER = "no,case,status,standard,day,replaces\n";
    private static final String FIRST = "A1,C1,uncorroborated,documented,2020-01-02,\n";

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void open() {
        home = new Home(folder);
    }

    @AfterEach
    void close() {
        home.close();
    }

    private Path mapping() {
        return home.file("mapping.yaml", """
            system: inv
            tables:
              - {file: sources.csv, kind: source, id: no, columns: {group: originGroup}, constants: {sourceType: newspaper}}
              - {file: cases.csv, kind: case, id: no, columns: {type: primaryViolationType}}
              - file: attestations.csv
                kind: attestation
                id: "{case}/{source}"
                columns: {case: attests, source: fromSource}
                constants: {stance: supports, knowledgeBasis: heard, confidence: medium}
              - file: assessments.csv
                kind: assessment
                id: no
                columns: {case: assesses, status: verificationStatus, standard: standardOfProof, day: assessedOn, replaces: supersedes}
                """);
    }

    private Path cases() {
        return home.file("cases.csv", "no,type\nC1,illegal-detention\nC2,illegal-detention\n");
    }

    private ImportReport assess(String rows) {
        return home.take(mapping(), cases(), home.file("assessments.csv", HEADER + rows));
    }

    private static List<String> refusals(ImportReport report) {
        return report.remarks().findings().stream()
                .filter(finding -> finding.severity() == Severity.REFUSAL)
                .map(finding -> finding.code() + " " + finding.where() + " " + finding.arguments())
                .toList();
    }

    @Test
    void twoTestimoniesOfOneOriginDoNotVerifyOneAnother() {
        var cases = cases();
        var attestations = home.file("attestations.csv", "case,source\nC1,S1\nC1,S2\n");
        var assessments =
                home.file("assessments.csv", HEADER + "A1,C1,cross-verified,reasonable-grounds,2021-02-03,\n");

        var refused = home.take(
                mapping(), cases, attestations, assessments, home.file("sources.csv", "no,group\nS1,소문\nS2,소문\n"));

        assertThat(refused.ending()).isEqualTo(ImportReport.Ending.REFUSED);
        assertThat(refused.remarks().findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("COR-001");
            assertThat(finding.where()).isEqualTo("assessments.csv, row 2, status");
            assertThat(finding.arguments()).contains("소문");
        });

        var sources = home.file("sources.csv", "no,group\nS1,소문\nS2,다른 곳\n");
        var first = home.take(mapping(), cases, attestations, sources);
        assertThat(first.ending()).isEqualTo(ImportReport.Ending.KEPT);
        var later = home.take(mapping(), assessments);
        assertThat(later.ending()).as("by what the archive has already").isEqualTo(ImportReport.Ending.KEPT);
    }

    @Test
    void assessmentsThatReplaceOneAnotherComeInTogetherInAnyOrder() {
        var report = assess("A3,C1,contested,documented,2022-01-02,A2\n"
                + "A2,C1,under-review,documented,2021-01-02,A1\n" + FIRST
                + "B1,C2,uncorroborated,documented,2020-01-02,\n");

        assertThat(refusals(report)).isEmpty();
        assertThat(report.ending()).isEqualTo(ImportReport.Ending.KEPT);
    }

    @Test
    void oneBesideAnotherThatStandsIsRefusedAtItsColumn() {
        assertThat(refusals(assess(FIRST + "A2,C1,contested,documented,2021-01-02,\n")))
                .as("two of one import")
                .containsExactly("COR-004 assessments.csv, row 3, replaces [inv:A1, 2020-01-02]");

        assertThat(assess(FIRST).ending()).isEqualTo(ImportReport.Ending.KEPT);
        assertThat(refusals(assess("A2,C1,contested,documented,2021-01-02,\n")))
                .as("beside one that the archive has")
                .containsExactly("COR-004 assessments.csv, row 2, replaces [inv:A1, 2020-01-02]");
        assertThat(home.find(Kind.ASSESSMENT, "inv:A2")).isEmpty();

        assertThat(assess("A2,C1,contested,documented,2021-01-02,A1\n").ending())
                .isEqualTo(ImportReport.Ending.KEPT);
    }

    @Test
    void anAssessmentIsNotEditedInWhateverItSays() {
        assess(FIRST);
        var before = home.get(Kind.ASSESSMENT, "inv:A1");

        assertThat(refusals(assess(FIRST.replace("uncorroborated", "contested"))))
                .containsExactly("COR-005 assessments.csv, row 2, status [2020-01-02]");
        assertThat(refusals(assess(FIRST.replace("documented", "beyond-reasonable-doubt"))))
                .containsExactly("COR-005 assessments.csv, row 2, standard [2020-01-02]");
        assertThat(refusals(assess(FIRST.replace("2020-01-02", "2020-01-03"))))
                .containsExactly("COR-005 assessments.csv, row 2, day [2020-01-02]");
        assertThat(refusals(assess(FIRST.replace("C1", "C2"))))
                .containsExactly("COR-005 assessments.csv, row 2, case [2020-01-02]");
        assertThat(home.get(Kind.ASSESSMENT, "inv:A1")).isEqualTo(before);

        assertThat(assess(FIRST).ending()).as("the same again").isEqualTo(ImportReport.Ending.NOTHING_NEW);
    }

    @Test
    void onlyAnAssessmentOfTheSameThingAndQuestionIsReplaced() {
        assess(FIRST);

        assertThat(refusals(assess("B1,C2,uncorroborated,documented,2021-01-02,A1\n")))
                .containsExactly("COR-007 assessments.csv, row 2, replaces [inv:A1]");
    }

    @Test
    void oneThatIsRefusedDoesNotKeepTheGoodOnesAway() {
        assess(FIRST);

        var report = home.takeGood(
                mapping(),
                home.file(
                        "assessments.csv",
                        HEADER + "A2,C1,contested,documented,2021-01-02,\n"
                                + "B1,C2,uncorroborated,documented,2021-01-02,\n"));

        assertThat(report.ending()).isEqualTo(ImportReport.Ending.KEPT);
        assertThat(refusals(report)).hasSize(1);
        assertThat(home.find(Kind.ASSESSMENT, "inv:A2")).isEmpty();
        assertThat(home.get(Kind.ASSESSMENT, "inv:B1").values(Evidence.verificationStatus))
                .containsExactly(Voc.verificationStatus("uncorroborated").asNode());
    }

    @Test
    void anAssessmentTakenBackStandsNoMore() {
        var batch = assess(FIRST).batch().orElseThrow();

        home.archive().undo(batch, "tester", "wrong");

        assertThat(assess("A2,C1,contested,documented,2021-01-02,\n").remarks().findings())
                .extracting(Finding::code)
                .doesNotContain("COR-004");
    }
}
