package org.larchiveum.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.ingest.table.sheet.Book;
import org.larchiveum.ontology.Lar;

/** What becomes of tables that are not as they should be: the table of outcomes in docs/reference/mapping.md. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedTablesTest {
    private static final String HEADER = "no,name,born\n";

    @TempDir
    static Path folder;

    private Home home;
    private Path mapping;

    @BeforeAll
    void open() {
        home = new Home(folder);
        mapping = home.file("mapping.yaml", """
                system: bad
                tables:
                  - file: people*
                    kind: person
                    id: no
                    columns: {name: prefLabel, born: birthEdtf}
                  - file: cases*
                    kind: case
                    id: no
                    columns:
                      type: primaryViolationType
                      date: dateEdtf
                      victim: {property: involvement, role: victim, refers: person}
                """);
    }

    @AfterAll
    void close() {
        home.close();
    }

    private static Stream<Arguments> refusedAsAWhole() {
        return Stream.of(
                Arguments.of(
                        "characters of no known kind",
                        "people.csv",
                        bytes(HEADER + "1,été à Genève,\n", "ISO-8859-1"),
                        "TAB-002"),
                Arguments.of("no header", "people.csv", bytes("1,하나,1960\n2,둘,1961\n", "UTF-8"), "TAB-061"),
                Arguments.of("an empty file", "people.csv", new byte[0], "TAB-004"),
                Arguments.of("a column twice", "people.csv", bytes("no,name,name\n1,a,b\n", "UTF-8"), "TAB-005"),
                Arguments.of(
                        "a quotation mark that does not close",
                        "people.csv",
                        bytes(HEADER + "1,\"하나,1960\n", "UTF-8"),
                        "TAB-008"),
                Arguments.of(
                        "more columns than any table has",
                        "people.csv",
                        bytes("no,name" + ",x".repeat(300) + "\n1,하나\n", "UTF-8"),
                        "TAB-007"),
                Arguments.of("an old workbook", "people.xls", oldWorkbook(), "TAB-013"),
                Arguments.of("half a workbook", "people.xlsx", halfAWorkbook(), "TAB-001"),
                Arguments.of("a file of no table", "other.csv", bytes(HEADER, "UTF-8"), "TAB-060"),
                Arguments.of(
                        "merged cells",
                        "people.xlsx",
                        new Book()
                                .sheet("a")
                                .texts("no", "name")
                                .texts("1", "하나")
                                .merged("A2:A3")
                                .bytes(),
                        "TAB-011"));
    }

    private static Stream<Arguments> refusedByTheRow() {
        return Stream.of(
                Arguments.of(
                        "a cell of a megabyte",
                        "people.csv",
                        bytes(HEADER + "1,하나,\n2," + "x".repeat(1 << 20) + ",\n", "UTF-8"),
                        "TAB-020",
                        "people.csv, row 3, name"),
                Arguments.of(
                        "more cells than columns",
                        "people.csv",
                        bytes(HEADER + "1,하나,\n2,둘,1960,셋\n", "UTF-8"),
                        "TAB-021",
                        "people.csv, row 3"),
                Arguments.of(
                        "no identifier",
                        "people.csv",
                        bytes(HEADER + "1,하나,\n,둘,\n", "UTF-8"),
                        "TAB-070",
                        "people.csv, row 3"),
                Arguments.of(
                        "an identifier twice",
                        "people.csv",
                        bytes(HEADER + "1,하나,\n1,둘,\n", "UTF-8"),
                        "TAB-071",
                        "people.csv, row 3"),
                Arguments.of(
                        "a dangling reference",
                        "cases.csv",
                        bytes("no,type,victim\nC1,illegal-detention,\nC2,illegal-detention,999\n", "UTF-8"),
                        "TAB-073",
                        "cases.csv, row 3, victim"),
                Arguments.of(
                        "a word of no scheme",
                        "cases.csv",
                        bytes("no,type\nC1,illegal-detention\nC2,무엇\n", "UTF-8"),
                        "TAB-072",
                        "cases.csv, row 3, type"),
                Arguments.of(
                        "no date",
                        "people.csv",
                        bytes(HEADER + "1,하나,\n2,둘,언젠가\n", "UTF-8"),
                        "TAB-075",
                        "people.csv, row 3, born"),
                Arguments.of(
                        "a day or a month",
                        "people.csv",
                        bytes(HEADER + "1,하나,\n2,둘,03/04/1998\n", "UTF-8"),
                        "TAB-076",
                        "people.csv, row 3, born"),
                Arguments.of(
                        "a formula that was never computed",
                        "people.xlsx",
                        new Book()
                                .sheet("a")
                                .texts("no", "name")
                                .texts("1", "하나")
                                .row(Book.text("2"), Book.formula("A1", ""))
                                .bytes(),
                        "TAB-023",
                        "people.xlsx, row 3, name"),
                Arguments.of(
                        "a cell that shows an error",
                        "people.xlsx",
                        new Book()
                                .sheet("a")
                                .texts("no", "name")
                                .texts("1", "하나")
                                .row(Book.text("2"), Book.error("#N/A"))
                                .bytes(),
                        "TAB-024",
                        "people.xlsx, row 3, name"));
    }

    /** What the first bytes of a compound file are (MS-CFB 2.2). */
    private static byte[] oldWorkbook() {
        return java.util.Arrays.copyOf(java.util.HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 512);
    }

    private static byte[] halfAWorkbook() {
        var whole = new Book().sheet("a").texts("no", "name").texts("1", "하나").bytes();
        return java.util.Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] bytes(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedAsAWhole")
    void isRefusedAsAWholeEvenWhenTheGoodRowsAreWanted(String what, String name, byte[] table, String code) {
        var head = home.archive().ledgerHead();

        var report = home.takeGood(mapping, home.file(name, table));

        assertThat(report.ending()).isEqualTo(ImportReport.Ending.REFUSED);
        assertThat(report.remarks().counts()).containsKey(code);
        assertThat(home.archive().ledgerHead()).as("nothing half-done").isEqualTo(head);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedByTheRow")
    void refusesTheRowThatIsBadAndNothingIsHalfDone(String what, String name, byte[] table, String code, String where) {
        var head = home.archive().ledgerHead();

        var report = home.take(mapping, home.file(name, table));

        assertThat(report.ending()).isEqualTo(ImportReport.Ending.REFUSED);
        assertThat(report.remarks().refusals()).isOne();
        assertThat(report.remarks().findings())
                .anyMatch(finding ->
                        finding.code().equals(code) && finding.where().equals(where));
        assertThat(report.count(Outcome.REFUSED)).isOne();
        assertThat(home.archive().ledgerHead()).as("nothing half-done").isEqualTo(head);
    }

    @Test
    void koreanWindowsIsReadWithANote() {
        var report =
                home.take(mapping, home.file("people-949.csv", bytes(HEADER + "K1,하늘 가람,1960년대\n", "x-windows-949")));

        assertThat(report.ending()).isEqualTo(ImportReport.Ending.KEPT);
        assertThat(report.remarks().counts()).containsKey("TAB-003");
        assertThat(home.get(Kind.PERSON, "bad:K1").name().byTag()).containsValue("하늘 가람");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void anyUnicodeIsTakenInWithoutARemark(String charset) {
        var report = home.take(mapping, home.file("people-16.csv", bytes(HEADER + charset + ",바람,\n", charset)));

        assertThat(report.ending()).isEqualTo(ImportReport.Ending.KEPT);
        assertThat(report.remarks().counts()).isEmpty();
        assertThat(home.get(Kind.PERSON, "bad:" + charset).name().byTag()).containsValue("바람");
    }

    @Test
    void aRowThatIsTooShortIsKeptWithAWarning() {
        var report = home.take(mapping, home.file("people-short.csv", bytes(HEADER + "S1,바람\n", "UTF-8")));

        assertThat(report.ending()).isEqualTo(ImportReport.Ending.KEPT);
        assertThat(report.remarks().counts()).containsOnlyKeys("TAB-022");
        assertThat(home.find(Kind.PERSON, "bad:S1")).isPresent();
    }

    @Test
    void daysAsNumbersOfACsvTableAreDaysToo() {
        var report = home.take(
                mapping, home.file("cases-serial.csv", bytes("no,type,date\nD1,illegal-detention,35859\n", "UTF-8")));

        assertThat(report.ending()).isEqualTo(ImportReport.Ending.KEPT);
        assertThat(home.get(Kind.CASE, "bad:D1").text(Lar.dateEdtf)).contains("1998-03-05");
    }

    @Test
    void daysAsNumbersAndComputedFormulasAreWhatTheyShow() {
        var book = new Book()
                .sheet("a")
                .texts("no", "type", "date")
                .row(Book.text("X1"), Book.formula("\"illegal\"", "illegal-detention"), Book.date("35859"));

        var report = home.take(mapping, home.file("cases-days.xlsx", book.bytes()));

        assertThat(report.ending()).isEqualTo(ImportReport.Ending.KEPT);
        assertThat(report.remarks().counts()).containsKey("TAB-012");
        assertThat(home.get(Kind.CASE, "bad:X1").text(Lar.dateEdtf)).contains("1998-03-05");
    }

    @Test
    void twoHundredThousandRowsAreJudgedWithoutHoldingThem() {
        var table = new StringBuilder(HEADER);
        for (int i = 0; i < 200_000; i++) {
            table.append("R").append(i).append(",,언젠가\n");
        }

        var report = home.tryOut(
                mapping, home.file("people-many.csv", table.toString().getBytes(StandardCharsets.UTF_8)));

        assertThat(report.count(Outcome.REFUSED)).isEqualTo(200_000);
        assertThat(report.remarks().counts()).containsEntry("TAB-075", 200_000);
        assertThat(report.remarks().findings()).as("told, the others counted").hasSize(200);
    }

    @Test
    void theOrderOfTablesDoesNotMatter() {
        var cases = home.file("cases-z.csv", "no,type,victim\nZ1,illegal-detention,Z9\n");
        var people = home.file("people-z.csv", HEADER + "Z9,둘,\n");

        assertThat(home.run(new ImportOrder(
                                List.of(cases, people),
                                new ImportOrder.MappingWanted.InFile(mapping),
                                Acceptance.ALL,
                                false,
                                java.util.Optional.of("A-2026-7"),
                                "the proof",
                                "tester"))
                        .accession())
                .isEqualTo("A-2026-7");
        assertThat(home.archive().staff().accession("A-2026-7")).isPresent();
    }
}
