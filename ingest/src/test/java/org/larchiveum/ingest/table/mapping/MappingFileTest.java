package org.larchiveum.ingest.table.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.ontology.Ontology;

class MappingFileTest {
    static final List<String> NAMES = MappingFile.READY_MADE;

    private static final Terms TERMS = new Terms(Ontology.load());

    private static List<Finding> findings(String table) {
        return MappingFile.parse("m.yaml", "system: x\ntables:\n  - " + table + "\n", TERMS)
                .findings();
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void theOnesThatComeWithTheArchiveHoldWhatTheyPromise(String name) {
        var read = MappingFile.parse(name, MappingFile.readyMade(name).orElseThrow(), TERMS);

        assertThat(read.findings()).isEmpty();
        assertThat(read.mapping().orElseThrow().system()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {file: a, kind: case, id: no, colums: {}}                                            | TAB-040 | colums, columns
                    {file: a, kind: case}                                                                | TAB-041 | id
                    {file: a, kind: cases, id: no}                                                       | TAB-042 | cases, case
                    {file: a, kind: case, id: no, columns: {t: primaryViolatonType}}                     | TAB-043 | primaryViolatonType, primaryViolationType
                    {file: a, kind: case, id: no, columns: {t: perpetratorInstitution}}                  | TAB-044 | perpetratorInstitution
                    {file: a, kind: case, id: no, columns: {t: verificationStatus}}                      | TAB-044 | verificationStatus
                    {file: a, kind: case, id: no, columns: {t: {property: theme, scheme: themes}}}       | TAB-045 | themes, theme
                    {file: a, kind: case, id: no, columns: {t: {property: dateEdtf, form: dates}}}       | TAB-046 | dates
                    {file: a, kind: person, id: no, columns: {t: primaryViolationType}}                  | TAB-047 | primaryViolationType, person
                    {file: a, kind: person, id: no, access: open}                                        | TAB-048 | person
                    {file: a, kind: case, id: no, columns: {t: {property: sex, values: {f: femal}}}}     | TAB-047 | sex, case
                    {file: a, kind: person, id: no, columns: {t: {property: sex, values: {f: femal}}}}   | TAB-049 | femal, sex
                    {file: a, kind: case, id: no, columns: {v: {property: involvement}}}                 | TAB-041 | role
                    {file: [a, [b]], kind: case, id: no}                                                 | TAB-052 | file
                    {file: a, kind: case, id: no, columns: no}                                           | TAB-053 | columns
                    """)
    void aSlipIsNamedWithWhatWasProbablyMeant(String table, String code, String arguments) {
        assertThat(findings(table)).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.arguments()).containsAll(List.of(arguments.split(", ")));
        });
    }

    @Test
    void yamlThatIsNoneIsOneFinding() {
        assertThat(MappingFile.parse("m.yaml", "system: [x\n", TERMS).findings())
                .singleElement()
                .extracting(Finding::code)
                .isEqualTo("DES-105");
    }

    @ParameterizedTest
    @CsvSource({"cases.csv,true", "Cases-2.XLSX,true", "case.csv,false", "사건.csv,false"})
    void patternsMeanFileNamesWhateverTheirCase(String name, boolean meant) {
        assertThat(new TableRule.Files(List.of("cases*.{csv,xlsx}"), java.util.Optional.empty()).match(name))
                .isEqualTo(meant);
    }

    @Test
    void anIdentifierOfPartsIsMadeAndTakenApart() {
        var template = new Template("{case}/{source}");
        var cells = Map.of("case", "C1", "source", "S/2");

        assertThat(template.fill(name -> cells.getOrDefault(name, ""))).contains("C1/S/2");
        assertThat(template.fill(name -> "case".equals(name) ? "C1" : "")).isEmpty();
        assertThat(template.read("C1/S/2")).contains(cells);
        assertThat(template.read("C1")).isEmpty();
    }
}
