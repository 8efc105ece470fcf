package org.larchiveum.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.fault.Severity;
import org.larchiveum.archive.hierarchy.Certainty;
import org.larchiveum.archive.hierarchy.Chain;
import org.larchiveum.archive.hierarchy.Step;
import org.larchiveum.ontology.Lar;

/**
 * The chain of command as tables bring it: an invented county office and an invented provincial one under a ministry of the profile kp, whose
 * names are the published ones.
 */
class ChainOfCommandTest {
    private static final String UNITS = """
            no,ko,en,names
            province,지어낸도 안전국,Invented Province Security Bureau,지어낸도 사회안전국 = Invented Province Social Security Bureau [../1998]; 지어낸도 보안국 = Invented Province People's Security Bureau [2000/2020-05]; 지어낸도 안전국 = Invented Province Security Bureau [2020-05/..]
            county,지어낸군 안전부,Invented County Security Office,지어낸군 사회안전부 = Invented County Social Security Office [../1998]; 지어낸군 보안서 = Invented County People's Security Office [2000/2020-05]; 지어낸군 안전부 = Invented County Security Office [2020-05/..]
            other,지어낸 다른 국,Another Invented Bureau,
            """;
    private static final String ABOVE = "no,above,below,from,to\nK1,mps,province,1980,\n";
    private static final String CONTROLS = "no,above,below,from,to\nK2,province,county,1980,\n";

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void takeIn() throws InterruptedException {
        home = new Home(folder);
        assertThat(new ProfileImport(home.archive())
                        .run("kp", "tester", "the proof")
                        .refused())
                .isFalse();
        take(home.file("units.csv", UNITS), home.file("above.csv", ABOVE), home.file("controls.csv", CONTROLS));
    }

    @AfterEach
    void close() {
        home.close();
    }

    private void take(Path... tables) throws InterruptedException {
        var mapping = home.file("mapping.yaml", """
                system: inv
                invented: true
                tables:
                  - file: units.csv
                    kind: institution
                    id: no
                    columns:
                      ko: {property: prefLabel, language: ko}
                      en: {property: prefLabel, language: en}
                      names: nameUse
                  - file: above.csv
                    kind: control
                    id: no
                    columns:
                      above: {property: controller, system: kp, prefix: institution/}
                      below: controlled
                      from: {property: dateEdtf, form: from}
                      to: {property: dateEdtf, form: to}
                    constants: {controlType: command, confidence: medium, source: An invented directory}
                  - file: controls*.csv
                    kind: control
                    id: no
                    columns:
                      above: controller
                      below: controlled
                      from: {property: dateEdtf, form: from}
                      to: {property: dateEdtf, form: to}
                    constants: {controlType: command, confidence: medium, source: An invented directory}
                """);
        var report = home.take(mapping, tables);
        assertThat(report.ending()).as("%s", report.remarks().findings()).isEqualTo(ImportReport.Ending.KEPT);
        home.archive().awaitProjection();
    }

    private String county() {
        return home.get(Kind.INSTITUTION, "inv:county").id().urn();
    }

    private Chain chain(LocalDate day) {
        return home.archive().staff().hierarchies().chainAbove(county(), day);
    }

    private static List<String> names(Chain chain, Language language) {
        return chain.steps().stream()
                .map(step -> step.above().name().best(language))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "1995-06-01, 지어낸군 사회안전부, 지어낸도 사회안전국, 사회안전부, Department of Social Security",
        "2005-06-01, 지어낸군 보안서, 지어낸도 보안국, 인민보안성, Ministry of People’s Security",
        "2021-06-01, 지어낸군 안전부, 지어낸도 안전국, 사회안전성, Ministry of Social Security"
    })
    void everybodyInTheChainAboveACountyUnitHasTheNameOfTheDay(
            LocalDate day, String county, String province, String ministry, String inEnglish) {
        var chain = chain(day);

        assertThat(chain.unit().name().best(Language.KO)).isEqualTo(county);
        assertThat(names(chain, Language.KO)).containsExactly(province, ministry);
        assertThat(names(chain, Language.EN)).last().isEqualTo(inEnglish);
        assertThat(chain.steps()).extracting(Step::level).containsExactly(1, 2);
        assertThat(chain.steps()).allMatch(step -> step.certainty() == Certainty.CERTAIN);
        assertThat(home.get(Kind.INSTITUTION, "inv:county").text(Lar.invented)).contains("true");
    }

    @Test
    void aCircleIsAFindingAndTheChainEnds() throws InterruptedException {
        assertThat(codes()).doesNotContain("CHN-001");

        take(home.file("controls-2.csv", "no,above,below,from,to\nK3,county,province,1990,2010\n"));

        assertThat(codes()).contains("CHN-001");
        assertThat(chain(LocalDate.of(2005, 6, 1)).steps()).anyMatch(Step::circular);
        assertThat(chain(LocalDate.of(2021, 6, 1)).steps()).noneMatch(Step::circular);
    }

    @Test
    void anOverlapIsAFindingAndCountsOnce() throws InterruptedException {
        assertThat(codes()).doesNotContain("CHN-002");

        take(home.file("controls-2.csv", "no,above,below,from,to\nK3,province,county,1990,2010\n"));

        assertThat(codes()).contains("CHN-002");
        assertThat(names(chain(LocalDate.of(2005, 6, 1)), Language.KO)).contains("지어낸도 보안국", "인민보안성");
    }

    @Test
    void aUnitCommandedByTwoIsAFindingAndBothAreShown() throws InterruptedException {
        assertThat(codes()).doesNotContain("CHN-003");

        take(home.file("controls-2.csv", "no,above,below,from,to\nK3,other,county,1990,2010\n"));

        assertThat(codes()).contains("CHN-003");
        assertThat(chain(LocalDate.of(2005, 6, 1)).steps())
                .filteredOn(step -> step.level() == 1)
                .extracting(step -> step.above().name().best(Language.KO))
                .containsExactlyInAnyOrder("지어낸도 보안국", "지어낸 다른 국");
        assertThat(chain(LocalDate.of(2021, 6, 1)).steps())
                .filteredOn(step -> step.level() == 1)
                .hasSize(1);
    }

    private List<String> codes() {
        var findings = home.archive().staff().hierarchies().findings();
        assertThat(findings).noneMatch(finding -> finding.severity() == Severity.REFUSAL);
        return findings.stream().map(Finding::code).toList();
    }
}
